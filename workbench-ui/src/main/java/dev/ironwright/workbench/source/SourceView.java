package dev.ironwright.workbench.source;

import dev.ironwright.workbench.code.CodeBox;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The editor: the text, its story when it is a seeded bug, and its problems in place and in a list.
public final class SourceView extends VBox {

    private final SourceViewModel model;
    private final CodeBox code = new CodeBox();
    private final FindBar find = new FindBar(code);
    private final Label story = new Label();
    private final StackPane body = new StackPane();
    private Optional<OpenFile> shown = Optional.empty();
    private Subscription editing = Subscription.EMPTY;

    public SourceView(SourceViewModel model, Runnable saveCopy) {
        this.model = model;
        getStyleClass().add("source");
        story.setWrapText(true);
        story.setMaxWidth(Double.MAX_VALUE);
        story.setMinHeight(USE_PREF_SIZE);
        story.getStyleClass().add("story");
        var problems = new ProblemsView(model, this::jump);
        body.getChildren().addAll(code, empty());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new SourceHead(model, saveCopy), story, find, body, problems);
        model.fileProperty().subscribe(this::show);
        model.stateProperty().subscribe(_ -> tellStory());
        model.homeProperty().subscribe(home -> code.area().setEditable(home.isPresent()));
        model.problemsProperty().subscribe(_ -> markProblems());
    }

    /// Opens the search field over the text.
    public void find() {
        if (shown.isPresent()) {
            find.open();
        }
    }

    /// Shows this place of the source and puts the caret there.
    public void jump(String file, int line, int column) {
        model.show(file);
        code.jump(Math.max(1, line), Math.max(1, column));
    }

    private EmptyPane empty() {
        var pane =
                new EmptyPane(
                        Feather.FILE_TEXT,
                        "No model is open",
                        "Pick a protocol in the library at the left, or open a .java file of your"
                            + " own with Ctrl+O. Then press F5 to explore every state it reaches.");
        model.fileProperty().subscribe(file -> Panes.show(pane, file.isEmpty()));
        return pane;
    }

    private void show(Optional<OpenFile> file) {
        editing.unsubscribe();
        shown = file;
        Panes.show(code, file.isPresent());
        file.ifPresent(open -> {
            code.show(open.textProperty().get());
            editing = code.area().textProperty().subscribe(open.textProperty()::set);
        });
        markProblems();
        tellStory();
    }

    private void tellStory() {
        var variant = model.variant();
        Panes.show(story, variant.isPresent() && shown.isPresent());
        variant.ifPresent(bug -> story.setText(bug.story().strip()));
        var blocks =
                shown.flatMap(open ->
                                variant.map(bug -> ChangedLines.of(bug, open.textProperty().get())))
                        .orElse(List.of());
        code.markLines(
                blocks.stream()
                        .map(b -> new CodeBox.Lines(b.first(), b.last(), "changed-line"))
                        .toList());
        blocks.stream()
                .findFirst()
                .ifPresent(b -> code.reveal(Math.max(1, b.first() - 6), b.last()));
    }

    private void markProblems() {
        var here =
                model.problemsProperty().get().stream()
                        .filter(problem -> problem.line() > 0)
                        .filter(problem -> shown.filter(open -> belongs(problem, open)).isPresent())
                        .map(SourceView::spot)
                        .toList();
        code.markSpots(here);
    }

    private static boolean belongs(Problem problem, OpenFile file) {
        return problem.file().equals(file.name()) || problem.file().equals(file.shortName());
    }

    private static CodeBox.Spot spot(Problem problem) {
        var styleClass =
                switch (problem.severity()) {
                    case ERROR -> "code-error";
                    case WARNING -> "code-warning";
                };
        return new CodeBox.Spot(problem.line(), problem.column(), styleClass);
    }
}
