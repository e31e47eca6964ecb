package dev.ironwright.protocols.model;

import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Setup;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.Specification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Refuses actions and claims about what the setup has not: such a claim would be true of nothing.
///
/// @param setup the hosts and variables that there are
record WellFormed(Setup setup) {

    void check(Model model) {
        var names = new HashSet<String>();
        for (var role : setup.roles()) {
            if (!names.add(role.name())) {
                throw Mistake.malformed(
                        model.type(),
                        "two roles have one name: role=" + role.name(),
                        "Start the hosts of a role by one `hosts(…)`, whose start may look at"
                                + " `at.index()`; give the states of two roles two names.");
            }
        }
        if (Specification.class.isAssignableFrom(model.type())) {
            checkSpecification(model.type());
        }
        setup.faults().crashes().forEach(each -> checkCrashes(model, each));
        model.actions().forEach(this::check);
        model.claims().forEach(this::check);
    }

    private void checkSpecification(Class<?> type) {
        if (!setup.roles().isEmpty()
                || setup.shared().isEmpty()
                || setup.ghost().isPresent()
                || setup.faults().happen()) {
            throw Mistake.malformed(
                    type,
                    "a specification is one state machine: class=%s hosts=%d states=%d"
                            .formatted(
                                    type.getSimpleName(),
                                    setup.roles().size(),
                                    setup.shared().size()),
                    "Its setup has `.shared(…)` alone: no hosts, ghost variables or faults.");
        }
    }

    private void checkCrashes(Model model, Faults.Crashes<?> crashes) {
        var same = setup.faults().crashes().stream().filter(c -> c.state() == crashes.state());
        if (same.count() > 1 || roles().noneMatch(crashes.state()::equals)) {
            throw Mistake.malformed(
                    model.type(),
                    "what survives a crash is said once for a role: state=%s available=%s"
                            .formatted(crashes.state().getSimpleName(), names(roles())),
                    "Give `crashes` the state with which the setup declares a role.");
        }
    }

    private void checkTime(ActionType type) {
        boolean reads = type.parameters().stream().anyMatch(p -> p.type() == Clock.class);
        if (reads && SharedAction.class.isAssignableFrom(type.record())) {
            throw Mistake.malformed(
                    type.record(),
                    "an action of no host reads no clock: action=" + type.name(),
                    "Clocks belong to hosts: let a host act, with HostSharedAction.");
        }
    }

    private void check(ActionType type) {
        checkTime(type);
        if (moved().noneMatch(each -> type.state().isAssignableFrom(each))) {
            throw Mistake.malformed(
                    type.record(),
                    "an action moves the state of a role: action=%s state=%s available=%s"
                            .formatted(type.name(), type.state().getSimpleName(), names(moved())),
                    "The setup has no hosts with this state, or the action names another record.");
        }
        type.shared().ifPresent(shared -> checkShared(type, shared));
        var network = setup.network();
        if (ReadInbox.class.isAssignableFrom(type.record()) && network.consumes()) {
            throw Mistake.malformed(
                    type.record(),
                    "an inbox is read over the network that keeps everything: action=%s network=%s"
                            .formatted(type.name(), network.label()),
                    "Over this network delivery consumes: use Receive and remember in the host.");
        }
        if (ReadInbox.class.isAssignableFrom(type.record()) && setup.faults().partitions() > 0) {
            throw Mistake.malformed(
                    type.record(),
                    "an inbox does not say what arrived before a partition: action=%s partitions=%d"
                            .formatted(type.name(), setup.faults().partitions()),
                    "Use Receive and remember in the host, or allow no partitions: over the network"
                            + " that keeps everything any packet may be late as it is.");
        }
    }

    private void checkShared(ActionType type, Class<?> shared) {
        if (setup.shared().isEmpty() || !setup.shared().stream().allMatch(shared::isInstance)) {
            throw Mistake.malformed(
                    type.record(),
                    "an action reads the shared variables: action=%s shared=%s available=%s"
                            .formatted(type.name(), shared.getSimpleName(), names(variables())),
                    "Give the setup `.shared(new %s(…))`.".formatted(shared.getSimpleName()));
        }
    }

    private void check(ClaimType type) {
        Stream.concat(type.components().stream(), type.witness().stream())
                .flatMap(component -> missing(component).stream())
                .findFirst()
                .ifPresent(about -> {
                    throw Mistake.malformed(
                            type.record(),
                            "a claim is about what there is: claim=%s about=%s available=%s"
                                    .formatted(
                                            type.name(),
                                            about.getSimpleName(),
                                            names(Stream.concat(roles(), variables()))),
                            "At and Change take the state with which the setup declares a role, and"
                                    + " no subtype of it; or the setup lacks these variables.");
                });
    }

    /// The type that a component is about, when nothing in the setup has it.
    private Optional<Class<?>> missing(Component component) {
        return switch (component) {
            case Component.Hosts(var state) -> missing(state, roles());
            case Component.AllHosts(var state) -> missing(state, roles());
            case Component.Changes(var state) ->
                    missing(state, Stream.concat(roles(), variables()));
            case Component.SharedVariables(var type) -> missing(type, variables());
            case Component.GhostVariables(var type) -> missing(type, variables());
            case Component.Packets _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Inboxes _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    Optional.empty();
        };
    }

    private static Optional<Class<?>> missing(Class<?> wanted, Stream<Class<?>> available) {
        return available.anyMatch(wanted::isAssignableFrom)
                ? Optional.empty()
                : Optional.of(wanted);
    }

    private Stream<Class<?>> roles() {
        return setup.roles().stream().map(Setup.Role::state);
    }

    private Stream<Class<?>> moved() {
        return Stream.concat(roles(), setup.shared().stream().map(Object::getClass));
    }

    private Stream<Class<?>> variables() {
        return Stream.concat(setup.shared().stream(), setup.ghost().stream()).map(Object::getClass);
    }

    private static List<String> names(Stream<Class<?>> types) {
        return types.map(Class::getSimpleName).distinct().toList();
    }
}
