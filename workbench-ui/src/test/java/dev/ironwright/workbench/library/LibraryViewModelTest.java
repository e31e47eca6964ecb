package dev.ironwright.workbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Shelved;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class LibraryViewModelTest {

    private final Settings settings = Settings.inMemory();
    private final LibraryViewModel library = library();

    @Test
    void protocolsCarryTheirBugs() {
        assertEquals(
                List.of("Protocols", "lock", "paxos", "paxos:forgets-vote", "paxos:own-value"),
                shown());
    }

    @Test
    void theSearchFindsProtocolsBySentenceAndBugsByName() {
        library.searchProperty().set("RING");
        assertEquals(List.of("Protocols", "lock"), shown());
        library.searchProperty().set("forgets vote");
        assertEquals(List.of("Protocols", "paxos", "paxos:forgets-vote"), shown());
        library.searchProperty().set("nothing like it");
        assertEquals(List.of(), shown());
    }

    @Test
    void filesUsedLastComeFirstAndAreRemembered() {
        library.remember("/home/a/One.java");
        library.remember("/home/a/Two.java");
        library.remember("/home/a/One.java");
        assertEquals(List.of("/home/a/One.java", "/home/a/Two.java"), shown().subList(1, 3));
        assertEquals(
                "Your models", library().items().get().getFirst().title(), "in the next window");
        library.forget("/home/a/One.java");
        library.forget("/home/a/Two.java");
        assertEquals("Protocols", shown().getFirst());
    }

    @Test
    void aVariantOfABuiltInProtocolIsNoFile() {
        assertFalse(library.isFile("paxos"));
        assertFalse(library.isFile("paxos:own-value"));
        assertTrue(library.isFile("Paxos.java"));
        assertTrue(library.isFile("/tmp/Paxos.java:bug"));
    }

    private LibraryViewModel library() {
        var made =
                new LibraryViewModel(
                        () ->
                                List.of(
                                        new Shelved("lock", "A lock on a ring.", List.of()),
                                        new Shelved(
                                                "paxos",
                                                "Agreement.",
                                                List.of(
                                                        new Shelved.Bug("forgets-vote", "Story."),
                                                        new Shelved.Bug("own-value", "Story.")))),
                        settings,
                        Hands.atOnce());
        made.load();
        return made;
    }

    private List<String> shown() {
        return library.items().get().stream().flatMap(LibraryViewModelTest::names).toList();
    }

    private static Stream<String> names(Item item) {
        return Stream.concat(
                Stream.of(item.spec().isEmpty() ? item.title() : item.spec()),
                item.children().stream().flatMap(LibraryViewModelTest::names));
    }
}
