package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The model in the editor: what is open, whether it was changed, whether it compiles.
///
/// Text that was changed and not saved is kept while another model is open.
public final class SourceViewModel {

    private final Services.Opener opener;
    private final Services.Compiler compiler;
    private final Threads threads;
    private final ReadOnlyStringWrapper spec = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<OpenFile>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<OpenFile>> file =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ModelState> state =
            new ReadOnlyObjectWrapper<>(new ModelState.None());
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Path>> home =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final Map<String, List<OpenFile>> unsaved = new HashMap<>();
    private int asked;

    public SourceViewModel(Services.Opener opener, Services.Compiler compiler, Threads threads) {
        this.opener = opener;
        this.compiler = compiler;
        this.threads = threads;
    }

    /// What names the open model on the command line; empty when none is open.
    public ReadOnlyStringProperty specProperty() {
        return spec.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<OpenFile>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /// The file that the editor shows.
    public ObjectProperty<Optional<OpenFile>> fileProperty() {
        return file;
    }

    public ReadOnlyObjectProperty<ModelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Errors and warnings of the last compilation, in the order of the text.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// True when text was changed and not saved.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// The file or folder to save to; empty for what is read only.
    public ReadOnlyObjectProperty<Optional<Path>> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /// The seeded bug that is open, when it is one.
    public Optional<Variant> variant() {
        return state.get().ready().flatMap(Loaded::variant);
    }

    /// Opens a model by its name, file, folder or jar.
    public void open(String wanted) {
        keepUnsaved();
        int mine = ++asked;
        spec.set(wanted);
        state.set(new ModelState.Compiling());
        threads.ask(
                () -> Opening.of(wanted, () -> opener.open(wanted)),
                opening -> {
                    if (mine == asked) {
                        adopt(wanted, opening);
                    }
                },
                thrown -> {
                    if (mine == asked) {
                        fail(thrown);
                    }
                });
    }

    /// Saves what was changed, then compiles it.
    public void save() {
        save(_ -> {});
    }

    /// As above, and hands over the model when it compiles.
    public void save(Consumer<Loaded> then) {
        if (home.get().isEmpty()) {
            state.get().ready().ifPresent(then);
            return;
        }
        var texts = files.get().stream().map(OpenFile::now).toList();
        var place = home.get();
        int mine = ++asked;
        state.set(new ModelState.Compiling());
        threads.ask(
                () -> {
                    write(texts);
                    return Opening.of(place, texts, () -> compiler.compile(texts));
                },
                opening -> {
                    noteSaved(texts);
                    if (mine == asked) {
                        settle(opening);
                        state.get().ready().ifPresent(then);
                    }
                },
                this::fail);
    }

    private void fail(Throwable thrown) {
        state.set(new ModelState.Broken(String.valueOf(thrown.getMessage())));
        threads.failed().accept(thrown);
    }

    /// Writes a copy of the open text: into a file when there is one, else into a folder.
    ///
    /// @param then what to do with the copy's place
    public void saveCopy(Path target, Consumer<String> then) {
        var texts = files.get().stream().map(OpenFile::now).toList();
        threads.ask(
                () -> {
                    if (texts.size() == 1) {
                        Files.writeString(target, texts.getFirst().text());
                    } else {
                        for (var text : texts) {
                            Files.writeString(
                                    target.resolve(Problem.fileName(text.name())), text.text());
                        }
                    }
                    return target.toString();
                },
                then);
    }

    /// Marks the place of a mistake that a run found.
    public void blame(Loaded model, Mistake mistake) {
        var found = Problem.of(mistake, model.sources().files());
        var span = model.sources().locate(mistake.site());
        problems.set(List.of(span.map(found::at).orElse(found)));
    }

    /// Every file that was changed and not saved, whichever model it belongs to.
    public List<String> unsavedFiles() {
        keepUnsaved();
        return unsaved.values().stream()
                .flatMap(List::stream)
                .filter(OpenFile::dirty)
                .map(OpenFile::name)
                .toList();
    }

    /// Saves every file that was changed, before the window closes. Waits for the disk.
    public void saveAll() throws IOException {
        keepUnsaved();
        for (var open : unsaved.values()) {
            write(open.stream().filter(OpenFile::dirty).map(OpenFile::now).toList());
        }
    }

    private static void write(List<SourceFile> texts) throws IOException {
        for (var text : texts) {
            var path = Path.of(text.name());
            if (!Files.exists(path) || !Files.readString(path).equals(text.text())) {
                Files.writeString(path, text.text());
            }
        }
    }

    private void keepUnsaved() {
        if (files.get().stream().anyMatch(OpenFile::dirty)) {
            unsaved.put(spec.get(), files.get());
        } else {
            unsaved.remove(spec.get());
        }
    }

    private void adopt(String wanted, Opening opening) {
        var kept = Optional.ofNullable(unsaved.remove(wanted));
        var open = kept.orElseGet(() -> opening.files().stream().map(OpenFile::new).toList());
        home.set(opening.home());
        files.set(open);
        open.forEach(each -> each.textProperty().subscribe(this::judge));
        open.forEach(each -> each.savedProperty().subscribe(this::judge));
        file.set(open.stream().findFirst());
        judge();
        settle(opening);
    }

    private void settle(Opening opening) {
        problems.set(opening.problems());
        state.set(opening.state());
        opening.problems().stream()
                .filter(each -> each.severity() == Problem.Severity.ERROR)
                .findFirst()
                .ifPresent(first -> show(first.file()));
    }

    /// Shows the file with this name, when it is open.
    public void show(String name) {
        files.get().stream()
                .filter(each -> each.name().equals(name) || each.shortName().equals(name))
                .findFirst()
                .ifPresent(each -> file.set(Optional.of(each)));
    }

    private void noteSaved(List<SourceFile> texts) {
        for (var text : texts) {
            files.get().stream()
                    .filter(each -> each.name().equals(text.name()))
                    .forEach(each -> each.saved(text.text()));
        }
    }

    private void judge() {
        dirty.set(files.get().stream().anyMatch(OpenFile::dirty));
    }
}
