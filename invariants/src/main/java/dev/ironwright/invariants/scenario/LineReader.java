package dev.ironwright.invariants.scenario;

import dev.ironwright.invariants.scenario.Condition.Comparison;
import dev.ironwright.invariants.scenario.Wanted.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one line of a scenario below its head.
final class LineReader {

    private static final String STEP_LOOKS =
            "a step is written `host: Action(parameter=value) <- source Message[field=value]`";

    private final Cursor cursor;
    private final WantedReader values;

    private LineReader(Cursor cursor) {
        this.cursor = cursor;
        values = new WantedReader(cursor);
    }

    /// @throws ScenarioException when it is none
    static Line read(String file, int number, String text) {
        if (text.isBlank() || text.startsWith("#")) {
            return new Line.Blank(number, text.strip());
        }
        return new LineReader(new Cursor(file, number, text)).line();
    }

    private Line line() {
        int number = cursor.line();
        if (cursor.take("note:")) {
            return new Line.Note(number, cursor.rest());
        }
        if (cursor.take("start:")) {
            if (assertion() instanceof Assertion.OfState seen) {
                return new Line.Start(number, seen);
            }
            throw cursor.wrong("a start is told by its state: write `start: host0.holds == true`");
        }
        if (cursor.take("check:")) {
            return new Line.Check(number, assertion());
        }
        var move = move();
        cursor.expectEnd(STEP_LOOKS);
        return new Line.Play(number, move);
    }

    private Move move() {
        if (cursor.take("lose:")) {
            return new Move.Lose(letter(), place());
        }
        if (cursor.take("double:")) {
            return new Move.Doubled(letter(), place());
        }
        for (var kind : Move.Happens.KINDS) {
            if (cursor.take(kind + ":")) {
                return new Move.Happens(kind, cursor.rest());
            }
        }
        var host = cursor.word("a host that takes a step");
        if (!cursor.take(":")) {
            throw cursor.wrong(
                    "a line is a step, note:, check:, start:, lose: or another of the environment; "
                            + STEP_LOOKS);
        }
        var action = cursor.word("an action");
        var parameters = cursor.take("(") ? values.fields(")") : List.<Field>of();
        var received = cursor.take("<-") ? Optional.of(letter()) : Optional.<Letter>empty();
        var leads = cursor.take("=>") ? effects() : List.<Move.Effect>of();
        return new Move.Act(
                host.equals(Move.Act.SHARED) ? Optional.empty() : Optional.of(host),
                action,
                parameters,
                received,
                leads);
    }

    private Optional<Integer> place() {
        return cursor.takeWord("at") ? Optional.of(number("a place")) : Optional.empty();
    }

    private Integer number(String what) {
        var word = cursor.word(what);
        try {
            return Integer.valueOf(word);
        } catch (NumberFormatException _) {
            throw cursor.wrong("%s is a number from 0: found=%s".formatted(what, word));
        }
    }

    private List<Move.Effect> effects() {
        var effects = new ArrayList<Move.Effect>();
        do {
            effects.add(effect());
        } while (cursor.takeWord("and"));
        return effects;
    }

    private Move.Effect effect() {
        if (!cursor.takeWord("sends")) {
            return new Move.Effect.Then(condition());
        }
        if (cursor.takeWord("nothing")) {
            return new Move.Effect.SendsInAll(0);
        }
        if (cursor.nextIsNumber()) {
            int packets = number("a number of packets");
            if (!cursor.takeWord("in all")) {
                throw cursor.wrong("write `sends 2 in all`, or `sends host Message`");
            }
            return new Move.Effect.SendsInAll(packets);
        }
        var to = host();
        return new Move.Effect.Sends(to, message());
    }

    /// A host, whose name begins with a small letter, if one is next.
    private Optional<String> host() {
        return cursor.nextIsWord() && !cursor.nextIsUpperCase()
                ? Optional.of(cursor.word("a host"))
                : Optional.empty();
    }

    private Optional<Wanted> message() {
        return cursor.nextIsUpperCase() ? Optional.of(values.wanted()) : Optional.empty();
    }

    private Letter letter() {
        var source = host();
        var destination =
                cursor.take("->")
                        ? Optional.of(cursor.word("the host that it is sent to"))
                        : Optional.<String>empty();
        var letter = new Letter(source, destination, message());
        if (letter.toString().isEmpty()) {
            throw cursor.wrong("a packet is written `source -> destination Message[field=value]`");
        }
        return letter;
    }

    private Assertion assertion() {
        if (cursor.takeWord("not enabled")) {
            var move = move();
            var reason = cursor.takeWord("because") ? cursor.rest() : "";
            cursor.expectEnd(STEP_LOOKS);
            return new Assertion.NotEnabled(
                    move, Optional.of(reason).filter(why -> !why.isEmpty()));
        }
        var assertion = plain();
        cursor.expectEnd("a check line says one thing; what a state shows is joined by `and`");
        return assertion;
    }

    private Assertion plain() {
        if (cursor.takeWord("enabled")) {
            return new Assertion.Enabled(move());
        }
        if (cursor.takeWord("reaches")) {
            return new Assertion.Reaches(cursor.word("a goal"));
        }
        if (cursor.takeWord("violates")) {
            return new Assertion.Violates(cursor.word("a claim"));
        }
        if (cursor.takeWord("holds")) {
            return new Assertion.Holds(cursor.word("a claim"));
        }
        if (cursor.takeWord("stuck")) {
            return new Assertion.Stuck();
        }
        return cursor.takeWord("final") ? new Assertion.Finished() : ofState();
    }

    private Assertion.OfState ofState() {
        var parts = new ArrayList<Assertion.OfState>();
        do {
            parts.add(part());
        } while (cursor.takeWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Assertion.All(parts);
    }

    private Assertion.OfState part() {
        if (cursor.takeWord("network has no")) {
            return new Assertion.NotInNetwork(letter());
        }
        return cursor.takeWord("network has")
                ? new Assertion.InNetwork(letter())
                : new Assertion.That(condition());
    }

    private Condition condition() {
        var path = cursor.path("a host and its field, such as replica0.log");
        for (var comparison :
                List.of(
                        Comparison.IS,
                        Comparison.IS_NOT,
                        Comparison.AT_MOST,
                        Comparison.AT_LEAST,
                        Comparison.LESS,
                        Comparison.MORE)) {
            if (cursor.take(comparison.toString())) {
                return new Condition(path, comparison, values.wanted());
            }
        }
        if (cursor.takeWord("has no")) {
            return new Condition(path, Comparison.HAS_NO, values.wanted());
        }
        if (cursor.takeWord("has")) {
            return new Condition(path, Comparison.HAS, values.wanted());
        }
        throw cursor.wrong(
                "a condition compares: path=%s wanted=one of ==, !=, <, <=, >, >=, has, has no"
                        .formatted(path));
    }
}
