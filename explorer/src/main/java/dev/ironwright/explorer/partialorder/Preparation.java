package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// Whether steps of a protocol can be left out at all.
public final class Preparation {

    /// Claims that are preserved; of no other is it known.
    private static final List<Class<? extends Claim>> PRESERVED =
            List.of(
                    Invariant.class,
                    Witnessed.class,
                    Reachable.class,
                    Final.class,
                    Refinement.class);

    private Preparation() {}

    /// Why all orders of steps must be explored, if they must.
    public static Optional<String> obstacle(Instance instance) {
        if (instance.setup().faults().happen()) {
            return Optional.of("faults and clocks ask all hosts for one budget");
        }
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
                .filter(claim -> PRESERVED.stream().noneMatch(claim::is))
                .findFirst()
                .map(Preparation::sees);
    }

    private static String sees(ClaimType claim) {
        return claim.is(Constraint.class)
                ? "a constraint may cut one order of steps and not the other: " + claim.name()
                : "a claim may tell the orders of steps apart: " + claim.name();
    }
}
