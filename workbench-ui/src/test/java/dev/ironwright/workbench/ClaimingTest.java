package dev.ironwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.claims.ClaimRow;
import dev.ironwright.workbench.claims.Outcome;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.run.Words.Mood;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class ClaimingTest {

    private final List<String> searches = new ArrayList<>();
    private final WorkbenchViewModel window = window();

    @Test
    void oneSearchDecidesAllThatHold() {
        open("lock");
        window.claiming().checkAll();
        assertEquals(1, searches.size());
        assertEquals(Outcome.NOT_ASKED, outcome("EveryHostGetsTheLock"), "it is not fair");
        assertTrue(
                rows().stream().filter(row -> row.finding().outcome().good()).count() == 10,
                this::told);
        assertEquals(Mood.GOOD, window.situation().get().orElseThrow().mood());
    }

    @Test
    void whatAnotherClaimCutShortIsSearchedAlone() {
        open("lock:wrong-witness");
        window.claiming().checkAll();
        assertEquals(8, searches.size(), searches::toString);
        assertTrue(searches.stream().skip(1).noneMatch(it -> it.contains("LockedWasTransferred")));
        assertEquals(Outcome.VIOLATED, outcome("LockedWasTransferred"));
        assertEquals(Outcome.HOLDS, outcome("MutualExclusion"));
        assertEquals(Outcome.REACHED, outcome("LastHostHolds"));
        assertEquals(Mood.BAD, window.situation().get().orElseThrow().mood());
    }

    @Test
    void whatALimitCutIsNotSearchedAgain() {
        open("lock");
        window.form().options().maxStatesProperty().set("2");
        window.claiming().checkAll();
        assertEquals(1, searches.size());
        assertEquals(Outcome.UNKNOWN, outcome("MutualExclusion"));
    }

    @Test
    void theCommandLineNamesTheClaimThatIsCheckedAlone() {
        open("lock");
        window.claims().selectedProperty().set(Optional.of("MutualExclusion"));
        window.claiming().checkSelected();
        var evidence = row("MutualExclusion").finding().evidence().orElseThrow();
        assertEquals(
                "./ironwright check lock --property MutualExclusion --deadlock off",
                evidence.subject().command());
        assertEquals(Outcome.NOT_ASKED, outcome("PastIsPast"));
    }

    @Test
    void aRunThatEndsEarlierDoesNotMakeOneForgetWhatIsKnown() {
        open("lock");
        window.claiming().checkAll();
        window.form().options().maxStatesProperty().set("2");
        window.start();
        assertEquals(Outcome.HOLDS, outcome("MutualExclusion"));
        window.form().options().maxStatesProperty().set("2");
        window.form().bounds().fieldsProperty().get().getFirst().textProperty().set("2");
        window.start();
        assertEquals(Outcome.UNKNOWN, outcome("MutualExclusion"));
    }

    private WorkbenchViewModel window() {
        var real = Services.real();
        var counting =
                new Services(
                        List::of,
                        real.opener(),
                        real.compiler(),
                        (instance, plan, control, listener) -> {
                            searches.add(
                                    instance.model().claims().stream()
                                            .map(each -> each.name())
                                            .collect(Collectors.joining(" ")));
                            return real.check().check(instance, plan, control, listener);
                        },
                        real.whyNot(),
                        real.coder(),
                        real.explore(),
                        real.induct(),
                        real.sampling());
        return new WorkbenchViewModel(
                counting, Settings.inMemory(), Hands.atOnce(), new NoticesViewModel());
    }

    private void open(String spec) {
        window.open(spec);
        window.pageProperty().set(WorkbenchViewModel.Page.CLAIMS);
    }

    private List<ClaimRow> rows() {
        return window.claims().rowsProperty().get();
    }

    private ClaimRow row(String claim) {
        return rows().stream().filter(row -> row.name().equals(claim)).findFirst().orElseThrow();
    }

    private Outcome outcome(String claim) {
        return row(claim).finding().outcome();
    }

    private String told() {
        return rows().stream()
                .map(row -> row.name() + " " + row.finding().outcome().word())
                .toList()
                .toString();
    }
}
