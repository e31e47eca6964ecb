package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Checkpoints.Origin;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// That a search whose disk is full says so, and goes on where there is room.
class FullDiskTest {

    private static final int BLOCK = 64;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void whereverTheDiskIsFullTheSearchGoesOnElsewhere(Network network) throws IOException {
        var identity = network.ordered() ? Identity.EXACT : Identity.FINGERPRINT;
        var search = SavedSearch.over(network, identity);
        int stopped = 0;
        for (long most = 4096; isStopped(search, most); most += most / 2) {
            stopped++;
        }
        assertTrue(stopped > 2, "stopped=" + stopped);
    }

    /// Searches with a disk of this size, and goes on with what is saved on one that is large enough.
    private boolean isStopped(SavedSearch search, long most) throws IOException {
        try (var disk = Jimfs.newFileSystem(ofSize(most))) {
            var small = disk.getPath("saved");
            var report = search.search(small, Origin.ANEW);
            boolean full = isFull(report.verdict());
            if (!full) {
                assertEquals(search.expected(), Findings.of(report));
            }
            if (Files.exists(small.resolve("manifest"))) {
                var large = folder.resolve("bytes" + most);
                SavedSearch.copy(small, large);
                var again = search.search(large, Origin.SAVED);
                assertEquals(search.expected(), Findings.of(again), () -> "bytes=" + most);
                new Executions(search.instance()).assertAllOf(again);
            }
            return full;
        }
    }

    private static Configuration ofSize(long bytes) {
        return Configuration.unix().toBuilder().setBlockSize(BLOCK).setMaxSize(bytes).build();
    }

    private static boolean isFull(Verdict verdict) {
        return verdict instanceof Verdict.HoldsWithin(var limit, var _, var _)
                && limit == Limit.DISK;
    }

    @Test
    void aDiskThatIsFullFromTheStartIsSaidToBe() throws IOException {
        var search = SavedSearch.over(Network.UNORDERED, Identity.FINGERPRINT);
        try (var disk = Jimfs.newFileSystem(ofSize(2 * BLOCK))) {
            var saved = disk.getPath("saved");
            var verdict = search.search(saved, Origin.ANEW).verdict();
            assertEquals(Limit.DISK, assertInstanceOf(Verdict.HoldsWithin.class, verdict).limit());
            assertFalse(Files.exists(saved.resolve("manifest")));
            var thrown =
                    assertThrows(
                            CheckpointException.class, () -> search.search(saved, Origin.SAVED));
            assertTrue(thrown.getMessage().contains("there is no checkpoint"), thrown::getMessage);
        }
    }
}
