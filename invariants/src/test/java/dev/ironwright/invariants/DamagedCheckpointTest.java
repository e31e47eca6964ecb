package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Checkpoints.Origin;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// That no search goes on with a checkpoint that is not what was written, or is another's.
class DamagedCheckpointTest {

    private static final Pattern REASON =
            Pattern.compile(
                    "a checkpoint is damaged: .*|this is no checkpoint of Ironwright: .*"
                            + "|a checkpoint was written by another version of Ironwright: .*");

    private final SavedSearch search = SavedSearch.over(Network.ORDERED, Identity.FINGERPRINT);

    @TempDir Path folder;
    private Path saved;

    @BeforeEach
    void save() {
        saved = folder.resolve("saved");
        var _ = search.search(saved, Origin.ANEW, search.expected().distinct() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "journal", "states"})
    void aByteThatIsAnotherIsNoticed(String file) throws IOException {
        var bytes = Files.readAllBytes(saved.resolve(file));
        var dice = new SplittableRandom(1);
        var anywhere = IntStream.generate(() -> dice.nextInt(bytes.length)).limit(20);
        var places = IntStream.concat(IntStream.range(0, 25), anywhere);
        for (int place : places.toArray()) {
            var other = bytes.clone();
            other[place] ^= (byte) (1 << dice.nextInt(Byte.SIZE));
            assertRefused(file, other, "place=" + place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "journal", "states"})
    void aFileThatEndsEarlyIsNoticed(String file) throws IOException {
        var bytes = Files.readAllBytes(saved.resolve(file));
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 10) {
            assertRefused(file, Arrays.copyOf(bytes, length), "length=" + length);
        }
    }

    private void assertRefused(String file, byte[] bytes, String words) throws IOException {
        var damaged = folder.resolve("damaged");
        SavedSearch.copy(saved, damaged);
        Files.write(damaged.resolve(file), bytes);
        var thrown =
                assertThrows(
                        CheckpointException.class,
                        () -> search.search(damaged, Origin.SAVED),
                        () -> file + " " + words);
        var why = String.valueOf(thrown.getMessage());
        assertTrue(REASON.matcher(why).matches(), () -> words + " " + why);
    }

    /// The journal of one search with the states of another.
    @ParameterizedTest
    @ValueSource(strings = {"manifest", "journal", "states"})
    void aFileOfAnotherCheckpointIsNoticed(String file) throws IOException {
        var other = folder.resolve("other");
        var _ = search.search(other, Origin.ANEW, search.expected().distinct() / 3);
        assertRefused(file, Files.readAllBytes(other.resolve(file)), "of another search");
    }

    @Test
    void whatWasWrittenAfterTheCheckpointIsCutOff() throws IOException {
        for (var file : new String[] {"journal", "states"}) {
            var bytes = Files.readAllBytes(saved.resolve(file));
            Files.write(saved.resolve(file), Arrays.copyOf(bytes, bytes.length + 77));
        }
        assertEquals(search.expected(), Findings.of(search.search(saved, Origin.SAVED)));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNORDERED", "ORDERED_LOSSY"})
    void anotherProtocolIsRefused(Network network) {
        var other = SavedSearch.over(network, Identity.FINGERPRINT);
        var thrown =
                assertThrows(CheckpointException.class, () -> other.search(saved, Origin.SAVED));
        var why = String.valueOf(thrown.getMessage());
        assertTrue(why.contains("network was ordered, is " + network.label()), why);
    }

    @Test
    void anotherWayToTellStatesApartIsRefused() {
        var exact =
                new SavedSearch(
                        search.instance(),
                        search.plan()
                                .withStorage(search.plan().storage().withIdentity(Identity.EXACT)),
                        search.expected());
        var thrown =
                assertThrows(CheckpointException.class, () -> exact.search(saved, Origin.SAVED));
        var why = String.valueOf(thrown.getMessage());
        assertTrue(why.contains("option exact was FINGERPRINT, is EXACT"), why);
    }
}
