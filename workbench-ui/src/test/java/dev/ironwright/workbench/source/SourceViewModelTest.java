package dev.ironwright.workbench.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SourceViewModelTest {

    @TempDir private Path folder;
    private Path file = Path.of("");
    private final Hands hands = new Hands();
    private final SourceViewModel source =
            new SourceViewModel(Loader::load, Loader::compile, hands.threads());

    @BeforeEach
    void writeARelay() throws IOException {
        file = folder.resolve("Relay.java");
        Files.writeString(file, Relays.text());
    }

    @Test
    void aFileIsOpenedCompiledAndWritable() {
        open(file.toString());
        assertInstanceOf(ModelState.Ready.class, source.stateProperty().get());
        assertEquals(Optional.of(file), source.homeProperty().get());
        assertEquals(List.of(), source.problemsProperty().get());
    }

    @Test
    void aBuiltInProtocolIsReadOnly() {
        open("lock");
        assertEquals(Optional.empty(), source.homeProperty().get());
        assertEquals("Lock.java", source.fileProperty().get().orElseThrow().shortName());
    }

    @Test
    void savingWritesAndCompilesAndMarksErrors() throws IOException {
        open(file.toString());
        var broken = Relays.text().replace("return skip(\"has no token\");", "return skip(7);");
        edit(broken);
        assertTrue(source.dirtyProperty().get());
        source.save();
        settle();
        assertFalse(source.dirtyProperty().get());
        assertEquals(broken, Files.readString(file));
        assertInstanceOf(ModelState.Broken.class, source.stateProperty().get());
        var problem = source.problemsProperty().get().getFirst();
        assertEquals(Problem.Severity.ERROR, problem.severity());
        var line = broken.lines().toList().get(problem.line() - 1);
        assertTrue(line.contains("skip(7)"), line);
        assertEquals(file.toString(), source.fileProperty().get().orElseThrow().name());
    }

    @Test
    void aFileThatDoesNotCompileIsStillShown() throws IOException {
        Files.writeString(file, "public class Relay {");
        open(file.toString());
        assertEquals(
                "public class Relay {",
                source.fileProperty().get().orElseThrow().textProperty().get());
        assertFalse(source.problemsProperty().get().isEmpty());
    }

    @Test
    void aModellersMistakeIsMarkedWhereItIs() throws IOException {
        var text = Relays.text().replace("boolean token, long had", "boolean token, int[] had");
        Files.writeString(
                file, text.replace("self.had", "self.had[0]").replace("had < 2", "had[0] < 2"));
        open(file.toString());
        assertInstanceOf(ModelState.Broken.class, source.stateProperty().get());
        var problem = source.problemsProperty().get().getFirst();
        assertEquals(file.toString(), problem.file());
        assertTrue(problem.line() > 0, problem::toString);
    }

    @Test
    void aFolderIsOpenedWholeAndSavedFileByFile() throws IOException {
        var more = folder.resolve("More.java");
        Files.writeString(more, "package dev.ironwright.workbench.fixtures;\nclass More {}\n");
        open(folder.toString());
        assertInstanceOf(ModelState.Ready.class, source.stateProperty().get());
        assertEquals(
                List.of("More.java", "Relay.java"),
                source.filesProperty().get().stream().map(OpenFile::shortName).toList());
        source.show("More.java");
        edit("package dev.ironwright.workbench.fixtures;\nclass More { int x }\n");
        source.save();
        settle();
        assertTrue(Files.readString(more).contains("int x"));
        assertEquals(more.toString(), source.problemsProperty().get().getFirst().file());
    }

    @Test
    void whatIsNotThereIsSaid() {
        open("no-such-protocol");
        var broken = assertInstanceOf(ModelState.Broken.class, source.stateProperty().get());
        assertTrue(broken.reason().contains("no-such-protocol"), broken::reason);
    }

    @Test
    void unsavedTextIsKeptWhileAnotherModelIsOpen() throws IOException {
        open(file.toString());
        edit(Relays.text() + "// more\n");
        open("lock");
        assertFalse(source.dirtyProperty().get());
        assertEquals(List.of(file.toString()), source.unsavedFiles());
        open(file.toString());
        assertTrue(source.dirtyProperty().get());
        assertTrue(text().endsWith("// more\n"));
        source.saveAll();
        assertTrue(Files.readString(file).endsWith("// more\n"));
    }

    @Test
    void anAnswerToAnEarlierClickIsDropped() {
        source.open("lock");
        source.open(file.toString());
        settle();
        assertTrue(text().contains("class Relay"));
    }

    @Test
    void aCopyIsWrittenAndHandedOver() throws IOException {
        open("peterson");
        var copies = new ArrayList<String>();
        var target = folder.resolve("Peterson.java");
        source.saveCopy(target, copies::add);
        settle();
        assertEquals(List.of(target.toString()), copies);
        assertEquals(text(), Files.readString(target));
        open(target.toString());
        assertInstanceOf(ModelState.Ready.class, source.stateProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() throws IOException {
        open(file.toString());
        Files.delete(file);
        Files.createDirectory(file);
        edit("changed");
        source.save();
        settle();
        assertEquals(1, hands.failures().size());
        assertTrue(source.dirtyProperty().get());
    }

    @Test
    void savingHandsOverTheModelWhenItCompiles() {
        open(file.toString());
        var models = new ArrayList<Loaded>();
        source.save(models::add);
        settle();
        assertEquals(1, models.size());
        edit("nonsense");
        source.save(models::add);
        settle();
        assertEquals(1, models.size());
    }

    private void open(String spec) {
        source.open(spec);
        settle();
    }

    private void settle() {
        while (hands.work() + hands.show() > 0) {}
    }

    private void edit(String text) {
        source.fileProperty().get().orElseThrow().textProperty().set(text);
    }

    private String text() {
        return source.fileProperty().get().orElseThrow().textProperty().get();
    }
}
