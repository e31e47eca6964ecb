package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Wanted.Field;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Says a step so that it cannot be taken for another one that is enabled too, and no more.
///
/// Who acts, the action with its parameters, and from whom which kind of packet is received are
/// always said; fields of the packet, and what the step leads to, only where they are needed.
public final class MoveWriter {

    private final Class<? extends Record> bounds;

    public MoveWriter(Instance instance) {
        bounds = instance.bounds().getClass();
    }

    /// What a scenario says of a step.
    ///
    /// @param among every step that is enabled in the state before it, as a stepper gives them
    public Move write(Trace.Transition transition, List<Trace.Transition> among) {
        return switch (transition.step()) {
            case Step.Drop(var packet, var position) ->
                    letter(packet, position, transition, among, Move.Lose::new);
            case Step.Duplicate(var packet, var position) ->
                    letter(packet, position, transition, among, Move.Doubled::new);
            case Step.Environmental step -> Move.Happens.of(step).orElseThrow();
            case Step.Shared(var action) ->
                    plain(Optional.empty(), action, Optional.empty(), transition, among);
            case Step.Taken(var host, var action, var received, var _) ->
                    plain(Optional.of(host.toString()), action, received, transition, among);
        };
    }

    private static Move letter(
            Packet<?> packet,
            int position,
            Trace.Transition transition,
            List<Trace.Transition> among,
            BiFunction<Letter, Optional<Integer>, Move> move) {
        var letter = Letter.of(packet);
        var brief = move.apply(letter, Optional.empty());
        return isUnique(brief, transition, among)
                ? brief
                : move.apply(letter, Optional.of(position));
    }

    private Move plain(
            Optional<String> host,
            Action<?> action,
            Optional<Packet<?>> received,
            Trace.Transition transition,
            List<Trace.Transition> among) {
        var name = action.getClass().getSimpleName();
        var parameters = parameters(action);
        var moves =
                letters(received).stream()
                        .map(letter -> new Move.Act(host, name, parameters, letter, List.of()))
                        .toList();
        var clearest = moves.stream().min(Comparator.comparingLong(move -> fitting(move, among)));
        return withEffects(clearest.orElseThrow(), transition, among);
    }

    /// The parameters but for the bounds, of which there is one.
    private List<Field> parameters(Action<?> action) {
        return Arrays.stream(action.getClass().getRecordComponents())
                .filter(component -> component.getType() != bounds)
                .map(c -> new Field(c.getName(), Wanted.of(Records.get(c, action))))
                .toList();
    }

    /// What may be said of a received packet, the shortest first.
    private static List<Optional<Letter>> letters(Optional<Packet<?>> received) {
        if (received.isEmpty()) {
            return List.of(Optional.empty());
        }
        var packet = received.get();
        var name = packet.message().getClass().getSimpleName();
        var fields =
                packet.message() instanceof Record row ? Writing.fields(row) : List.<Field>of();
        var letters = new ArrayList<Optional<Letter>>();
        letters.add(letter(packet, new Wanted.Word(name)));
        fields.forEach(field ->
                letters.add(letter(packet, new Wanted.Fields(Optional.of(name), List.of(field)))));
        for (int count = 2; count <= fields.size(); count++) {
            letters.add(
                    letter(packet, new Wanted.Fields(Optional.of(name), fields.subList(0, count))));
        }
        return letters;
    }

    private static Optional<Letter> letter(Packet<?> packet, Wanted message) {
        return Optional.of(
                new Letter(
                        Optional.of(packet.source().toString()),
                        Optional.empty(),
                        Optional.of(message)));
    }

    private static Move withEffects(
            Move.Act move, Trace.Transition transition, List<Trace.Transition> among) {
        if (isUnique(move, transition, among)) {
            return move;
        }
        var effects = new ArrayList<Move.Effect>();
        for (var effect : effects(transition)) {
            long before = fitting(with(move, effects), among);
            effects.add(effect);
            long after = fitting(with(move, effects), among);
            if (after == before) {
                effects.removeLast();
            } else if (after == 1) {
                break;
            }
        }
        return with(move, effects);
    }

    private static Move.Act with(Move.Act move, List<Move.Effect> effects) {
        return new Move.Act(
                move.host(), move.action(), move.parameters(), move.received(), effects);
    }

    /// Everything that could tell one answer from another.
    private static List<Move.Effect> effects(Trace.Transition transition) {
        var effects = new ArrayList<Move.Effect>();
        var after = transition.after();
        if (transition.step() instanceof Step.Taken taken) {
            after.hosts().stream()
                    .filter(at -> at.id().equals(taken.host()))
                    .forEach(at -> effects.addAll(fields(at.id().toString(), at.state())));
            taken.sent().forEach(packet -> effects.add(sends(packet)));
            effects.add(new Move.Effect.SendsInAll(taken.sent().size()));
        }
        after.shared().ifPresent(shared -> effects.addAll(fields("shared", shared)));
        return effects;
    }

    private static Move.Effect sends(Packet<?> packet) {
        return new Move.Effect.Sends(
                Optional.of(packet.destination().toString()),
                Optional.of(Wanted.of(packet.message())));
    }

    private static List<Move.Effect> fields(String path, Object state) {
        if (!(state instanceof Record row)) {
            return List.of(then(path, Wanted.of(state)));
        }
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(c -> then(path + "." + c.getName(), Wanted.of(Records.get(c, row))))
                .toList();
    }

    private static Move.Effect then(String path, Wanted wanted) {
        return new Move.Effect.Then(new Condition(path, Condition.Comparison.IS, wanted));
    }

    private static boolean isUnique(
            Move move, Trace.Transition transition, List<Trace.Transition> among) {
        return among.stream().filter(each -> Chooser.fits(move, each)).allMatch(transition::equals);
    }

    private static long fitting(Move move, List<Trace.Transition> among) {
        return among.stream().filter(each -> Chooser.fits(move, each)).distinct().count();
    }
}
