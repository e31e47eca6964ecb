package dev.ironwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.checkpoint.CheckpointFolder;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class KeepingTest {

    private final NoticesViewModel notices = new NoticesViewModel();
    private final WorkbenchViewModel window =
            new WorkbenchViewModel(Services.real(), Settings.inMemory(), Hands.atOnce(), notices);

    @Test
    void aSearchThatWasStoppedGoesOnWhereItLeftOff(@TempDir Path folder) {
        keepIn(folder.resolve("kept"));
        window.form().options().maxStatesProperty().set("100");
        window.start();
        assertInstanceOf(Verdict.HoldsWithin.class, report().verdict());
        var request = CheckpointFolder.read(folder.resolve("kept")).request();
        assertEquals(List.of("two-phase-commit", "--max-states", "100"), request);
        window.start();
        assertTrue(report().census().distinct() >= 100);
        assertEquals(List.of(), notices.notices());
    }

    @Test
    void aFolderWithAnotherSearchIsLeftAsItIs(@TempDir Path folder) {
        keepIn(folder.resolve("kept"));
        window.start();
        assertEquals(288, report().census().distinct());
        window.form().options().maxStatesProperty().set("1");
        window.start();
        assertEquals(288, report().census().distinct(), "nothing was run");
        assertTrue(notices.notices().toString().contains("keeps another search"));
        assertEquals(
                List.of("two-phase-commit"),
                CheckpointFolder.read(folder.resolve("kept")).request());
    }

    @Test
    void whatIsKeptIsNotReduced(@TempDir Path folder) {
        keepIn(folder.resolve("kept"));
        window.form().options().searching().partialOrderProperty().set(Plan.PartialOrder.ON);
        assertTrue(window.form().problem().get().startsWith("keep in:"));
    }

    private void keepIn(Path folder) {
        window.open("two-phase-commit");
        window.form().options().searching().folderProperty().set(folder.toString());
    }

    private Report report() {
        var state = window.run().stateProperty().get();
        return assertInstanceOf(RunState.Finished.class, state, state::toString).report();
    }
}
