package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tree of everything visited: the path is marked, a click goes there, nothing is ever lost.
///
/// Steps without a branch stand below each other; only a branch indents.
final class VisitsView extends VBox {

    private final ExploreViewModel model;
    private final TreeView<Visit> tree = new TreeView<>(new TreeItem<>());
    private final Map<Visit, TreeItem<Visit>> items = new HashMap<>();
    private final Set<Visit> path = Collections.newSetFromMap(new IdentityHashMap<>());
    private int shown;

    VisitsView(ExploreViewModel model) {
        this.model = model;
        getStyleClass().add("visits");
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("visit-tree");
        tree.setCellFactory(_ -> new VisitCell(model, path));
        tree.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                goToSelected();
            }
        });
        tree.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        goToSelected();
                        event.consume();
                    }
                });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head(), tree);
        model.movesProperty().subscribe(_ -> follow());
        model.marksProperty().subscribe(_ -> mark());
    }

    private HBox head() {
        var count = new Label();
        count.getStyleClass().add("badge-quiet");
        model.movesProperty()
                .subscribe(_ ->
                        count.setText(model.visits().map(now -> states(now.count())).orElse("")));
        var head =
                new HBox(
                        Panes.heading("Visited"),
                        count,
                        Panes.spacer(),
                        Buttons.icon(Feather.CHEVRONS_DOWN, "Unfold every branch", () -> unfold()),
                        Buttons.icon(Feather.CHEVRONS_UP, "Fold all but the path", () -> fold()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private static String states(int count) {
        return count == 1 ? "1 state" : "%,d states".formatted(count);
    }

    private void goToSelected() {
        var selected = tree.getSelectionModel().getSelectedItem();
        if (selected != null && selected.getValue() != null) {
            model.go(selected.getValue());
        }
    }

    private void follow() {
        path.clear();
        var visits = model.visits();
        visits.ifPresent(now -> path.addAll(now.path()));
        int count = visits.map(Visits::count).orElse(0);
        if (count != shown || count > 0 && items.isEmpty() || stale(visits)) {
            shown = count;
            rebuild(visits);
        }
        tree.refresh();
        visits.map(Visits::current).map(items::get).ifPresent(this::reveal);
    }

    /// Shows what became known; what is in sight stays there.
    private void mark() {
        tree.refresh();
        model.visits().map(Visits::current).map(items::get).ifPresent(this::reveal);
    }

    private boolean stale(Optional<Visits> visits) {
        return visits.filter(now -> !items.containsKey(now.current())).isPresent();
    }

    private void rebuild(Optional<Visits> visits) {
        var folded = new HashMap<Visit, Boolean>();
        items.forEach((visit, item) -> folded.put(visit, !item.isExpanded()));
        items.clear();
        var roots = visits.map(Visits::roots).orElse(List.of());
        tree.getRoot().getChildren().setAll(roots.stream().map(this::head).toList());
        items.forEach((visit, item) -> item.setExpanded(!folded.getOrDefault(visit, false)));
    }

    /// A visit that begins a chain, with the chain below it.
    private TreeItem<Visit> head(Visit visit) {
        var item = item(visit);
        var last = visit;
        var at = item;
        while (last.children().size() == 1) {
            last = last.children().getFirst();
            at = item(last);
            item.getChildren().add(at);
        }
        for (var branch : last.children()) {
            at.getChildren().add(head(branch));
        }
        return item;
    }

    private TreeItem<Visit> item(Visit visit) {
        var item = new TreeItem<>(visit);
        items.put(visit, item);
        return item;
    }

    private void reveal(TreeItem<Visit> item) {
        for (var above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        tree.getSelectionModel().select(item);
        // Twice: what is shown above may take some of the room in between.
        Panes.afterLayout(
                tree,
                () -> {
                    scrollTo(item);
                    Panes.afterLayout(tree, () -> scrollTo(item));
                });
    }

    /// Scrolls no more than it takes.
    private void scrollTo(TreeItem<Visit> item) {
        int row = tree.getRow(item);
        if (row >= 0 && tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row);
        }
    }

    private void unfold() {
        items.values().forEach(item -> item.setExpanded(true));
    }

    private void fold() {
        items.forEach((visit, item) -> item.setExpanded(path.contains(visit)));
    }
}
