package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.controls.Panes;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The path as a scenario: title, story, the note to where one stands, and its command line.
final class StoryView extends VBox {

    private final ExploreViewModel model;
    private final TextArea note = area("What to notice here", 4);
    private boolean showing;

    StoryView(ExploreViewModel model) {
        this.model = model;
        getStyleClass().addAll("story-form", "form");
        var title = new TextField();
        title.setId("story-title");
        title.setPromptText("What the path shows");
        title.textProperty().bindBidirectional(model.story().titleProperty());
        var story = area("What happens, and why it is worth telling", 5);
        story.textProperty().bindBidirectional(model.story().storyProperty());
        note.setId("story-note");
        note.textProperty().subscribe(this::note);
        var command =
                CopyField.block(
                        model.story().commandProperty(),
                        "Tells the same, from the project's folder. Save the path to tell it"
                                + " there.");
        VBox.setVgrow(story, Priority.SOMETIMES);
        VBox.setVgrow(note, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        field("Title", title),
                        field("Story", story),
                        field("Note to the selected state", note),
                        field("On the command line", command),
                        hint());
        model.movesProperty().subscribe(_ -> show());
    }

    private static Label hint() {
        var hint =
                new Label(
                        "Until the path is saved, the command tells how it begins. Title, story"
                                + " and notes are saved with the steps.");
        hint.setWrapText(true);
        hint.getStyleClass().add("form-hint");
        return hint;
    }

    private void note(String text) {
        if (!showing) {
            model.story().note(text);
        }
    }

    private void show() {
        var text = model.visits().map(now -> String.join("\n", now.current().notes())).orElse("");
        if (!text.equals(note.getText().strip())) {
            showing = true;
            note.setText(text);
            showing = false;
        }
        note.setDisable(model.visits().isEmpty());
    }

    private static TextArea area(String prompt, int rows) {
        var area = new TextArea();
        area.setPromptText(prompt);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(56);
        return area;
    }

    private static VBox field(String name, javafx.scene.Node content) {
        var label = Panes.heading(name);
        if (content instanceof TextInputControl input) {
            label.setLabelFor(input);
        }
        var box = new VBox(4, label, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        return box;
    }
}
