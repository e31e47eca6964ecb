package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the step that a line of a scenario means.
final class Chooser {

    private static final int SHOWN = 12;

    private final Instance instance;
    private final Stepper stepper;
    private final MoveWriter writer;

    Chooser(Instance instance, Stepper stepper) {
        this.instance = instance;
        this.stepper = stepper;
        writer = new MoveWriter(instance);
    }

    /// What a line means in a state.
    sealed interface Choice {

        record One(Trace.Transition transition) implements Choice {}

        /// None, or more than one.
        ///
        /// @param why in a sentence
        /// @param instead the steps that may have been meant, as a scenario would say them
        record None(String why, List<String> instead) implements Choice {

            static None of(String why) {
                return new None(why, List.of());
            }
        }
    }

    Choice choose(GlobalState state, Move move) {
        var wrong = misspelt(move);
        if (wrong.isPresent()) {
            return Choice.None.of(wrong.get());
        }
        var all = stepper.successors(state);
        var fitting = all.stream().filter(each -> fits(move, each)).distinct().toList();
        if (fitting.size() == 1) {
            return new Choice.One(fitting.getFirst());
        }
        return fitting.isEmpty()
                ? new Choice.None(whyNot(state, move), alike(move, all))
                : new Choice.None(
                        "this could be any of %d steps: say more".formatted(fitting.size()),
                        written(fitting, all));
    }

    /// Why a step that is not among the enabled ones cannot be taken, as the model says it.
    List<String> reasons(GlobalState state, Move move) {
        if (!(move instanceof Move.Act act)) {
            return List.of(cannot(state, move));
        }
        var reasons =
                stepper.disabled(state).stream()
                        .filter(each -> fits(act, each))
                        .map(Disabled::reason)
                        .distinct()
                        .toList();
        return reasons.isEmpty() && unsent(state, act)
                ? List.of("no such packet is in the network")
                : reasons;
    }

    private static String cannot(GlobalState state, Move move) {
        var left = state.environment().map(Environment::left);
        return switch (move) {
            case Move.Lose _ ->
                    left.filter(it -> it.drops() == 0).isPresent()
                            ? "no such packet can be lost here: drops=0 are left"
                            : "no such packet can be lost here";
            case Move.Doubled _ ->
                    left.filter(it -> it.duplicates() == 0).isPresent()
                            ? "no such packet can be doubled here: duplicates=0 are left"
                            : "no such packet can be doubled here";
            case Move.Happens _, Move.Act _ ->
                    "it cannot happen here: "
                            + state.environment()
                                    .map(Environment::toString)
                                    .orElse("the model has no faults");
        };
    }

    /// True when a step that looks so is enabled.
    boolean enabled(GlobalState state, Move move) {
        return stepper.successors(state).stream().anyMatch(each -> fits(move, each));
    }

    /// What no step of this model could be called; empty when nothing is wrong.
    Optional<String> misspelt(Move move) {
        return switch (move) {
            case Move.Doubled(var packet, var _) -> hostOf(packet);
            case Move.Happens _ -> Optional.empty();
            case Move.Lose(var packet, var _) ->
                    instance.setup().network().loses() || mayBeLost()
                            ? hostOf(packet)
                            : Optional.of(
                                    "this network loses nothing: network=%s; write a line"
                                                    .formatted(instance.setup().network().label())
                                            + " `network:` with one that does");
            case Move.Act act ->
                    act.host()
                            .flatMap(this::unknownHost)
                            .or(() -> act.received().flatMap(this::hostOf))
                            .or(() -> unknownAction(act));
        };
    }

    private boolean mayBeLost() {
        var faults = instance.setup().faults();
        return faults.drops() + faults.partitions() > 0;
    }

    private Optional<String> hostOf(Letter letter) {
        return letter.source()
                .flatMap(this::unknownHost)
                .or(() -> letter.destination().flatMap(this::unknownHost));
    }

    private Optional<String> unknownHost(String name) {
        return instance.hosts().stream().anyMatch(host -> host.toString().equals(name))
                ? Optional.empty()
                : Optional.of(
                        "no such host: host=%s available=%s".formatted(name, instance.hosts()));
    }

    private Optional<String> unknownAction(Move.Act act) {
        var type = instance.model().action(act.action());
        if (type.isEmpty()) {
            return Optional.of(
                    "no such action: action=%s available=%s"
                            .formatted(
                                    act.action(),
                                    instance.model().actions().stream()
                                            .map(ActionType::name)
                                            .toList()));
        }
        return act.parameters().stream()
                .map(Wanted.Field::name)
                .filter(name ->
                        type.get().parameters().stream().noneMatch(p -> p.name().equals(name)))
                .findFirst()
                .map(name ->
                        "an action has no such parameter: %s=%s".formatted(act.action(), name));
    }

