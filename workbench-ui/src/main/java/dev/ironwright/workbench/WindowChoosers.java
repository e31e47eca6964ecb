package dev.ironwright.workbench;

import dev.ironwright.workbench.services.Choosers;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks with the dialogs of the platform.
final class WindowChoosers implements Choosers {

    private final Window owner;
    private Optional<File> lastFolder = Optional.empty();

    WindowChoosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> file() {
        var chooser = fileChooser("Open a model");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Models (*.java, *.jar)", "*.java", "*.jar"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of sources");
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveAs(String suggestion) {
        var chooser = fileChooser("Save a copy");
        chooser.setInitialFileName(suggestion);
        return remember(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> scenario() {
        return remember(scenarioChooser("Open a scenario").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveScenario(String suggestion) {
        var chooser = scenarioChooser("Save the path as a scenario");
        chooser.setInitialFileName(suggestion);
        return remember(chooser.showSaveDialog(owner));
    }

    private FileChooser scenarioChooser(String title) {
        var chooser = fileChooser(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Scenarios (*.scenario)", "*.scenario"));
        return chooser;
    }

    @Override
    public Unsaved unsaved(List<String> files) {
        var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        var discard = new ButtonType("Discard", ButtonBar.ButtonData.NO);
        var alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        String.join("\n", files),
                        save,
                        discard,
                        ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle("Unsaved changes");
        alert.setHeaderText("Save what was changed before the window closes?");
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    private FileChooser fileChooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        lastFolder = Optional.ofNullable(chosen.getParentFile());
        return Optional.of(chosen.toPath());
    }
}
