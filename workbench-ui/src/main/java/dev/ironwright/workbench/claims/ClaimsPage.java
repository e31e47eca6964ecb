package dev.ironwright.workbench.claims;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.trace.Showing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// The page of the claims: the list at the left, why one is as it is at the right.
public final class ClaimsPage extends StackPane {

    private final ClaimsPageViewModel model;
    private final ClaimsTable table;

    /// @param open shows a trace
    /// @param induction what the second tab shows
    /// @param buttons over the list
    public ClaimsPage(
            ClaimsPageViewModel model, Consumer<Showing> open, Node induction, Button... buttons) {
        this.model = model;
        table = new ClaimsTable(model);
        getStyleClass().add("claims-page");
        var none =
                new EmptyPane(
                        Feather.CHECK_SQUARE,
                        "No claims to check",
                        "What the open model claims is listed here: invariants, refinements, goals"
                                + " and what must happen sooner or later.");
        var left = new VBox(head(buttons), progress(), remark(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        left.setMinWidth(420);
        var tabs =
                new TabPane(
                        new Tab("Why", new WhyView(model, open)), new Tab("Induction", induction));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("state-tabs", "claim-tabs");
        tabs.setMinWidth(320);
        var split = new SplitPane(left, tabs);
        Panes.startPositions(split, 0.52);
        getChildren().addAll(split, none);
        model.rowsProperty()
                .subscribe(rows -> {
                    Panes.show(none, rows.isEmpty());
                    Panes.show(split, !rows.isEmpty());
                });
    }

    /// Takes the focus, so that the arrow keys go through the list at once.
    public void focus() {
        table.requestFocus();
    }

    private static HBox head(Button... buttons) {
        var head = new HBox(Panes.heading("Claims"), Panes.spacer());
        head.getChildren().addAll(buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private HBox progress() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        var words = new Label();
        words.textProperty().bind(model.doing());
        words.setId("claims-progress");
        var cancel = Buttons.link("Cancel", model::cancel);
        cancel.setId("cancel-claims");
        var line = new HBox(8, turning, words, Panes.spacer(), cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("claims-progress");
        model.doing().subscribe(text -> Panes.show(line, !text.isEmpty()));
        return line;
    }

    private Label remark() {
        var remark = new Label();
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.setMaxWidth(Double.MAX_VALUE);
        remark.getStyleClass().add("claims-remark");
        remark.textProperty().bind(model.remarkProperty());
        model.remarkProperty().subscribe(text -> Panes.show(remark, !text.isEmpty()));
        return remark;
    }
}
