package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.services.Shelved;
import dev.ironwright.workbench.theme.Palette;
import dev.ironwright.workbench.trace.ChainsView;
import dev.ironwright.workbench.trace.SequenceView;
import dev.ironwright.workbench.trace.StateView;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Exploring by hand: actions and the tree of visits, the growing sequence diagram, the state.
public final class ExploreView extends StackPane {

    private final ExploreViewModel model;
    private final ChoicesView choices;
    private boolean placed;

    public ExploreView(
            ExploreViewModel model,
            ObservableValue<Palette> palette,
            Choosers choosers,
            ObservableValue<List<Shelved>> library,
            Around around) {
        this.model = model;
        choices = new ChoicesView(model.choices());
        getStyleClass().add("explore");
        var panes = new SplitPane(left(), middle(palette), right());
        var standing = new StandingView(model, around.old(), around.begin());
        var body = new VBox(standing, panes);
        VBox.setVgrow(panes, Priority.ALWAYS);
        var none = none();
        var stack = new StackPane(none, body);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().add(new VBox(new ExploreHead(model, choosers, library, around), stack));
        Runnable update =
                () -> {
                    var shown =
                            model.visits().isPresent()
                                    || !model.problemProperty().get().isEmpty()
                                    || !model.story().toldProperty().get().isEmpty();
                    Panes.show(body, shown);
                    Panes.show(none, !shown);
                    placeOnce(panes);
                };
        model.movesProperty().subscribe(update);
        model.problemProperty().subscribe(update);
        model.story().toldProperty().subscribe(update);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Takes the focus, so that the keys choose at once.
    public void focus() {
        choices.focus();
    }

    /// What is shown first has no size before it is laid out, and shares it out in its own way then.
    private void placeOnce(SplitPane panes) {
        if (!placed && getScene() != null && model.visits().isPresent()) {
            placed = true;
            Panes.afterLayout(
                    this,
                    () -> Panes.afterLayout(this, () -> panes.setDividerPositions(0.25, 0.68)));
        }
    }

    private static EmptyPane none() {
        return new EmptyPane(
                Feather.COMPASS,
                "Nothing is explored",
                "Open a protocol in the library: here you take its steps one by one, go back and"
                        + " try others. Or open a scenario above and go on from any of its steps.");
    }

    private SplitPane left() {
        var split = new SplitPane(choices, new VisitsView(model));
        split.setOrientation(Orientation.VERTICAL);
        split.setMinWidth(230);
        split.setDividerPositions(0.6);
        return split;
    }

    private static VBox middle(SequenceView diagram) {
        var head =
                new HBox(
                        Panes.heading("Sequence"),
                        Panes.spacer(),
                        Buttons.icon(
                                Feather.ZOOM_OUT, "Smaller (Ctrl and wheel)", diagram::zoomOut),
                        Buttons.icon(Feather.ZOOM_IN, "Larger (Ctrl and wheel)", diagram::zoomIn),
                        Buttons.icon(Feather.MAXIMIZE, "The whole path at once", diagram::fit));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(diagram, Priority.ALWAYS);
        return new VBox(head, diagram);
    }

    private VBox middle(ObservableValue<Palette> palette) {
        return middle(new SequenceView(model.path(), palette));
    }

    private TabPane right() {
        var chains = tab("Chains", new ChainsView(model.chains()));
        chains.selectedProperty().subscribe(model.chains()::watch);
        var tabs =
                new TabPane(
                        tab("State", new StateView(model.path())),
                        tab("Packets", new PacketsView(model)),
                        tab("Scenario", new StoryView(model)),
                        chains);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("state-tabs", "explore-tabs");
        tabs.setMinWidth(280);
        model.choices()
                .packets()
                .subscribe(rows ->
                        tabs.getTabs()
                                .get(1)
                                .setText(
                                        rows.isEmpty()
                                                ? "Packets"
                                                : "Packets (%d)".formatted(rows.size())));
        return tabs;
    }

    private static Tab tab(String name, Node content) {
        return new Tab(name, content);
    }

    /// Ctrl+Z takes back a step, unless text is being typed.
    private void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !typing) {
            if (event.isShiftDown()) {
                model.forward();
            } else {
                model.back();
            }
            event.consume();
        }
    }
}
