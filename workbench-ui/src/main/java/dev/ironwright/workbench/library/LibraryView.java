package dev.ironwright.workbench.library;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.controls.Panes;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/// The library at the left of the window. A click or Enter opens.
public final class LibraryView extends VBox {

    private final LibraryViewModel model;
    private final Consumer<String> open;
    private final TreeView<Item> tree = new TreeView<>(new TreeItem<>());
    private final TextField search = new TextField();
    private String opened = "";

    /// @param current what is open, which is marked
    public LibraryView(
            LibraryViewModel model,
            ObservableValue<String> current,
            Consumer<String> open,
            Button... buttons) {
        this.model = model;
        this.open = open;
        getStyleClass().add("library");
        var head = new HBox(4, Panes.heading("Library"), Panes.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        head.getChildren().addAll(buttons);
        prepareTree();
        var none =
                new EmptyPane(
                        Feather.SEARCH,
                        "Nothing found",
                        "Try another word, or open a .java file of your own.");
        var body = new StackPane(tree, none);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, searchLine(), body);
        model.items().subscribe(items -> fill(items, none));
        current.subscribe(this::mark);
    }

    /// Puts the caret into the search field.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox searchLine() {
        search.setPromptText("Search (Ctrl+L)");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
                tree.getSelectionModel().select(Math.min(1, tree.getExpandedItemCount() - 1));
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        var clear = Buttons.icon(Feather.X, "Clear the search", search::clear);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        var line = new HBox(4, search, clear);
        line.getStyleClass().add("library-search");
        return line;
    }

    private void prepareTree() {
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("library-tree");
        tree.setCellFactory(_ -> new LibraryCell(model::forget));
        tree.setOnMouseClicked(_ -> openSelected());
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
    }

    private void openSelected() {
        var selected = tree.getSelectionModel().getSelectedItem();
        if (selected == null || selected.getValue() == null) {
            return;
        }
        var spec = selected.getValue().spec();
        if (!spec.isEmpty() && !spec.equals(opened)) {
            selected.setExpanded(true);
            open.accept(spec);
        }
    }

    private void fill(List<Item> items, EmptyPane none) {
        var searching = !model.searchProperty().get().isBlank();
        tree.getRoot()
                .getChildren()
                .setAll(items.stream().map(item -> node(item, searching)).toList());
        Panes.show(none, items.isEmpty() && !model.loadingProperty().get());
        mark(opened);
    }

    private static TreeItem<Item> node(Item item, boolean expanded) {
        var node = new TreeItem<>(item);
        item.children().forEach(child -> node.getChildren().add(node(child, expanded)));
        node.setExpanded(expanded || item.kind() == Item.Kind.HEADING);
        return node;
    }

    /// Selects what is open, wherever it was opened from.
    private void mark(String spec) {
        opened = spec;
        if (!spec.isEmpty()) {
            find(tree.getRoot(), spec);
        }
    }

    private void find(TreeItem<Item> from, String spec) {
        for (var child : from.getChildren()) {
            if (child.getValue().spec().equals(spec)) {
                from.setExpanded(true);
                tree.getSelectionModel().select(child);
                child.setExpanded(true);
            } else {
                find(child, spec);
            }
        }
    }
}
