package dev.ironwright.workbench;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.theme.Appearance;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything that can be done in the window, with the keys that do it.
final class Commands {

    final Command openFile;
    final Command openFolder;
    final Command save;
    final Command saveCopy;
    final Command run;
    final Command pause;
    final Command stop;
    final Command modelPage;
    final Command searchPage;
    final Command tracePage;
    final Command theme;
    private final WorkbenchViewModel model;
    private final Choosers choosers;

    Commands(WorkbenchViewModel model, Choosers choosers, Appearance appearance) {
        this.model = model;
        this.choosers = choosers;
        var running = model.run().running();
        openFile =
                new Command(
                        "Open file…", Feather.FILE_PLUS, List.of("Shortcut+O"), this::chooseFile);
        openFolder =
                new Command(
                        "Open folder…",
                        Feather.FOLDER_PLUS,
                        List.of("Shortcut+Shift+O"),
                        this::chooseFolder);
        save =
                new Command(
                        "Save and compile",
                        Feather.SAVE,
                        List.of("Shortcut+S"),
                        Bindings.createBooleanBinding(
                                () -> model.source().homeProperty().get().isPresent(),
                                model.source().homeProperty()),
                        () -> model.source().save());
        saveCopy =
                new Command(
                        "Save a copy as…",
                        Feather.COPY,
                        List.of("Shortcut+Shift+S"),
                        Bindings.createBooleanBinding(
                                () -> model.source().fileProperty().get().isPresent(),
                                model.source().fileProperty()),
                        this::chooseCopy);
        run =
                new Command(
                        "Run",
                        Feather.PLAY,
                        List.of("F5", "F11", "Shortcut+Enter"),
                        model.runnable(),
                        model::start);
        pause =
                new Command(
                        "Pause or resume",
                        Feather.PAUSE,
                        List.of("F6"),
                        running,
                        () -> model.run().togglePause());
        stop =
                new Command(
                        "Stop",
                        Feather.SQUARE,
                        List.of("Shift+F5", "Esc"),
                        running,
                        () -> model.run().stop());
        modelPage = page("Model", Feather.FILE_TEXT, "Shortcut+1", Page.MODEL);
        searchPage = page("Search", Feather.ACTIVITY, "Shortcut+2", Page.SEARCH);
        tracePage = page("Trace", Feather.GIT_COMMIT, "Shortcut+3", Page.TRACE);
        theme =
                new Command(
                        "Light or dark theme",
                        Feather.MOON,
                        List.of("Shortcut+Shift+L"),
                        appearance::toggle);
    }

    void install(Scene scene) {
        for (var command :
                List.of(
                        openFile,
                        openFolder,
                        save,
                        saveCopy,
                        run,
                        pause,
                        stop,
                        modelPage,
                        searchPage,
                        tracePage,
                        theme)) {
            command.install(scene);
        }
    }

    void chooseCopy() {
        var files = model.source().filesProperty().get();
        var target =
                files.size() == 1
                        ? choosers.saveAs(files.getFirst().shortName())
                        : choosers.folder();
        target.ifPresent(path -> {
            model.library().remember(path.toString());
            model.source().saveCopy(path);
        });
    }

    private Command page(String name, Feather icon, String key, Page page) {
        return new Command(name, icon, List.of(key), () -> model.pageProperty().set(page));
    }

    private void chooseFile() {
        open(choosers.file());
    }

    private void chooseFolder() {
        open(choosers.folder());
    }

    private void open(Optional<Path> chosen) {
        chosen.ifPresent(path -> model.open(path.toString()));
    }
}
