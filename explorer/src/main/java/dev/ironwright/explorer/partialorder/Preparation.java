package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// Whether steps of a protocol can be left out at all.
public final class Preparation {

    /// Claims of which a state alone does not decide.
    private static final List<Class<? extends Claim>> OBSTACLES =
            List.of(Constraint.class, StepInvariant.class, Temporal.class);

    private Preparation() {}

    /// Why all orders of steps must be explored, if they must.
    public static Optional<String> obstacle(Instance instance) {
        for (var action : instance.actions()) {
            if (action.action() instanceof SharedAction<?>
                    || action.action() instanceof HostSharedAction<?, ?>) {
                return Optional.of("hosts share variables");
            }
            if (action.action() instanceof ReadInbox<?, ?>) {
                return Optional.of("an action reads its inbox: " + action.type().name());
            }
        }
        return instance.model().claims().stream()
                .filter(claim -> OBSTACLES.stream().anyMatch(claim::is))
                .findFirst()
                .map(Preparation::sees);
    }

    private static String sees(ClaimType claim) {
        return claim.is(Constraint.class)
                ? "a constraint may cut one order of steps and not the other: " + claim.name()
                : "a claim may tell the orders of steps apart: " + claim.name();
    }
}