    private String whyNot(GlobalState state, Move move) {
        var reasons = reasons(state, move);
        return reasons.isEmpty()
                ? "there is no such step here"
                : "it is not enabled: " + String.join("; ", reasons);
    }

    /// True when a packet is to be received that is not in the network.
    private static boolean unsent(GlobalState state, Move.Act act) {
        return act.received().stream()
                .anyMatch(letter ->
                        state.network().stream()
                                .filter(p -> isFor(act, p.destination()))
                                .noneMatch(letter::matches));
    }

    private static boolean isFor(Move.Act act, HostId destination) {
        return act.host().stream().allMatch(destination.toString()::equals);
    }

    /// The steps that were probably meant: those of the host, those of the action first.
    private List<String> alike(Move move, List<Trace.Transition> all) {
        return switch (move) {
            case Move.Lose _ ->
                    written(all.stream().filter(t -> t.step() instanceof Step.Drop).toList(), all);
            case Move.Doubled _, Move.Happens _ ->
                    written(
                            all.stream()
                                    .filter(t -> t.step() instanceof Step.Environmental)
                                    .toList(),
                            all);
            case Move.Act act -> {
                var ofHost = all.stream().filter(t -> hostIs(act, t.step())).toList();
                var ofAction =
                        ofHost.stream().filter(t -> nameOf(t.step()).equals(act.action())).toList();
                yield written(ofAction.isEmpty() ? ofHost : ofAction, all);
            }
        };
    }

    private List<String> written(List<Trace.Transition> transitions, List<Trace.Transition> all) {
        var shown = new ArrayList<String>();
        for (var each : transitions) {
            if (shown.size() == SHOWN) {
                shown.add("and %d more".formatted(transitions.size() - SHOWN));
                return shown;
            }
            shown.add(writer.write(each, all).toString());
        }
        return shown;
    }

    static boolean fits(Move move, Trace.Transition transition) {
        return switch (move) {
            case Move.Lose(var packet, var place) ->
                    transition.step() instanceof Step.Drop(var lost, var position)
                            && packet.matches(lost)
                            && place.stream().allMatch(at -> at == position);
            case Move.Doubled(var packet, var place) ->
                    transition.step() instanceof Step.Duplicate(var doubled, var position)
                            && packet.matches(doubled)
                            && place.stream().allMatch(at -> at == position);
            case Move.Happens happens ->
                    transition.step() instanceof Step.Environmental step
                            && Move.Happens.of(step).equals(Optional.of(happens));
            case Move.Act act ->
                    hostIs(act, transition.step())
                            && actionIs(act, transition.step())
                            && act.leads().stream().allMatch(e -> does(e, transition));
        };
    }

    private static boolean hostIs(Move.Act act, Step step) {
        return switch (step) {
            case Step.Taken taken -> act.host().stream().anyMatch(taken.host().toString()::equals);
            case Step.Shared _ -> act.host().isEmpty();
            case Step.Environmental _ -> false;
        };
    }

    private static String nameOf(Step step) {
        return switch (step) {
            case Step.Taken taken -> taken.action().getClass().getSimpleName();
            case Step.Shared(var action) -> action.getClass().getSimpleName();
            case Step.Environmental _ -> "";
        };
    }

    private static boolean actionIs(Move.Act act, Step step) {
        return switch (step) {
            case Step.Taken(var _, var action, var received, var _) ->
                    isCalled(act, action)
                            && act.received().stream()
                                    .allMatch(
                                            letter -> received.filter(letter::matches).isPresent());
            case Step.Shared(var action) -> isCalled(act, action);
            case Step.Environmental _ -> false;
        };
    }

    private static boolean isCalled(Move.Act act, Action<?> action) {
        return action.getClass().getSimpleName().equals(act.action())
                && action instanceof Record row
                && Matching.haveAll(row, act.parameters());
    }

    private static boolean does(Move.Effect effect, Trace.Transition transition) {
        return switch (effect) {
            case Move.Effect.Then(var condition) -> condition.failure(transition.after()).isEmpty();
            case Move.Effect.Sends(var to, var message) ->
                    transition.step() instanceof Step.Taken taken
                            && taken.sent().stream()
                                    .anyMatch(new Letter(Optional.empty(), to, message)::matches);
            case Move.Effect.SendsInAll(int packets) ->
                    transition.step() instanceof Step.Taken taken && taken.sent().size() == packets;
        };
    }

    private static boolean fits(Move.Act act, Disabled disabled) {
        return act.host().equals(disabled.host().map(Object::toString))
                && isCalled(act, disabled.action())
                && act.received().stream()
                        .allMatch(letter ->
                                disabled.packet().stream().allMatch(p -> letter.matches(p)));
    }
}
