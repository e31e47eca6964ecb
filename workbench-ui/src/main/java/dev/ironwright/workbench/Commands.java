package dev.ironwright.workbench;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.theme.Appearance;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/// Everything that can be done in the window, with the keys that do it.
final class Commands {

    /// What moves the focus or the panes, and changes nothing else.
    record Moves(Runnable find, Runnable search, Runnable toggleLibrary) {}

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
    final Command find;
    final Command search;
    final Command library;
    final Command theme;
    private final WorkbenchViewModel model;
    private final Choosers choosers;

    Commands(WorkbenchViewModel model, Choosers choosers, Appearance appearance, Moves moves) {
        this.model = model;
        this.choosers = choosers;
        var open =
                Bindings.createBooleanBinding(
                        () -> model.source().fileProperty().get().isPresent(),
                        model.source().fileProperty());
        var writable =
                Bindings.createBooleanBinding(
                        () -> model.source().homeProperty().get().isPresent(),
                        model.source().homeProperty());
        openFile = command("Open file…", Feather.FILE_PLUS, "Shortcut+O", this::chooseFile);
        openFolder =
                command(
                        "Open folder…",
                        Feather.FOLDER_PLUS,
                        "Shortcut+Shift+O",
                        this::chooseFolder);
        save = of("Save and compile", Feather.SAVE, "Shortcut+S", writable, model.source()::save);
        saveCopy = of("Save a copy as…", Feather.COPY, "Shortcut+Shift+S", open, this::chooseCopy);
        run =
                new Command(
                        "Run",
                        Feather.PLAY,
                        List.of("F5", "F11", "Shortcut+Enter"),
                        model.runnable(),
                        model::start);
        var running = model.run().running();
        pause = of("Pause or resume", Feather.PAUSE, "F6", running, model.run()::togglePause);
        stop =
                new Command(
                        "Stop",
                        Feather.SQUARE,
                        List.of("Shift+F5", "Esc"),
                        running,
                        model.run()::stop);
        modelPage = page("Model", Feather.FILE_TEXT, "Shortcut+1", Page.MODEL);
        searchPage = page("Search", Feather.ACTIVITY, "Shortcut+2", Page.SEARCH);
        tracePage = page("Trace", Feather.GIT_COMMIT, "Shortcut+3", Page.TRACE);
        find = of("Find in the source", Feather.SEARCH, "Shortcut+F", open, moves.find());
        search = command("Search the library", Feather.BOOK, "Shortcut+L", moves.search());
        library =
                command(
                        "Show or hide the library",
                        Feather.SIDEBAR,
                        "Shortcut+B",
                        moves.toggleLibrary());
        theme =
                command(
                        "Light or dark theme",
                        Feather.MOON,
                        "Shortcut+Shift+L",
                        appearance::toggle);
    }

    void install(Scene scene) {
        Stream.of(
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
                        find,
                        search,
                        library,
                        theme)
                .forEach(command -> command.install(scene));
    }

    private static Command of(
            String name,
            Feather icon,
            String key,
            ObservableBooleanValue enabled,
            Runnable action) {
        return new Command(name, icon, List.of(key), enabled, action);
    }

    private static Command command(String name, Feather icon, String key, Runnable action) {
        return new Command(name, icon, List.of(key), action);
    }

    private Command page(String name, Feather icon, String key, Page page) {
        return command(name, icon, key, () -> model.pageProperty().set(page));
    }

    private void chooseFile() {
        choosers.file().ifPresent(path -> model.open(path.toString()));
    }

    private void chooseFolder() {
        choosers.folder().ifPresent(path -> model.open(path.toString()));
    }

    /// A model of one file is copied into a file, a larger one into a folder.
    private void chooseCopy() {
        var files = model.source().filesProperty().get();
        var target =
                files.size() == 1
                        ? choosers.saveAs(files.getFirst().shortName())
                        : choosers.folder();
        target.ifPresent(model::saveCopy);
    }
}
