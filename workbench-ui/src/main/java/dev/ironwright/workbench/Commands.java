package dev.ironwright.workbench;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.theme.Appearance;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Everything that can be done in the window, with the keys that do it.
record Commands(Files files, Runs runs, Pages pages, Moves moves, Views views) {

    /// Opening and saving.
    record Files(Command open, Command openFolder, Command save, Command saveCopy) {

        static Files of(WorkbenchViewModel model, Choosers choosers) {
            var source = model.source();
            var open =
                    Bindings.createBooleanBinding(
                            () -> source.fileProperty().get().isPresent(), source.fileProperty());
            var writable =
                    Bindings.createBooleanBinding(
                            () -> source.homeProperty().get().isPresent(), source.homeProperty());
            return new Files(
                    new Command(
                            "Open file…",
                            Feather.FILE_PLUS,
                            List.of("Shortcut+O"),
                            () -> choosers.file().ifPresent(at -> model.open(at.toString()))),
                    new Command(
                            "Open folder…",
                            Feather.FOLDER_PLUS,
                            List.of("Shortcut+Shift+O"),
                            () -> choosers.folder().ifPresent(at -> model.open(at.toString()))),
                    new Command(
                            "Save and compile",
                            Feather.SAVE,
                            List.of("Shortcut+S"),
                            writable,
                            source::save),
                    new Command(
                            "Save a copy as…",
                            Feather.COPY,
                            List.of("Shortcut+Shift+S"),
                            open,
                            () -> saveCopy(model, choosers)));
        }

        /// A model of one file is copied into a file, a larger one into a folder.
        private static void saveCopy(WorkbenchViewModel model, Choosers choosers) {
            var files = model.source().filesProperty().get();
            var target =
                    files.size() == 1
                            ? choosers.saveAs(files.getFirst().shortName())
                            : choosers.folder();
            target.ifPresent(model::saveCopy);
        }

        List<Command> all() {
            return List.of(open, openFolder, save, saveCopy);
        }
    }

    /// Running.
    record Runs(
            Command start,
            Command pause,
            Command stop,
            Command checkOne,
            Command checkAll,
            Command estimate,
            Command walk) {

        static Runs of(WorkbenchViewModel model) {
            var run = model.run();
            return new Runs(
                    new Command(
                            "Run",
                            Feather.PLAY,
                            List.of("F5", "F11", "Shortcut+Enter"),
                            model.runnable(),
                            model::start),
                    new Command(
                            "Pause or resume",
                            Feather.PAUSE,
                            List.of("F6"),
                            run.running(),
                            run::togglePause),
                    new Command(
                            "Stop",
                            Feather.SQUARE,
                            List.of("Shift+F5", "Esc"),
                            run.running(),
                            run::stop),
                    new Command(
                            "Check the claim",
                            Feather.CHECK,
                            List.of("F7"),
                            model.claiming().possible(),
                            () -> onClaims(model, model.claiming()::checkSelected)),
                    new Command(
                            "Check all claims",
                            Feather.CHECK_SQUARE,
                            List.of("Shift+F7"),
                            model.claiming().possible(),
                            () -> onClaims(model, model.claiming()::checkAll)),
                    new Command(
                            "Estimate the size",
                            Feather.BAR_CHART_2,
                            List.of("F8"),
                            model.samples().size().working().not(),
                            model.starting()::estimate),
                    new Command(
                            "Walk at random",
                            Feather.SHUFFLE,
                            List.of("F9"),
                            model.samples().walks().working().not(),
                            model.starting()::walk));
        }

        List<Command> all() {
            return List.of(start, pause, stop, checkOne, checkAll, estimate, walk);
        }

        private static void onClaims(WorkbenchViewModel model, Runnable action) {
            model.pageProperty().set(Page.CLAIMS);
            action.run();
        }
    }

    /// Going to a page.
    record Pages(Command model, Command search, Command trace, Command explore, Command claims) {

        static Pages of(WorkbenchViewModel window) {
            return new Pages(
                    page(window, "Model", Feather.FILE_TEXT, "Shortcut+1", Page.MODEL),
                    page(window, "Search", Feather.ACTIVITY, "Shortcut+2", Page.SEARCH),
                    page(window, "Trace", Feather.GIT_COMMIT, "Shortcut+3", Page.TRACE),
                    page(window, "Explore", Feather.COMPASS, "Shortcut+4", Page.EXPLORE),
                    page(window, "Claims", Feather.CHECK_SQUARE, "Shortcut+5", Page.CLAIMS));
        }

        private static Command page(
                WorkbenchViewModel window, String name, Feather icon, String key, Page page) {
            return new Command(name, icon, List.of(key), () -> window.pageProperty().set(page));
        }

        List<Command> all() {
            return List.of(model, search, trace, explore, claims);
        }
    }

    /// Moving through what is explored by hand.
    record Moves(
            Command fromTrace, Command searchOn, Command back, Command forward, Command restart) {

        static Moves of(WorkbenchViewModel window) {
            var shown =
                    Bindings.createBooleanBinding(
                            () -> window.pageProperty().get() == Page.EXPLORE,
                            window.pageProperty());
            var walking =
                    Bindings.createBooleanBinding(
                            () -> window.trace().showingProperty().get().isPresent(),
                            window.trace().showingProperty());
            var somewhere = shown.or(walking);
            var explore = window.explore();
            return new Moves(
                    new Command(
                            "Explore from here",
                            Feather.COMPASS,
                            List.of("Shortcut+E"),
                            walking,
                            window::exploreFromTrace),
                    new Command(
                            "Search from here",
                            Feather.PLAY_CIRCLE,
                            List.of("Shortcut+F5"),
                            somewhere,
                            window.starting()::searchFromHere),
                    new Command(
                            "Step back",
                            Feather.CHEVRON_LEFT,
                            List.of("Alt+Left"),
                            shown,
                            explore::back),
                    new Command(
                            "Step forward",
                            Feather.CHEVRON_RIGHT,
                            List.of("Alt+Right"),
                            shown,
                            explore::forward),
                    new Command(
                            "Back to the initial state",
                            Feather.SKIP_BACK,
                            List.of("Alt+Home"),
                            shown,
                            explore::restart));
        }

        List<Command> all() {
            return List.of(fromTrace, searchOn, back, forward, restart);
        }
    }

    /// Moving the focus or the panes, changing nothing else.
    record Views(Command find, Command searchLibrary, Command library, Command theme) {

        static Views of(
                Runnable find, Runnable search, Runnable toggleLibrary, Appearance appearance) {
            return new Views(
                    new Command("Find in the source", Feather.SEARCH, List.of("Shortcut+F"), find),
                    new Command("Search the library", Feather.BOOK, List.of("Shortcut+L"), search),
                    new Command(
                            "Show or hide the library",
                            Feather.SIDEBAR,
                            List.of("Shortcut+B"),
                            toggleLibrary),
                    new Command(
                            "Light or dark theme",
                            Feather.MOON,
                            List.of("Shortcut+Shift+L"),
                            appearance::toggle));
        }

        List<Command> all() {
            return List.of(find, searchLibrary, library, theme);
        }
    }

    /// In groups, as a menu shows them.
    List<List<Command>> groups() {
        return List.of(files.all(), runs.all(), pages.all(), moves.all(), views.all());
    }

    /// Makes the keys work in this window.
    void install(Scene scene) {
        groups().stream().flatMap(List::stream).forEach(command -> command.install(scene));
    }
}
