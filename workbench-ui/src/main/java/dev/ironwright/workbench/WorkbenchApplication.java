package dev.ironwright.workbench;

import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.services.FileSettings;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.theme.AppIcon;
import dev.ironwright.workbench.theme.Appearance;
import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Puts the window together with the real services, and remembers how the user left it.
public final class WorkbenchApplication extends Application {

    private static final String THEME = "theme";

    private final NoticesViewModel notices = new NoticesViewModel();
    private final ExecutorService pool =
            Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "workbench");
                thread.setDaemon(true);
                return thread;
            });

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, thrown) -> Platform.runLater(() -> notices.fault(thrown)));
        Fonts.load();
        var settings = settings();
        var appearance = new Appearance(Theme.of(settings.get(THEME).orElse("")));
        appearance.themeProperty().subscribe(now -> settings.put(THEME, now.label()));
        var threads = new Threads(pool, Platform::runLater, notices::fault);
        var model = new WorkbenchViewModel(Services.real(), settings, threads, notices);
        var choosers = new WindowChoosers(stage);
        var workbench = new Workbench(model, choosers, appearance);
        var scene = new Scene(workbench.root());
        workbench.install(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(AppIcon.images());
        title(stage, model);
        new WindowPlace(settings).restore(stage);
        stage.setOnCloseRequest(
                event -> close(event, model, choosers, new WindowPlace(settings), stage));
        stage.show();
        getParameters().getUnnamed().stream()
                .findFirst()
                .map(WorkbenchApplication::absolute)
                .ifPresent(model::open);
    }

    @Override
    public void stop() {
        pool.shutdownNow();
    }

    /// The next start may be in another folder, and the list of files used last must still be right.
    private static String absolute(String spec) {
        try {
            var path = Path.of(spec);
            return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : spec;
        } catch (InvalidPathException _) {
            return spec;
        }
    }

    private Settings settings() {
        var file =
                FileSettings.usualPlace(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getProperty("os.name", ""));
        return new FileSettings(file, notices::tell);
    }

    private static void title(Stage stage, WorkbenchViewModel model) {
        var name = model.title();
        Runnable update =
                () ->
                        stage.setTitle(
                                name.get().isEmpty()
                                        ? "Ironwright"
                                        : (model.source().dirtyProperty().get() ? "● " : "")
                                                + name.get()
                                                + " – Ironwright");
        name.subscribe(update);
        model.source().dirtyProperty().subscribe(update);
        update.run();
    }

    private void close(
            WindowEvent event,
            WorkbenchViewModel model,
            Choosers choosers,
            WindowPlace place,
            Stage stage) {
        var unsaved = model.source().unsavedFiles();
        var answer = unsaved.isEmpty() ? Choosers.Unsaved.DISCARD : choosers.unsaved(unsaved);
        switch (answer) {
            case SAVE -> {
                try {
                    model.source().saveAll();
                } catch (IOException e) {
                    notices.fault(e);
                    event.consume();
                }
            }
            case CANCEL -> event.consume();
            case DISCARD -> {}
        }
        if (!event.isConsumed()) {
            place.remember(stage);
            model.run().stop();
        }
    }
}
