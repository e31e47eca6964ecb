package dev.ironwright.workbench.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Arrangements that panes have in common.
public final class Panes {

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

    /// A split pane that keeps the room of this part when the window changes.
    public static void keep(Node part) {
        SplitPane.setResizableWithParent(part, false);
    }
}
