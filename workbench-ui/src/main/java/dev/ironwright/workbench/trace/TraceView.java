package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.controls.CopyField;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Palette;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// A trace: steps, sequence diagram, states, and the code of the selected step twice.
///
/// The arrow keys walk the trace wherever the focus is in here.
public final class TraceView extends StackPane {

    private final TraceViewModel model;
    private final StepsView steps;
    private final SplitPane columns;
    private boolean placed;

    /// @param offers what can be done from the selected state on: buttons, and a menu
    public TraceView(TraceViewModel model, ObservableValue<Palette> palette, Command... offers) {
        this.model = model;
        steps = new StepsView(model);
        getStyleClass().add("trace");
        var none =
                new EmptyPane(
                        Feather.GIT_COMMIT,
                        "No trace to walk",
                        "The shortest way to a broken claim, a deadlock or a goal is shown here,"
                                + " step by step, when a run (F5) has found one.");
        columns = above(palette, offers);
        var below =
                new SplitPane(
                        new CodeSpotView("Model", model.code().modelProperty()),
                        new CodeSpotView("Generated code", model.code().generatedProperty()));
        var all = new SplitPane(columns, below);
        all.setOrientation(Orientation.VERTICAL);
        Panes.startPositions(all, 0.62);
        getChildren().addAll(all, none);
        model.showingProperty()
                .subscribe(now -> {
                    Panes.show(none, now.isEmpty());
                    Panes.show(all, now.isPresent());
                    placeOnce();
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Takes the focus, so that the arrow keys walk at once.
    public void focus() {
        steps.requestFocus();
        placeOnce();
    }

    /// What is shown first has no size before it is laid out, and shares it out in its own way then.
    private void placeOnce() {
        if (!placed
                && isVisible()
                && getScene() != null
                && model.showingProperty().get().isPresent()) {
            placed = true;
            Panes.afterLayout(
                    this,
                    () -> Panes.afterLayout(this, () -> columns.setDividerPositions(0.23, 0.71)));
        }
    }

    private SplitPane above(ObservableValue<Palette> palette, Command... offers) {
        var diagram = new SequenceView(model, palette);
        var menu = new ContextMenu();
        menu.setId("trace-menu");
        for (var offer : offers) {
            menu.getItems().add(offer.menuItem());
        }
        diagram.setOnContextMenuRequested(
                event -> menu.show(diagram, event.getScreenX(), event.getScreenY()));
        steps.setContextMenu(menu);
        var middle = new VBox(diagramHead(diagram, offers), diagram);
        VBox.setVgrow(diagram, Priority.ALWAYS);
        VBox.setVgrow(steps, Priority.ALWAYS);
        var left = new VBox(new TraceHead(model), steps);
        var tabs = tabs();
        left.setMinWidth(200);
        tabs.setMinWidth(260);
        var split = new SplitPane(left, middle, tabs);
        return split;
    }

    private HBox diagramHead(SequenceView diagram, Command... offers) {
        var head =
                new HBox(
                        Panes.heading("Sequence"),
                        Panes.spacer(),
                        Buttons.icon(
                                Feather.ZOOM_OUT, "Smaller (Ctrl and wheel)", diagram::zoomOut),
                        Buttons.icon(Feather.ZOOM_IN, "Larger (Ctrl and wheel)", diagram::zoomIn),
                        Buttons.icon(Feather.MAXIMIZE, "The whole trace at once", diagram::fit),
                        Buttons.icon(
                                Feather.COPY,
                                "Copy the trace as text",
                                () -> CopyField.copy(model.text())));
        for (var offer : offers) {
            var button = offer.iconButton();
            button.setId(offer.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
            head.getChildren().add(button);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private TabPane tabs() {
        var whyNot = tab("Why not?", new WhyNotView(model.whyNot()));
        var chains = tab("Chains", new ChainsView(model.chains()));
        var tabs =
                new TabPane(
                        tab("State", new StateView(model)),
                        tab("Network", new NetworkView(model)),
                        whyNot,
                        chains);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("state-tabs");
        whyNot.selectedProperty().subscribe(model.whyNot()::watch);
        chains.selectedProperty().subscribe(model.chains()::watch);
        return tabs;
    }

    private static Tab tab(String name, Node content) {
        return new Tab(name, content);
    }

    private void walk(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> walk(event, model::previous);
            case DOWN -> walk(event, model::next);
            case LEFT -> walkUnless(typing, event, model::previous);
            case RIGHT -> walkUnless(typing, event, model::next);
            case HOME -> walkUnless(typing, event, model::first);
            case END -> walkUnless(typing, event, model::last);
            default -> {}
        }
    }

    private void walkUnless(boolean typing, KeyEvent event, Runnable move) {
        if (!typing) {
            walk(event, move);
        }
    }

    private void walk(KeyEvent event, Runnable move) {
        if (model.showingProperty().get().isPresent()) {
            move.run();
            event.consume();
        }
    }
}
