package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.induction.Answer;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.InductionReport.Consecution;
import dev.ironwright.workbench.claims.InductionViewModel.Conjunct;
import dev.ironwright.workbench.claims.InductionViewModel.State;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.trace.Showing;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Induction: which invariants, the matrix of what keeps them, and what breaks one.
public final class InductionView extends ScrollPane {

    private static final String SHOWN = "cell-shown";

    private final FlowPane choices = new FlowPane(12, 6);
    private final VBox answer = new VBox(6);
    private final VBox reasons = new VBox(6);
    private final Map<Consecution, Button> buttons = new HashMap<>();
    private final Consumer<Showing> open;

    /// @param decide asks it of what is open
    /// @param open shows a trace
    public InductionView(InductionViewModel model, Runnable decide, Consumer<Showing> open) {
        this.open = open;
        var run = Buttons.labelled(Feather.PLAY, "Decide", "Whether they are inductive", decide);
        run.setId("decide-induction");
        run.disableProperty().bind(model.working());
        var cancel = Buttons.labelled(Feather.SQUARE, "Cancel", "Stop deciding", model::cancel);
        cancel.setId("cancel-induction");
        cancel.disableProperty().bind(model.working().not());
        var all =
                new VBox(
                        8,
                        Panes.heading("Are these inductive together?"),
                        choices,
                        new HBox(8, run, cancel),
                        answer,
                        reasons);
        all.getStyleClass().add("why");
        setContent(all);
        setFitToWidth(true);
        getStyleClass().add("why-scroll");
        model.conjunctsProperty().subscribe(this::offer);
        model.stateProperty().subscribe(this::tell);
    }

    private void offer(List<Conjunct> conjuncts) {
        choices.getChildren().setAll(conjuncts.stream().map(InductionView::box).toList());
        if (conjuncts.isEmpty()) {
            choices.getChildren().add(text("The model has no invariants about states.", "quiet"));
        }
    }

    private static CheckBox box(Conjunct conjunct) {
        var box = new CheckBox(conjunct.name());
        box.selectedProperty().bindBidirectional(conjunct.chosen());
        box.setId("conjunct-" + conjunct.name());
        return box;
    }

    private void tell(State state) {
        reasons.getChildren().clear();
        switch (state) {
            case State.Idle _ ->
                    answer.getChildren()
                            .setAll(
                                    text(
                                            "Asks of every type-correct state, reached or not,"
                                                    + " whether a step keeps what is chosen.",
                                            "quiet"));
            case State.Working(var what) -> answer.getChildren().setAll(text(what, "quiet"));
            case State.Refused(var why) -> answer.getChildren().setAll(text(why, "why-text"));
            case State.Done(var subject, var report) -> {
                answer.getChildren()
                        .setAll(
                                head(report),
                                figures(report),
                                text(subject.command(), "why-code"),
                                matrix(subject, report));
                show(InductionReasons.initially(subject, report));
                report.matrix().stream()
                        .filter(each -> each.answer() instanceof Answer.Broken)
                        .findFirst()
                        .filter(_ -> reasons.getChildren().isEmpty())
                        .ifPresent(each -> show(subject, report, each));
            }
        }
    }

    private static Label figures(InductionReport report) {
        return text(
                "%s problems for the solver, %s; about 10^%d type-correct states"
                        .formatted(
                                Figures.count(report.problems()),
                                Figures.duration(report.elapsed()),
                                report.states().toString().length() - 1),
                "quiet");
    }

    private static Label head(InductionReport report) {
        var verdict =
                switch (report.verdict()) {
                    case "inductive" -> "Inductive within the bounds";
                    case "not-inductive" -> "Not inductive";
                    default -> "Unknown: not everything was decided";
                };
        return text(verdict, "why-name");
    }

    private GridPane matrix(Subject subject, InductionReport report) {
        buttons.clear();
        var grid = new GridPane(6, 4);
        grid.getStyleClass().add("induction-matrix");
        var actions = report.matrix().stream().map(Consecution::action).distinct().toList();
        var rows = report.matrix().stream().map(Consecution::invariant).distinct().toList();
        grid.add(Panes.heading("initially"), 1, 0);
        for (int i = 0; i < actions.size(); i++) {
            grid.add(Panes.heading(actions.get(i)), i + 2, 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            var name = new Label(rows.get(i));
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, 0, i + 1);
            grid.add(initially(report, rows.get(i)), 1, i + 1);
        }
        for (var cell : report.matrix()) {
            grid.add(
                    button(subject, report, cell),
                    actions.indexOf(cell.action()) + 2,
                    rows.indexOf(cell.invariant()) + 1);
        }
        return grid;
    }

    private static Label initially(InductionReport report, String invariant) {
        return report.initiation().stream()
                .filter(each -> each.invariant().equals(invariant))
                .findFirst()
                .map(each ->
                        each.failure().isEmpty()
                                ? text("holds", "cell-good")
                                : text("broken", "cell-bad"))
                .orElseGet(() -> text("", "quiet"));
    }

    private Button button(Subject subject, InductionReport report, Consecution cell) {
        var button = new Button(word(cell) + "  " + Figures.duration(cell.time()));
        button.getStyleClass().addAll("matrix-cell", style(cell.answer()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> show(subject, report, cell));
        buttons.put(cell, button);
        return button;
    }

    /// Marks the cell, and says why it is as it is.
    private void show(Subject subject, InductionReport report, Consecution cell) {
        buttons.forEach((each, button) -> button.getStyleClass().remove(SHOWN));
        Optional.ofNullable(buttons.get(cell)).ifPresent(it -> it.getStyleClass().add(SHOWN));
        show(InductionReasons.of(subject, report, cell));
    }

    private static String word(Consecution cell) {
        return switch (cell.answer()) {
            case Answer.Holds _ -> "holds";
            case Answer.Broken _ -> "broken";
            case Answer.Unknown _ -> "not yet known";
        };
    }

    private static String style(Answer answer) {
        return switch (answer) {
            case Answer.Holds _ -> "cell-good";
            case Answer.Broken _ -> "cell-bad";
            case Answer.Unknown _ -> "cell-caution";
        };
    }

    private void show(List<Reason> lines) {
        var views = new ArrayList<ReasonView>();
        lines.forEach(line -> views.add(new ReasonView(line, open)));
        reasons.getChildren().setAll(views);
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
