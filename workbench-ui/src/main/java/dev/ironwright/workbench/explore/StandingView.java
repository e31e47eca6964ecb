package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.explore.WayViewModel.State;
import dev.ironwright.workbench.services.Exploration.Standing;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.values.Calls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// What is to be said of where one stands: claims that are false, goals that are met, notes, and
/// what came of searches, scenarios and faults of the model.
final class StandingView extends VBox {

    private static final int SHOWN = 3;

    /// A text up to this length is never cut.
    private static final int SHORT = 60;

    private final ExploreViewModel model;
    private final ObservableValue<Boolean> old;
    private final Runnable begin;

    /// @param old true when something else is open than what is explored
    /// @param begin begins anew with what is open
    StandingView(ExploreViewModel model, ObservableValue<Boolean> old, Runnable begin) {
        this.model = model;
        this.old = old;
        this.begin = begin;
        old.subscribe(_ -> show());
        getStyleClass().add("standing");
        setMinHeight(USE_PREF_SIZE);
        model.movesProperty().subscribe(_ -> show());
        model.marksProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.way().stateProperty().subscribe(_ -> show());
        model.story().toldProperty().subscribe(_ -> show());
        model.story().titleProperty().subscribe(_ -> show());
        model.story().storyProperty().subscribe(_ -> show());
    }

    private void show() {
        var lines = new ArrayList<Node>();
        tell(lines, model.problemProperty().get(), Feather.ALERT_TRIANGLE, "standing-bad");
        if (old.getValue()) {
            var line =
                    line(
                            Feather.EDIT_3,
                            "The model or its bounds were changed since.",
                            "standing-told");
            line.getChildren().add(Buttons.link("Begin anew", begin));
            lines.add(line);
        }
        searching(lines);
        tell(lines, model.story().toldProperty().get(), Feather.BOOK_OPEN, "standing-told");
        model.visits().map(Visits::current).ifPresent(here -> standing(lines, here));
        getChildren().setAll(lines);
        Panes.show(this, !lines.isEmpty());
    }

    private static void tell(List<Node> lines, String text, Feather icon, String styleClass) {
        if (!text.isEmpty()) {
            lines.add(line(icon, text, styleClass));
        }
    }

    private void searching(List<Node> lines) {
        switch (model.way().stateProperty().get()) {
            case State.Idle _ -> {}
            case State.Searching(var aim, var census) -> {
                var far =
                        census.map(it ->
                                        ": %,d states, depth %d"
                                                .formatted(it.distinct(), it.depth()))
                                .orElse("");
                var text =
                        label(
                                "Looking for the shortest way to where %s%s"
                                        .formatted(WayViewModel.words(aim), far));
                HBox.setHgrow(text, Priority.ALWAYS);
                var turning = new ProgressIndicator();
                turning.setMaxSize(16, 16);
                turning.setMinSize(16, 16);
                var cancel = Buttons.link("Cancel", model.way()::cancel);
                cancel.setId("cancel-way");
                lines.add(styled(new HBox(10, turning, text, cancel), "standing-told"));
            }
            case State.Told(var text, var found) ->
                    lines.add(
                            line(
                                    found ? Feather.FAST_FORWARD : Feather.SLASH,
                                    text,
                                    "standing-told"));
        }
    }

    private void standing(List<Node> lines, Visit here) {
        if (here.standing().isEmpty()) {
            lines.add(line(Feather.MORE_HORIZONTAL, "Asking the claims…", "standing-calm"));
            return;
        }
        var standing = here.standing().get();
        broken(lines, standing);
        if (!standing.goals().isEmpty()) {
            var names = String.join(", ", standing.goals());
            lines.add(line(Feather.FLAG, "Met here: " + names, "standing-good"));
        }
        if (standing.broken().isEmpty() && standing.goals().isEmpty()) {
            lines.add(line(Feather.CHECK, calm(standing), "standing-calm"));
        }
        if (here.parent().isEmpty()) {
            tell(lines, story(), Feather.BOOK_OPEN, "standing-note");
        }
        here.notes().forEach(note -> tell(lines, note, Feather.MESSAGE_SQUARE, "standing-note"));
    }

    /// The story of a scenario stands at its beginning.
    private String story() {
        var title = model.story().titleProperty().get();
        var story = model.story().storyProperty().get().replaceAll("\\s+", " ");
        return story.isBlank() || title.isBlank() ? title : title + ". " + story;
    }

    private static String calm(Standing standing) {
        var end = standing.isFinal() ? " The protocol calls this state final." : "";
        return standing.admitted()
                ? "No claim is broken here." + end
                : "No claim is broken here; a constraint keeps searches from going on." + end;
    }

    private void broken(List<Node> lines, Standing standing) {
        var calls = model.subject().map(subject -> Calls.of(subject.instance()));
        standing.broken().stream()
                .limit(SHOWN)
                .forEach(it -> {
                    var tuple =
                            calls.map(c -> String.join("   ", c.arguments(it.tuple()))).orElse("");
                    var text = it.property() + " is false here";
                    var line = line(Feather.X_OCTAGON, text, "standing-bad");
                    var evidence = new Label(tuple);
                    evidence.getStyleClass().add("standing-evidence");
                    evidence.setMinWidth(0);
                    evidence.setTooltip(Buttons.tooltip(tuple));
                    line.getChildren().add(evidence);
                    lines.add(line);
                });
        if (standing.broken().size() > SHOWN) {
            var more = standing.broken().stream().skip(SHOWN).map(it -> it.property()).toList();
            lines.add(line(Feather.X_OCTAGON, "So are " + String.join(", ", more), "standing-bad"));
        }
    }

    private static HBox line(Feather icon, String text, String styleClass) {
        return styled(new HBox(10, Icons.of(icon), label(text)), styleClass);
    }

    private static HBox styled(HBox line, String styleClass) {
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll("standing-line", styleClass);
        return line;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(text.length() < SHORT ? USE_PREF_SIZE : 0);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
