package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came of replaying a scenario.
///
/// Positions are numbers of steps: what stands at position 0 is about the initial state.
///
/// @param trace as far as it could be followed; empty when not even the start is clear
/// @param notes what to notice, in order
/// @param checks every assertion that was come to, in order
/// @param broken claims that are false on the way and that no line announces, where they first are
/// @param stop why it was not followed to its end
public record Replayed(
        Scenario scenario,
        Optional<Trace> trace,
        List<Told> notes,
        List<Asked> checks,
        List<Broken> broken,
        Optional<Stop> stop) {

    /// A note and where it is to be shown.
    public record Told(int position, Line.Note line) {}

    /// An assertion and what became of it.
    ///
    /// @param found what was found instead; empty when it is true
    public record Asked(int position, Line.Check line, Optional<String> found) {

        public boolean passed() {
            return found.isEmpty();
        }
    }

    /// A claim that is false although the scenario does not say that it would be.
    ///
    /// @param tuple the claim with the tuple that breaks it
    /// @param line of the step that led there
    public record Broken(int position, int line, String claim, String tuple) {}

    /// A line that could not be followed.
    ///
    /// @param why in a sentence without a full stop
    /// @param instead what may have been meant, as lines of a scenario
    public record Stop(int position, Line line, String why, List<String> instead) {}

    public Replayed {
        notes = List.copyOf(notes);
        checks = List.copyOf(checks);
        broken = List.copyOf(broken);
    }

    /// True when it was followed to its end and everything that it says is true.
    public boolean passed() {
        return problems().isEmpty();
    }

    /// What is wrong, each with the file and line.
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (var check : checks) {
            check.found()
                    .ifPresent(found ->
                            problems.add(
                                    at(check.line().number())
                                            + check.line()
                                            + " is not so: "
                                            + found));
        }
        for (var each : broken) {
            problems.add(
                    at(each.line())
                            + "the claim %s is false here: %s; if this is the point, write `check: violates %s`"
                                    .formatted(each.claim(), each.tuple(), each.claim()));
        }
        stop.ifPresent(it -> problems.add(at(it.line().number()) + words(it)));
        return problems;
    }

    private static String words(Stop stop) {
        var words = "%s is not possible: %s".formatted(stop.line(), stop.why());
        return stop.instead().isEmpty()
                ? words
                : words + "; there is\n    " + String.join("\n    ", stop.instead());
    }

    private String at(int line) {
        return scenario.name() + ":" + line + ": ";
    }
}
