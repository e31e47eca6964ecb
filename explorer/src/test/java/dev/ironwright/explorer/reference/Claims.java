package dev.ironwright.explorer.reference;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the claims say of a state or a step: each is asked about every tuple.
///
/// In a step invariant everything but a [Change] is of the state after the step.
public record Claims(Instance instance) {

    /// True when the search looks at this state at all: no constraint is false of any tuple.
    public boolean withinBounds(State state) {
        return of(Constraint.class).allMatch(claim -> alwaysTrue(claim, state, state));
    }

    /// True when some `Final` claim is true of all of its tuples.
    public boolean isFinal(State state) {
        return of(Final.class).anyMatch(claim -> alwaysTrue(claim, state, state));
    }

    /// The names of the invariants that this state breaks.
    public List<String> brokenBy(State state) {
        return Stream.concat(of(Invariant.class), of(Witnessed.class))
                .filter(claim -> !alwaysTrue(claim, state, state))
                .map(ClaimType::name)
                .toList();
    }

    /// The names of the step invariants that this step breaks.
    public List<String> brokenBy(State before, State after) {
        return Stream.concat(
                        of(StepInvariant.class).filter(claim -> !alwaysTrue(claim, before, after)),
                        of(Refinement.class).filter(claim -> !refines(claim, before, after)))
                .map(ClaimType::name)
                .toList();
    }

    /// How many tuples of this state, or of the step to it, a claim about states or steps is false of.
    public long failing(String name, State before, State after) {
        var type = instance.model().claim(name).orElseThrow();
        return tuples(type, before, after)
                .filter(claim -> !isTrue(claim, type, after))
                .distinct()
                .count();
    }

    /// The names of all goals.
    public List<String> goals() {
        return of(Reachable.class).map(ClaimType::name).toList();
    }

    /// The names of the goals that this state meets, by some tuple.
    public List<String> metBy(State state) {
        return of(Reachable.class)
                .filter(claim -> tuples(claim, state, state).anyMatch(c -> isTrue(c, claim, state)))
                .map(ClaimType::name)
                .toList();
    }

    private Stream<ClaimType> of(Class<? extends Claim> kind) {
        return instance.model().claims().stream()
                .filter(claim -> kind.isAssignableFrom(claim.record()));
    }

    private boolean alwaysTrue(ClaimType type, State before, State after) {
        return tuples(type, before, after).allMatch(claim -> isTrue(claim, type, after));
    }

