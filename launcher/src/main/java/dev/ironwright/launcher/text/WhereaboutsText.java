package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.invariants.liveness.Course;
import dev.ironwright.invariants.liveness.Waiting;
import dev.ironwright.invariants.liveness.Where;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// In which links of chains states are, and what they wait for there.
public record WhereaboutsText(Instance instance, Ink ink) {

    /// A line for each state that is elsewhere on a chain than the one before, chain by chain.
    ///
    /// @param first the number of the first of the states
    public List<String> lines(List<Course> courses, int first) {
        var lines = new ArrayList<String>();
        var concerned = courses.stream().filter(WhereaboutsText::isConcerned).toList();
        for (var course : concerned) {
            lines.add("  " + ModelWords.tuple(course.tuple(), instance));
            lines.addAll(lines(course, first));
        }
        int others = courses.size() - concerned.size();
        if (others > 0) {
            lines.add("  and " + count(others, "tuple") + " of which nothing is claimed there");
        }
        return lines;
    }

    private static boolean isConcerned(Course course) {
        return course.states().stream().anyMatch(where -> !(where instanceof Where.Outside));
    }

    private List<String> lines(Course course, int first) {
        var lines = new ArrayList<String>();
        var before = Optional.<Where>empty();
        for (int i = 0; i < course.states().size(); i++) {
            var now = course.states().get(i);
            if (!before.equals(Optional.of(now))) {
                lines.addAll(fold("%6d  %s".formatted(first + i, words(now, course)), "        "));
            }
            before = Optional.of(now);
        }
        return lines;
    }

    private String words(Where where, Course course) {
        return switch (where) {
            case Where.Outside() -> "in no link";
            case Where.InLink(var link, var name, var waiting) ->
                    "link %d of %d: %s; waits for %s"
                            .formatted(link + 1, course.links().size(), name, words(waiting));
            case Where.Reached() -> ink.good("reached");
        };
    }

    private String words(Waiting waiting) {
        var by = waiting.fairness().map(it -> ", by " + it).orElse(", which nothing makes happen");
        return waiting.enabled()
                ? waiting.step() + by
                : waiting.step() + by + "; not enabled: " + String.join("; ", waiting.reasons());
    }
}
