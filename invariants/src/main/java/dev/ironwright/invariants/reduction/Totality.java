package dev.ironwright.invariants.reduction;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.model.ActionType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// That an action answers everywhere, as a loop that calls its handlers in turn relies on.
///
/// Every cell that the search reached has an answer: a move, a stutter, or a reason why nothing
/// happens. A step that throws or does not return ends the search as a mistake, and the action of that
/// step is not total.
///
/// @param cells how many different questions it was asked
/// @param moves to how many of them it answered with a move
/// @param stays to how many with a stutter
/// @param skips to how many with each reason
/// @param total true when it answered all of them
public record Totality(
        String action,
        long cells,
        long moves,
        long stays,
        Map<String, Long> skips,
        boolean total,
        Reducibility reducibility) {

    public Totality {
        skips = Map.copyOf(skips);
    }

    /// Of every action of a model, by its cells that were reached.
    public static List<Totality> of(Report report) {
        var counts = new LinkedHashMap<ActionType, Counts>();
        report.instance().model().actions().forEach(type -> counts.put(type, new Counts()));
        var types = new LinkedHashMap<Class<?>, ActionType>();
        counts.keySet().forEach(type -> types.put(type.record(), type));
        for (var cell : report.cells()) {
            var type = types.get(cell.action().getClass());
            if (type != null) {
                counts.computeIfAbsent(type, _ -> new Counts()).add(cell.outcome());
            }
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey(), fails(each.getKey(), report)))
                .toList();
    }

    /// True when a step of this action is what ended the search.
    private static boolean fails(ActionType type, Report report) {
        return report.verdict() instanceof Verdict.Failed(var mistake, var _)
                && mistake.site()
                        .action()
                        .filter(it -> it.equals(type.name()) || it.startsWith(type.name() + "["))
                        .isPresent();
    }

    /// The answers of an action so far.
    private static final class Counts {

        private long moves;
        private long stays;
        private final Map<String, Long> skips = new TreeMap<>();

        void add(Outcome<?> outcome) {
            switch (outcome) {
                case Outcome.Skip<?>(var reason) -> skips.merge(reason, 1L, Long::sum);
                case Outcome.Stay<?> _ -> stays++;
                case Outcome.OneOf<?>(var none) when none.isEmpty() ->
                        skips.merge("there is no move to choose", 1L, Long::sum);
                case Outcome.Move<?> _, Outcome.OneOf<?> _ -> moves++;
            }
        }

        Totality of(ActionType type, boolean fails) {
            long cells = moves + stays + skips.values().stream().mapToLong(it -> it).sum();
            return new Totality(
                    type.name(),
                    cells,
                    moves,
                    stays,
                    skips,
                    !fails,
                    Reducibility.of(type.record()));
        }
    }
}
