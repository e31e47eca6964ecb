package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class LoaderTest {

    private static final SourceFile TOY = ModelText.with("", "");

    @TempDir private Path folder;

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static String refusal(String spec) {
        return assertThrows(LoadException.class, () -> Loader.load(spec)).getMessage();
    }

    @ParameterizedTest(name = "{0} with \"{1}\"")
    @CsvSource(
            textBlock =
                    """
                    Toy.java,     package toys;
                    Another.java, package toys;
                    Toy.java,     ''
                    lower.java,   package a.b.c;
                    """)
    void aJavaFileMayHaveAnyNameAndPackage(String name, String itsPackage) throws IOException {
        var file = write(name, TOY.text().replace("package toys;", itsPackage));
        var loaded = Loader.load(file);
        assertEquals("toy", loaded.name());
        assertEquals(List.of(), loaded.warnings());
        assertEquals(file, loaded.sources().files().getFirst().name());
        assertTrue(loaded.sources().locate(loaded.model().type()).isPresent());
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreNoTrouble() throws IOException {
        var file = write("Toy.java", "\uFEFF" + TOY.text().replace("\n", "\r\n"));
        assertEquals("toy", Loader.load(file).name());
    }

    @Test
    void aFolderOfSourcesIsOneModel() throws IOException {
        var _ =
                write(
                        "toys/Toy.java",
                        ModelText.with("import parts.Part;", "record Note(Part p) {}").text());
        var _ = write("parts/Part.java", "package parts;\npublic record Part(int n) {}\n");
        var _ = write("toys/package-info.java", "package toys;\n");
        var _ = write("module-info.java", "module toys {}\n");
        var _ = write(".hidden/Broken.java", "class {\n");
        var loaded = Loader.load(folder.toString());
        assertEquals("toy", loaded.name());
        assertEquals(2, loaded.sources().files().size());
    }

    @Test
    void aMavenProjectStandsForItsMainSources() throws IOException {
        var _ = write("src/main/java/toys/Toy.java", TOY.text());
        var _ = write("src/test/java/toys/ToyTest.java", "class ToyTest extends Missing {}\n");
        assertEquals("toy", Loader.load(folder.toString()).name());
    }

    @Test
    void aJarIsLoadedWithTheSourcesInIt() throws IOException {
        var jar = jar("toys.jar", TOY, Map.of("toys/Toy.java", TOY.text()));
        var loaded = Loader.load(jar.toString());
        assertEquals("toy", loaded.name());
        assertEquals(List.of(), loaded.warnings());
        assertTrue(loaded.sources().locate(loaded.model().type()).isPresent());
    }

    @Test
    void aJarWithoutSourcesIsLoadedWithAWarning() throws IOException {
        var loaded = Loader.load(jar("toys.jar", TOY, Map.of()).toString());
        assertEquals("toy", loaded.name());
        assertEquals(List.of(), loaded.sources().files());
        assertTrue(loaded.warnings().getFirst().message().contains("not scanned"));
    }

    @Test
    void theClassesOfAJarTellMistakesWithoutSources() throws IOException {
        var faulty = ModelText.with("", "record Note(int[] cells) implements Message {}");
        var jar = jar("toys.jar", faulty, Map.of()).toString();
        var mistake = assertThrows(MistakeException.class, () -> Loader.load(jar)).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertEquals("cells", mistake.site().member());
        assertEquals(0, mistake.site().line());
    }

    private Path jar(String name, SourceFile source, Map<String, String> texts) throws IOException {
        return jar(name, Compilation.of(List.of(source), List.of()).classes(), texts);
    }

    private Path jar(String name, Map<String, byte[]> classes, Map<String, String> texts)
            throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var each : classes.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey().replace('.', '/') + ".class"));
                zip.write(each.getValue());
            }
            for (var each : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.write(folder.resolve("Latin.java"), new byte[] {'/', '/', (byte) 0xE9});
        assertTrue(
                refusal(folder.resolve("None.java").toString()).startsWith("no such file: file="));
        assertTrue(
                refusal(folder.resolve("none.jar").toString()).startsWith("no such file: file="));
        assertTrue(refusal(folder.resolve("empty").toString()).contains("files=0"));
        assertTrue(refusal(folder.resolve("Latin.java").toString()).contains("UTF-8"));
        assertTrue(refusal(write("bad.jar", "no jar")).startsWith("the jar cannot be read"));
        assertTrue(refusal(write("model.txt", "")).startsWith("a model is a built-in name"));
    }

    @Test
    void anUnknownNameListsWhatThereIsAndSuggestsTheNearest() {
        assertEquals(
                "no such model: wanted=lampost available=[lamp-post]; did you mean lamp-post?",
                refusal("lampost"));
        assertEquals("no such model: wanted=raft available=[lamp-post]", refusal("raft"));
        assertEquals(
                "no such model: wanted=lamp available=[lamp-post]", refusal("lamp:stays-dark"));
        assertEquals(
                "no such variant: model=lamp-post wanted=stay-dark available=[stays-dark];"
                        + " did you mean stays-dark?",
                refusal("lamp-post:stay-dark"));
    }

    @Test
    void aModelIsOneProtocol() throws IOException {
        var none = complaint(write("None.java", "class None {}"));
        assertTrue(none.contains("a model has a class that implements Protocol"), none);
        var _ = write("two/Toy.java", TOY.text());
        var _ = write("two/Doll.java", TOY.text().replace("Toy", "Doll"));
        var several = complaint(folder.resolve("two").toString());
        assertTrue(several.contains("protocols=[toys.Doll, toys.Toy]"), several);
    }

    private static String complaint(String spec) {
        var thrown = assertThrows(LoadException.class, () -> Loader.load(spec));
        return thrown.diagnostics().getFirst().render();
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        var _ = write("real/Toy.java", TOY.text());
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertEquals(
                link.resolve("Toy.java").toString(),
                Loader.load(link.toString()).sources().files().getFirst().name());
    }

    @Test
    void aFileThatNeedsAnotherBesideItTakesItAlong() throws IOException {
        var model = ModelText.with("", "record Note(Piece piece) implements Message {}");
        var file = write("Toy.java", model.text());
        var _ = write("Piece.java", "package toys;\nrecord Piece(int n) {}\n");
        var _ = write("Broken.java", "package toys;\nthis is no Java\n");
        assertEquals(2, Loader.load(file.toString()).sources().files().size());
    }

    @Test
    void aProtocolIsFoundWithoutItsHyphens() {
        var library = Library.builtIn();
        for (var entry : library.entries()) {
            assertEquals(entry, library.entry(entry.name().replace("-", "")).orElseThrow());
        }
    }

    @Test
    void whatAJarLacksIsNamed() throws IOException {
        var model = ModelText.with("", "record Note(Part part) implements Message {}");
        var part = new SourceFile("Part.java", "package toys;\nrecord Part(int n) {}\n");
        var classes = new HashMap<>(Compilation.of(List.of(model, part), List.of()).classes());
        classes.remove("toys.Part");
        var refused = refusal(jar("toys.jar", classes, Map.of()).toString());
        assertTrue(refused.contains("missing=toys/Part"), refused);
    }

    @Test
    void theVariantsOfAFileLieBesideIt() throws IOException {
        var file = write("Toy.java", TOY.text());
        var variant =
                """
                - public record Host(int n) {}
                + public record Host(int n) {
                +     int late() {
                +         return n;
                +     }
                + }
                """;
        var _ = write("Toy.starts-late.variant", variant);
        var _ = write("Toy.broken.variant", "This one changes nothing.\n");
        var _ = write("Other.odd.variant", "- a\n+ b\n");
        var loaded = Loader.load(file + ":starts-late");
        assertEquals("toy:starts-late", loaded.name());
        assertTrue(loaded.sources().files().getFirst().text().contains("late()"));
        assertTrue(refusal(file + ":odd").contains("available=[broken, starts-late]"));
        assertEquals("toy:starts-late", Loader.load(folder + ":starts-late").name());
        assertTrue(refusal(folder + ":odd").startsWith("the variant does not fit its source"));
    }

    @Test
    void loadingAgainGivesNewClassesWithWhatChanged() throws IOException {
        var file = write("Toy.java", TOY.text());
        var first = Loader.load(file);
        var _ = write("Toy.java", TOY.text().replace("@Default(\"2\")", "@Default(\"5\")"));
        var second = Loader.load(file);
        assertNotSame(first.model().type(), second.model().type());
        assertEquals("2", first.model().bounds().bounds().getFirst().initial());
        assertEquals("5", second.model().bounds().bounds().getFirst().initial());
    }

    @Test
    void nothingKeepsTheClassesOfAModelThatNobodyHolds() {
        var loader = new WeakReference<>(loaderOfAnotherToy());
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
        }
        assertTrue(loader.refersTo(null));
    }

    private static ClassLoader loaderOfAnotherToy() {
        var model = Loader.compile(List.of(TOY)).model();
        var _ = model.within(Map.of(), Optional.empty());
        return model.type().getClassLoader();
    }

    @Test
    void nothingOfAModelRunsWhenItIsLoaded() {
        var text =
                ModelText.with(
                        "",
                        "static final int N = fail(); static int fail() { throw new Error(); }");
        assertEquals("toy", Loader.compile(List.of(text)).name());
    }

    @Test
    void allMistakesAreCarriedTogether() {
        var faulty = ModelText.with("", "static int a; static int b; static int c;");
        var thrown = assertThrows(MistakeException.class, () -> Loader.compile(List.of(faulty)));
        assertEquals("a", thrown.mistake().site().member());
        assertEquals(
                List.of("a", "b", "c"),
                Loader.mistakes(thrown).stream().map(each -> each.site().member()).toList());
    }

    @Test
    void noSourcesAreNoModel() {
        assertThrows(LoadException.class, () -> Loader.compile(List.of()));
    }
}
