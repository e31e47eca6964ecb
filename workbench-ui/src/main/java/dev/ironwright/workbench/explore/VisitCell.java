package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Step;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.services.Exploration.Standing;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// A visit in the tree: its depth, the step that led to it, and what is to be known of it.
final class VisitCell extends TreeCell<Visit> {

    private static final PseudoClass ON_PATH = PseudoClass.getPseudoClass("on-path");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ExploreViewModel model;
    private final Set<Visit> path;

    VisitCell(ExploreViewModel model, Set<Visit> path) {
        this.model = model;
        this.path = path;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Visit visit, boolean empty) {
        super.updateItem(visit, empty);
        setText(null);
        var shown = empty ? null : visit;
        setGraphic(shown == null ? null : line(shown));
        setTooltip(shown == null ? null : Buttons.tooltip(tip(shown)));
        pseudoClassStateChanged(ON_PATH, shown != null && path.contains(shown));
        pseudoClassStateChanged(
                HERE, model.visits().filter(now -> now.current() == shown).isPresent());
    }

    private HBox line(Visit visit) {
        var depth = label(String.valueOf(visit.depth()), "step-index");
        depth.setMinWidth(18);
        depth.setAlignment(Pos.CENTER_RIGHT);
        var title = label(title(visit), "visit-title");
        title.setMinWidth(0);
        var line = new HBox(6, depth, title);
        line.setAlignment(Pos.CENTER_LEFT);
        var host = host(visit);
        if (!host.isEmpty()) {
            var name = label(host, "step-host");
            name.getStyleClass().add("lane-" + Math.floorMod(role(visit), 6));
            name.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(name);
        }
        visit.standing().ifPresent(standing -> mark(line, standing));
        if (!visit.notes().isEmpty()) {
            line.getChildren().add(Icons.of(Feather.MESSAGE_SQUARE, "note-sign"));
        }
        return line;
    }

    private static void mark(HBox line, Standing standing) {
        if (!standing.broken().isEmpty()) {
            line.getChildren().add(Icons.of(Feather.X_CIRCLE, "icon-bad"));
        }
        if (!standing.goals().isEmpty()) {
            line.getChildren().add(Icons.of(Feather.FLAG, "icon-good"));
        }
    }

    private String title(Visit visit) {
        return visit.transition()
                .map(it -> title(it.step()))
                .orElseGet(() -> "Start" + which(visit));
    }

    private String title(Step step) {
        return switch (step) {
            case Step.Taken taken -> calls().map(it -> it.text(taken.action())).orElse("");
            case Step.Shared(var action) -> calls().map(it -> it.text(action)).orElse("");
            case Step.Drop(var packet, var _) -> "Lost: " + Values.call(packet.message());
            case Step.Duplicate(var packet, var _) -> "Doubled: " + Values.call(packet.message());
            case Step.Environmental environmental -> environmental.words();
        };
    }

    private Optional<Calls> calls() {
        return model.subject().map(subject -> Calls.of(subject.instance()));
    }

    private String which(Visit root) {
        int count = model.initialProperty().get().size();
        int place = model.initialProperty().get().indexOf(root.state()) + 1;
        return count > 1 ? " (%d of %d)".formatted(place, count) : "";
    }

    private static String host(Visit visit) {
        return visit.transition()
                .filter(it -> it.step() instanceof Step.Taken)
                .map(it -> ((Step.Taken) it.step()).host().toString())
                .orElse("");
    }

    private static int role(Visit visit) {
        return visit.transition()
                .filter(it -> it.step() instanceof Step.Taken)
                .map(it ->
                        visit.state().hosts().stream()
                                .map(at -> at.id().role())
                                .distinct()
                                .toList()
                                .indexOf(((Step.Taken) it.step()).host().role()))
                .orElse(0);
    }

    private String tip(Visit visit) {
        var lines = new ArrayList<String>();
        lines.add((title(visit) + "  " + host(visit)).strip());
        visit.standing()
                .ifPresent(standing -> {
                    standing.broken().forEach(it -> lines.add("✕ " + it.property() + " is false"));
                    standing.goals().forEach(goal -> lines.add("⚑ meets " + goal));
                });
        visit.notes().forEach(lines::add);
        return String.join("\n", lines);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
