package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Ungeneratable;
import dev.ironwright.protocols.generator.steps.Role;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// The roles of a protocol with their actions, in the order of the source.
final class Roles {

    private Roles() {}

    /// Hosts that share variables are not made of hosts and messages.
    static void refuseShared(String name, Instance instance) {
        for (var action : instance.model().actions()) {
            if (HostSharedAction.class.isAssignableFrom(action.record())
                    || SharedAction.class.isAssignableFrom(action.record())) {
                throw new GenerationException(
                        ("a protocol with shared variables is not made of hosts and messages, so"
                             + " there is no implementation to generate: model=%s action=%s; to get"
                             + " one, let hosts send each other what they share")
                                .formatted(name, action.name()));
            }
        }
    }

    /// What happens to hosts from outside has no code yet: nothing would be restored after a crash, and
    /// no step would be given a clock.
    static void refuseFaults(String name, Instance instance) {
        var faults = instance.setup().faults();
        if (faults.happen()) {
            throw new GenerationException(
                    ("what survives a crash and what a clock shows is not generated yet: model=%s"
                         + " faults=%s; for a protocol without clocks, set the budgets of its"
                         + " faults to 0 by default")
                            .formatted(name, faults));
        }
    }

    static List<Role> of(ModelSource source, Instance instance) {
        return instance.setup().roles().stream().map(role -> of(source, role.state())).toList();
    }

    private static Role of(ModelSource source, Class<?> state) {
        var declared =
                source.find(state)
                        .orElseThrow(() ->
                                new Ungeneratable(
                                        "the state of a role is declared in the model: state="
                                                + state.getName()));
        var actions =
                source.model().actions().stream()
                        .filter(action -> action.state().isAssignableFrom(state))
                        .map(action -> action(source, action, state))
                        .sorted(source.order())
                        .toList();
        return Role.of(source, declared, actions);
    }

    private static Declared action(ModelSource source, ActionType action, Class<?> state) {
        if (action.state() != state) {
            throw new Ungeneratable(
                    "an action is generated for one role: action=%s state=%s role=%s; write one action"
                                    .formatted(
                                            action.name(),
                                            action.state().getSimpleName(),
                                            state.getSimpleName())
                            + " for each role");
        }
        return source.action(action);
    }
}
