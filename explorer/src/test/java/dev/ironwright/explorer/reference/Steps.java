package dev.ironwright.explorer.reference;

import com.google.common.collect.ImmutableList;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Ghost.HostStep;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can happen: the initial states, and from each state every step, once for each outcome.
public record Steps(Instance instance) {

    /// A step and the state it leads to, which may be the one it came from.
    public record Next(Step step, State state) {}

    /// Every choice of a start for every host and the shared variables; equal ones come repeatedly.
    public List<State> initial() {
        var setup = instance.setup();
        var empty =
                new State(
                        ImmutableList.of(),
                        Wire.empty(setup.network()),
                        Optional.empty(),
                        setup.ghost(),
                        setup.faults().happen()
                                ? Environment.initial(setup.faults(), instance.hosts())
                                : State.CALM);
        var states = new ArrayList<State>();
        setup.shared().forEach(value -> states.add(empty.withShared(value)));
        if (states.isEmpty()) {
            states.add(empty);
        }
        for (int host = 0; host < instance.hosts().size(); host++) {
            var longer = new ArrayList<State>();
            for (var move : starts(host)) {
                for (var state : states) {
                    var id = instance.hosts().get(host);
                    longer.add(
                            state.and(new At<>(id, move.next()))
                                    .with(state.wire().with(sent(host, move))));
                }
            }
            states.clear();
            states.addAll(longer);
        }
        states.removeIf(state -> !setup.allows(state.hosts().stream().map(At::state).toList()));
        return states;
    }

    private List<? extends Outcome.Move<?>> starts(int host) {
        return switch (instance.role(host).start().apply(instance.local(host))) {
            case Outcome.Move<?> move -> List.of(move);
            case Outcome.OneOf<?>(var moves) -> moves;
            case Outcome.Skip<?> _, Outcome.Stay<?> _ ->
                    throw new IllegalStateException("a host must start in a state");
        };
    }

    /// Every step that is enabled in this state.
    public List<Next> after(State state) {
        var all = new ArrayList<Next>();
        for (var action : instance.actions()) {
            if (action.action() instanceof SharedAction<?>) {
                all.addAll(sharedSteps(action, state));
            } else {
                for (int host = 0; host < state.hosts().size(); host++) {
                    if (action.type().state().isInstance(state.host(host))
                            && mayAct(action, state, instance.hosts().get(host))) {
                        all.addAll(hostSteps(action, state, host));
                    }
                }
            }
        }
        if (instance.setup().network().loses()) {
            state.wire()
                    .losses()
                    .forEach(loss -> all.add(new Next(loss.drop(), state.with(loss.rest()))));
        }
        all.addAll(new Accidents(instance).after(state));
        return all;
    }

    /// True when the host is up, and its clock shows what an action wants that reads it.
    private static boolean mayAct(BoundAction action, State state, HostId host) {
        return state.environment().isUp(host)
                && Arrays.stream(action.type().record().getRecordComponents())
                        .filter(component -> component.getType() == Clock.class)
                        .map(component -> Records.get(component, action.action()))
                        .allMatch(state.environment().clock(host)::equals);
    }

    /// True when this is a real execution: from an initial state, one enabled step after the other.
    public boolean allow(Trace trace) {
        var state = State.of(trace.initial(), instance.setup().network());
        if (!initial().contains(state)) {
            return false;
        }
        for (var transition : trace.transitions()) {
            var next = reported(transition);
            if (!after(state).contains(next)) {
                return false;
            }
            state = next.state();
        }
        return true;
    }

    /// What another explorer reported, to be compared with what comes [#after] a state.
    public Next reported(Trace.Transition transition) {
        var network = instance.setup().network();
        var step = transition.step();
        var sameStep =
                step instanceof Step.Drop drop && !network.ordered()
                        ? new Step.Drop(drop.packet(), 0)
                        : step;
        return new Next(sameStep, State.of(transition.after(), network));
    }

    private List<Next> sharedSteps(BoundAction action, State state) {
        var outcome = ask(action, state, -1, Optional.empty());
        return moves(outcome, state.shared().orElseThrow()).stream()
                .map(move ->
                        new Next(new Step.Shared(action.action()), state.withShared(move.next())))
                .toList();
    }

    private List<Next> hostSteps(BoundAction action, State state, int host) {
        if (!(action.action() instanceof Receive<?, ?>)) {
            return taken(action, state, host, Optional.empty());
        }
        var message = action.type().message().orElseThrow();
        var all = new ArrayList<Next>();
        for (var packet : state.wire().deliverable()) {
            if (packet.destination().equals(instance.hosts().get(host))
                    && state.environment().connects(packet.source(), packet.destination())
                    && message.isInstance(packet.message())) {
                all.addAll(taken(action, state, host, Optional.of(packet)));
            }
        }
        return all;
    }

    private List<Next> taken(
            BoundAction action, State state, int host, Optional<Packet<?>> received) {
        var all = new ArrayList<Next>();
        var outcome = ask(action, state, host, received);
        for (var move : moves(outcome, state.host(host))) {
            var sent = sent(host, move);
            var id = instance.hosts().get(host);
            var wire = received.map(state.wire()::without).orElse(state.wire()).with(sent);
            var watched = new HostStep(id, action.action(), received, sent);
            var next =
                    state.with(host, move.next())
                            .with(wire)
                            .withGhost(state.ghost().map(ghost -> watch(ghost, watched)));
            all.add(
                    new Next(
                            new Step.Taken(id, action.action(), received, sent),
                            move.shared().map(next::withShared).orElse(next)));
        }
        return all;
    }

    private Ghost<?> watch(Ghost<?> ghost, HostStep step) {
        boolean sees = instance.setup().ghost().orElseThrow().sees(step);
        return sees ? ghost.after(step) : ghost;
    }

    private List<Packet<?>> sent(int host, Outcome.Move<?> move) {
        var source = instance.hosts().get(host);
        return move.sent().stream()
                .<Packet<?>>map(send -> new Packet<>(source, send.to(), send.message()))
                .toList();
    }

    /// What this outcome means for something in state `self`: nothing when it skips.
    private static List<? extends Outcome.Move<?>> moves(Outcome<?> outcome, Object self) {
        return switch (outcome) {
            case Outcome.Skip<?> _ -> List.of();
            case Outcome.Stay<?> _ -> List.of(Outcome.to(self));
            case Outcome.Move<?> move -> List.of(move);
            case Outcome.OneOf<?>(var moves) -> moves;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Outcome<?> ask(
            BoundAction action, State state, int host, Optional<Packet<?>> received) {
        return switch (action.action()) {
            case SharedAction shared -> shared.step(state.shared().orElseThrow());
            case HostAction own -> own.step(state.host(host), instance.local(host));
            case Receive receive ->
                    receive.step(state.host(host), received.orElseThrow(), instance.local(host));
            case ReadInbox read ->
                    read.step(
                            state.host(host),
                            state.inbox(
                                    instance.hosts().get(host),
                                    action.type().message().orElseThrow(),
                                    read::reads),
                            instance.local(host));
            case HostSharedAction both ->
                    both.step(state.host(host), state.shared().orElseThrow(), instance.local(host));
        };
    }
}
