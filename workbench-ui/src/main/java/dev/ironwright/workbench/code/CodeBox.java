package dev.ironwright.workbench.code;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Java code with line numbers and colours, whole lines and characters of which can be marked.
public final class CodeBox extends StackPane {

    /// Whole lines, from 1, that carry a style class.
    public record Lines(int first, int last, String styleClass) {}

    /// Characters from a place to the end of the word there.
    ///
    /// @param line from 1
    /// @param column from 1; 0 for the whole line
    public record Spot(int line, int column, String styleClass) {}

    private final CodeArea area = new CodeArea();
    private final PauseTransition settle = new PauseTransition(Duration.millis(40));
    private final Set<Integer> flagged = new HashSet<>();
    private List<Highlighting.Mark> marks = List.of();
    private List<Lines> lines = List.of();

    public CodeBox() {
        getStyleClass().add("code-box");
        area.setParagraphGraphicFactory(this::gutter);
        area.getStylesheets().clear();
        getChildren().add(new VirtualizedScrollPane<>(area));
        settle.setOnFinished(_ -> colour());
        area.textProperty().subscribe(_ -> settle.playFromStart());
    }

    /// The editor itself, for its text, caret and undo history.
    public CodeArea area() {
        return area;
    }

    /// Replaces the text without a trace in the undo history.
    public void show(String text) {
        if (!area.getText().equals(text)) {
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.showParagraphAtTop(0);
        }
        colour();
    }

    /// Marks these places and flags their lines in the gutter; earlier marks go.
    public void markSpots(List<Spot> spots) {
        var text = area.getText();
        marks = spots.stream().map(spot -> mark(spot, text)).toList();
        var before = Set.copyOf(flagged);
        flagged.clear();
        spots.forEach(spot -> flagged.add(spot.line() - 1));
        colour();
        before.forEach(this::redrawGutter);
        flagged.forEach(this::redrawGutter);
    }

    /// Marks these lines; earlier marks go.
    public void markLines(List<Lines> wanted) {
        lines.forEach(each -> paint(each, List.of()));
        lines = List.copyOf(wanted);
        lines.forEach(each -> paint(each, List.of(each.styleClass())));
    }

    /// Scrolls so that these lines are seen, the first of them near the top.
    public void reveal(int first, int last) {
        int count = area.getParagraphs().size();
        area.showParagraphInViewport(Math.clamp(last - 1, 0, count - 1));
        area.showParagraphAtTop(Math.clamp(first - 2, 0, count - 1));
    }

    /// Puts the caret there and takes the focus.
    public void jump(int line, int column) {
        int paragraph = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        int place = Math.clamp(column - 1, 0, area.getParagraphLength(paragraph));
        area.moveTo(paragraph, place);
        area.showParagraphAtTop(Math.max(0, paragraph - 5));
        area.requestFocus();
    }

    private void colour() {
        var text = area.getText();
        if (!text.isEmpty()) {
            area.setStyleSpans(0, Highlighting.of(text, marks));
        }
    }

    private void paint(Lines wanted, Collection<String> style) {
        int count = area.getParagraphs().size();
        for (int i = Math.max(0, wanted.first() - 1); i < Math.min(wanted.last(), count); i++) {
            area.setParagraphStyle(i, style);
        }
    }

    private Highlighting.Mark mark(Spot spot, String text) {
        int paragraph = Math.clamp(spot.line() - 1, 0, area.getParagraphs().size() - 1);
        int length = area.getParagraphLength(paragraph);
        int from = Math.clamp(spot.column() - 1, 0, length);
        int start = area.getAbsolutePosition(paragraph, from);
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        int lineEnd = area.getAbsolutePosition(paragraph, length);
        if (spot.column() == 0) {
            return new Highlighting.Mark(start, lineEnd, spot.styleClass());
        }
        // A mark needs a character to stand under; at the end of a line that is the one before.
        return end > start || start < lineEnd
                ? new Highlighting.Mark(start, Math.max(end, start + 1), spot.styleClass())
                : new Highlighting.Mark(Math.max(0, start - 1), start, spot.styleClass());
    }

    private void redrawGutter(int paragraph) {
        if (paragraph >= 0 && paragraph < area.getParagraphs().size()) {
            area.recreateParagraphGraphic(paragraph);
        }
    }

    private Node gutter(int paragraph) {
        var digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        var number = new Label(("%" + digits + "d").formatted(paragraph + 1));
        number.getStyleClass().add("code-gutter");
        number.setAlignment(Pos.CENTER_RIGHT);
        if (flagged.contains(paragraph)) {
            number.getStyleClass().add("code-gutter-flagged");
        }
        return number;
    }
}
