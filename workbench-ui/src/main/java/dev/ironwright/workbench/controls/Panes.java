package dev.ironwright.workbench.controls;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.DoubleConsumer;

/// Arrangements that panes have in common.
public final class Panes {

    /// A pane that is no wider than this has its preferred width, for it is not shown yet.
    private static final double HIDDEN = 680;

    private Panes() {}

    /// A heading of a pane, in small type.
    public static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("heading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Takes the room that is left in a row.
    public static Region spacer() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /// Shows the node, or leaves it out of the layout.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Does this when the window is laid out next: before that, what is new has no size.
    public static void afterLayout(Node node, Runnable task) {
        var scene = node.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        task.run();
                    }
                });
        Platform.requestNextPulse();
    }

    /// Gives the first part of a split pane this width at first, and keeps it when the window changes.
    public static void startWidth(SplitPane split, Node part, double width) {
        SplitPane.setResizableWithParent(part, false);
        whenWide(split, total -> split.setDividerPosition(0, width / total));
    }

    /// As above, for the last part.
    public static void endWidth(SplitPane split, Node part, double width) {
        SplitPane.setResizableWithParent(part, false);
        int divider = split.getItems().size() - 2;
        whenWide(split, total -> split.setDividerPosition(divider, 1 - width / total));
    }

    /// Divides the room like this at first; later the parts grow and shrink together.
    public static void startPositions(SplitPane split, double... positions) {
        whenWide(split, _ -> split.setDividerPositions(positions));
    }

    private static void settled(SplitPane split, DoubleConsumer then) {
        if (split.getScene() == null) {
            Platform.runLater(() -> then.accept(split.getWidth()));
            return;
        }
        // Twice: what is shown first shares its room out in the first layout that it is part of.
        afterLayout(split, () -> afterLayout(split, () -> then.accept(split.getWidth())));
    }

    /// Once the pane has got its room and has shared it out in its own way, which would win else.
    private static void whenWide(SplitPane split, DoubleConsumer then) {
        if (split.getWidth() > HIDDEN) {
            settled(split, then);
            return;
        }
        split.widthProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Number> width,
                                    Number before,
                                    Number now) {
                                if (now.doubleValue() > HIDDEN) {
                                    width.removeListener(this);
                                    settled(split, then);
                                }
                            }
                        });
    }
}
