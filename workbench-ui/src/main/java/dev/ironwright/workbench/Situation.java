package dev.ironwright.workbench;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.claims.ClaimRow;
import dev.ironwright.workbench.claims.ClaimsPageViewModel;
import dev.ironwright.workbench.claims.Outcome;
import dev.ironwright.workbench.run.RunViewModel;
import dev.ironwright.workbench.run.Words;
import dev.ironwright.workbench.run.Words.Mood;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.trace.TraceViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the banner says in place of how the last run ended, where the page shows something else:
/// what came of the claims, or a trace that no run found.
final class Situation {

    private static final int NAMED = 4;

    private final ObservableValue<Page> page;
    private final RunViewModel run;
    private final TraceViewModel trace;
    private final ClaimsPageViewModel claims;
    private final ObservableValue<String> opened;

    Situation(
            ObservableValue<Page> page,
            RunViewModel run,
            TraceViewModel trace,
            ClaimsPageViewModel claims,
            ObservableValue<String> opened) {
        this.page = page;
        this.run = run;
        this.trace = trace;
        this.claims = claims;
        this.opened = opened;
    }

    /// The words; empty where the run's own are the right ones.
    ObjectBinding<Optional<Words>> words() {
        return Bindings.createObjectBinding(
                this::say,
                page,
                run.stateProperty(),
                trace.showingProperty(),
                claims.rowsProperty(),
                claims.doing(),
                claims.remarkProperty(),
                opened);
    }

    private Optional<Words> say() {
        if (run.stateProperty().get().running()) {
            return Optional.empty();
        }
        return switch (page.getValue()) {
            case TRACE -> trace.showingProperty().get().filter(this::foreign).map(Situation::of);
            case CLAIMS ->
                    Optional.of(claims.rowsProperty().get())
                            .filter(rows -> !rows.isEmpty())
                            .map(this::of);
            case MODEL, SEARCH, EXPLORE -> Optional.empty();
        };
    }

    /// True of a trace that the last run did not find.
    private boolean foreign(Showing showing) {
        return run.stateProperty().get().subjectOfRun().filter(showing.subject()::equals).isEmpty();
    }

    private static Words of(Showing showing) {
        var headline = showing.subject().name() + " " + showing.title();
        int steps = showing.trace().length() - 1;
        return switch (showing.ending()) {
            case NEVER -> new Words(Mood.BAD, headline, "It " + showing.detail() + ".", "");
            case REACHED -> new Words(Mood.GOOD, headline + after(steps), "", showing.detail());
            case VIOLATED, UNINDUCTIVE, DEADLOCKED, MISTAKEN ->
                    new Words(Mood.BAD, headline + after(steps), "", showing.detail());
        };
    }

    private static String after(int steps) {
        return " after " + count(steps, "step");
    }

    private Words of(List<ClaimRow> rows) {
        var doing = claims.doing().get();
        if (!doing.isEmpty()) {
            return new Words(Mood.WORKING, "Checking " + opened.getValue(), doing, "");
        }
        if (rows.stream().allMatch(row -> row.finding().outcome() == Outcome.NOT_ASKED)) {
            return new Words(
                    Mood.NEUTRAL,
                    "%s has %s".formatted(opened.getValue(), count(rows.size(), "claim")),
                    "Shift+F7 checks all of them, F7 the selected one alone.",
                    "");
        }
        var mood = claims.remarkProperty().get().isEmpty() ? mood(rows) : Mood.NEUTRAL;
        return new Words(mood, headline(rows), tally(rows), "");
    }

    private static Mood mood(List<ClaimRow> rows) {
        if (rows.stream().anyMatch(row -> row.finding().outcome().bad())) {
            return Mood.BAD;
        }
        return rows.stream()
                        .map(row -> row.finding().outcome())
                        .allMatch(outcome -> outcome.good() || outcome == Outcome.NOT_ASKED)
                ? Mood.GOOD
                : Mood.CAUTION;
    }

    private String headline(List<ClaimRow> rows) {
        var bad = rows.stream().filter(row -> row.finding().outcome().bad()).toList();
        if (!bad.isEmpty()) {
            var more = bad.size() > NAMED ? " and %d more".formatted(bad.size() - NAMED) : "";
            var names = bad.stream().limit(NAMED).map(ClaimRow::name);
            return "%s: %s: %s%s"
                    .formatted(
                            opened.getValue(),
                            bad.size() == 1 ? "1 claim fails" : bad.size() + " claims fail",
                            names.collect(Collectors.joining(", ")),
                            more);
        }
        return rows.stream().allMatch(row -> row.finding().outcome().good())
                ? opened.getValue() + " does all that it claims"
                : opened.getValue() + ": nothing that was checked is broken";
    }

    /// How many came to what, such as `holds 7, violated 1`, in the order of the outcomes.
    private static String tally(List<ClaimRow> rows) {
        return rows.stream()
                .map(row -> row.finding().outcome())
                .sorted()
                .collect(
                        Collectors.groupingBy(
                                Outcome::word, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