    private boolean isTrue(Claim claim, ClaimType type, State state) {
        return switch (claim) {
            case Invariant invariant -> invariant.holds();
            case StepInvariant invariant -> invariant.holds();
            case Reachable goal -> goal.holds();
            case Constraint constraint -> constraint.holds();
            case Final last -> last.holds();
            case Witnessed<?> witnessed -> hasWitness(witnessed, type, state);
            case Refinement<?> _ -> throw new IllegalArgumentException("it is about steps");
            case Temporal _ -> throw new IllegalArgumentException("it is about behaviours");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean hasWitness(Witnessed witnessed, ClaimType type, State state) {
        var candidates = values(type, type.witness().orElseThrow(), state, state);
        var witness = (Optional<Object>) witnessed.witness(ImmutableSet.copyOf(candidates));
        witness.ifPresent(it -> {
            if (!candidates.contains(it)) {
                throw new IllegalStateException("a witness must be a candidate: witness=" + it);
            }
        });
        return witness.filter(it -> witnessed.accepts(it)).isPresent();
    }

    /// The claim with every tuple of values for its components.
    private Stream<? extends Claim> tuples(ClaimType type, State before, State after) {
        var ranges = new ArrayList<List<?>>();
        type.components().forEach(each -> ranges.add(values(type, each, before, after)));
        return Lists.cartesianProduct(ranges).stream()
                .map(tuple -> Records.construct(type.record(), tuple.toArray()));
    }

    private Refinement<?> refinement(ClaimType type, State state) {
        return (Refinement<?>) tuples(type, state, state).findFirst().orElseThrow();
    }

    /// The names of the refinements in which this initial state begins wrong.
    public List<String> begunWrongBy(State initial) {
        return of(Refinement.class)
                .filter(type -> {
                    var refinement = refinement(type, initial);
                    return specification(refinement).initial().stream()
                            .noneMatch(s -> stands(s, refinement.abstraction()));
                })
                .map(ClaimType::name)
                .toList();
    }

    private boolean refines(ClaimType type, State before, State after) {
        var wanted = refinement(type, after).abstraction();
        var refinement = refinement(type, before);
        var specification = specification(refinement);
        var at = Set.of(abstractState(refinement.abstraction()));
        var reached = new HashSet<>(at);
        for (int step = 0; step < refinement.steps(); step++) {
            at =
                    at.stream()
                            .flatMap(s -> specification.after(s).stream())
                            .map(Steps.Next::state)
                            .collect(Collectors.toSet());
            reached.addAll(at);
        }
        return reached.stream().anyMatch(s -> stands(s, wanted));
    }

    private static Steps specification(Refinement<?> refinement) {
        var specified = refinement.specification();
        return new Steps(Model.of(specified.specification().getClass()).within(specified.bounds()));
    }

    private static boolean stands(State state, Object value) {
        return state.shared().equals(Optional.of(value));
    }

    private static State abstractState(Object value) {
        return State.of(
                new GlobalState(List.of(), List.of(), Optional.of(value), Optional.empty()),
                Network.UNORDERED_DUPLICATING);
    }

    /// What this component ranges over.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<?> values(ClaimType type, Component component, State before, State after) {
        return switch (component) {
            case Component.Hosts(var role) -> hosts(role, after);
            case Component.Packets(var message) -> packets(message, after);
            case Component.AllHosts(var role) -> List.of(new Hosts(hosts(role, after)));
            case Component.AllPackets(var message) -> List.of(new Packets(packets(message, after)));
            case Component.Abstraction(var _, var refinement) ->
                    List.of(refinement(refinement, after).abstraction());
            case Component.Inboxes(var message) ->
                    instance.hosts().stream()
                            .map(host -> after.inbox(host, message, _ -> true))
                            .toList();
            case Component.Changes(var state) -> changes(state, before, after);
            case Component.SharedVariables _ -> after.shared().stream().toList();
            case Component.GhostVariables _ -> after.ghost().stream().toList();
            case Component.TheEnvironment _ ->
                    List.of(
                            instance.setup().faults().happen()
                                    ? after.environment()
                                    : Environment.initial(
                                            instance.setup().faults(), instance.hosts()));
            case Component.TheBounds _ -> List.of(instance.bounds());
            case Component.Values(var parameter) -> instance.domains().of(type.record(), parameter);
        };
    }

    private static List<At<?>> hosts(Class<?> role, State state) {
        return state.hosts().stream().filter(at -> role.isInstance(at.state())).toList();
    }

    private static List<Packet<?>> packets(Class<?> message, State state) {
        return state.wire().packets().stream()
                .distinct()
                .filter(packet -> message.isInstance(packet.message()))
                .toList();
    }

    private static List<Change<?>> changes(Class<?> type, State before, State after) {
        var changes = new ArrayList<Change<?>>();
        for (int i = 0; i < after.hosts().size(); i++) {
            if (type.isInstance(after.host(i))) {
                var id = after.hosts().get(i).id();
                changes.add(new Change<>(id, before.host(i), after.host(i)));
            }
        }
        after.shared()
                .filter(type::isInstance)
                .ifPresent(shared ->
                        changes.add(
                                new Change<>(
                                        new HostId("shared", 0), before.shared().get(), shared)));
        after.ghost()
                .filter(type::isInstance)
                .ifPresent(ghost ->
                        changes.add(
                                new Change<>(new HostId("ghost", 0), before.ghost().get(), ghost)));
        return changes;
    }
}
