package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.loader.lamp.LampPost;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class LibraryTest {

    private static final Library.Entry LAMP = Library.builtIn().entry("lamp-post").orElseThrow();

    @Test
    void builtInProtocolsAreFoundAsServices() {
        assertEquals(
                List.of("lamp-post"),
                Library.builtIn().entries().stream().map(Library.Entry::name).toList());
        assertEquals(LampPost.class, LAMP.type());
    }

    @Test
    void theSummaryIsTheFirstSentence() {
        assertEquals(
                "Lamps that are lit once, each by itself, e.g. at dusk; nobody puts one out.",
                LAMP.summary());
    }

    @Test
    void theVariantsAreReadFromTheFilesBesideTheClass() {
        var variant = LAMP.variants().getFirst();
        assertEquals("stays-dark", variant.name());
        assertEquals(Optional.of("violated LitGlows 2"), variant.expect());
        assertEquals(Map.of("lamps", "1"), variant.settings());
    }

    @Test
    void aBuiltInProtocolIsLoadedAsItIs() {
        var loaded = Loader.load("lamp-post");
        assertEquals(LampPost.class, loaded.model().type());
        assertEquals("LampPost.java", loaded.sources().files().getFirst().name());
        assertEquals(Optional.of("A lamp is lit."), loaded.sources().doc(LampPost.Light.class));
    }

    @Test
    void aVariantIsTheChangedSourceCompiled() {
        var loaded = Loader.load("lamp-post:stays-dark");
        assertEquals("lamp-post:stays-dark", loaded.name());
        assertEquals("stays-dark", loaded.variant().orElseThrow().name());
        assertNotEquals(LampPost.class, loaded.model().type());
        assertEquals(LampPost.class.getName(), loaded.model().type().getName());
        assertEquals("3", loaded.model().bounds().bounds().getFirst().initial());
        assertTrue(
                loaded.sources().files().getFirst().text().contains("// The match was forgotten."));
    }
}
