package dev.ironwright.workbench.library;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.theme.Icons;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// One line of the library: a name and, below it, one sentence that is cut where the room ends.
final class LibraryCell extends TreeCell<Item> {

    private final Consumer<String> forget;

    LibraryCell(Consumer<String> forget) {
        this.forget = forget;
        getStyleClass().add("library-cell");
        // Cells are as wide as the tree: what does not fit is cut and told by the tooltip.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : graphic(item));
        setTooltip(
                empty || item == null || item.detail().isEmpty()
                        ? null
                        : Buttons.tooltip(item.detail()));
        setContextMenu(!empty && item != null && item.kind() == Item.Kind.FILE ? menu(item) : null);
    }

    private ContextMenu menu(Item item) {
        var entry = new MenuItem("Remove from this list");
        entry.setOnAction(_ -> forget.accept(item.spec()));
        return new ContextMenu(entry);
    }

    private static Node graphic(Item item) {
        return switch (item.kind()) {
            case HEADING -> label(item.title(), "library-heading");
            case PROTOCOL -> titled(Feather.BOX, item, "library-protocol");
            case FILE -> titled(Feather.FILE_TEXT, item, "library-file");
            case BUG -> titled(Feather.ALERT_CIRCLE, item, "library-bug");
        };
    }

    private static Node titled(Feather icon, Item item, String styleClass) {
        var texts = new VBox(label(item.title(), "library-title"));
        if (!item.detail().isEmpty()) {
            texts.getChildren().add(label(item.detail().replaceAll("\\s+", " "), "library-detail"));
        }
        texts.setMinWidth(0);
        var line = new HBox(8, Icons.of(icon), texts);
        line.getStyleClass().addAll("library-line", styleClass);
        return line;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
