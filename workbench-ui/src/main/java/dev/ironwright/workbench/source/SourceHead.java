package dev.ironwright.workbench.source;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The line above the text: which file it is, whether it was changed, whether it can be.
final class SourceHead extends HBox {

    private final SourceViewModel model;
    private final Label name = new Label();
    private final Label changed = new Label("edited");
    private final ComboBox<OpenFile> choice = new ComboBox<>();

    SourceHead(SourceViewModel model, Runnable saveCopy) {
        this.model = model;
        getStyleClass().add("pane-head");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("file-name");
        changed.getStyleClass().add("badge-changed");
        changed.setTooltip(Buttons.tooltip("Not saved yet: Ctrl+S saves and compiles."));
        var readOnly = new Label("Read only", Icons.of(Feather.LOCK));
        readOnly.getStyleClass().add("badge-quiet");
        readOnly.setMinWidth(USE_PREF_SIZE);
        var copy = Buttons.link("Save a copy to edit…", saveCopy);
        var status = new Label();
        status.getStyleClass().add("badge-quiet");
        status.textProperty().bind(model.stateProperty().map(SourceHead::status));
        getChildren().addAll(name, choice, changed, status, Panes.spacer(), readOnly, copy);
        prepareChoice();
        model.filesProperty().subscribe(this::offer);
        model.fileProperty().subscribe(this::show);
        model.dirtyProperty().subscribe(dirty -> Panes.show(changed, dirty));
        model.homeProperty().subscribe(_ -> lock(readOnly, copy));
        model.filesProperty().subscribe(_ -> lock(readOnly, copy));
    }

    private void lock(Label readOnly, Node copy) {
        var locked = model.homeProperty().get().isEmpty() && !model.filesProperty().get().isEmpty();
        Panes.show(readOnly, locked);
        Panes.show(copy, locked);
    }

    private static String status(ModelState state) {
        return switch (state) {
            case ModelState.None _, ModelState.Ready _ -> "";
            case ModelState.Compiling _ -> "compiling…";
            case ModelState.Broken _ -> "does not compile";
        };
    }

    private void prepareChoice() {
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable OpenFile file) {
                        return file == null ? "" : file.shortName();
                    }

                    @Override
                    public @Nullable OpenFile fromString(String text) {
                        return null;
                    }
                });
        choice.valueProperty()
                .subscribe(picked ->
                        Optional.ofNullable(picked).ifPresent(file -> model.show(file.name())));
    }

    private void offer(List<OpenFile> files) {
        choice.getItems().setAll(files);
        Panes.show(choice, files.size() > 1);
        Panes.show(name, files.size() <= 1);
    }

    private void show(Optional<OpenFile> file) {
        name.setText(file.map(OpenFile::shortName).orElse("Model"));
        choice.setValue(file.orElse(null));
    }
}
