package dev.ironwright.workbench.claims;

import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.trace.Showing;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Why the selected claim is as it is.
final class WhyView extends ScrollPane {

    private final VBox lines = new VBox();
    private final Consumer<Showing> open;

    WhyView(ClaimsPageViewModel model, Consumer<Showing> open) {
        this.open = open;
        var name = new Label();
        name.getStyleClass().add("why-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        var doc = new Label();
        doc.getStyleClass().add("quiet");
        doc.setWrapText(true);
        doc.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("why-lines");
        var all = new VBox(6, name, doc, lines);
        all.getStyleClass().add("why");
        setContent(all);
        setFitToWidth(true);
        getStyleClass().add("why-scroll");
        model.selectedProperty().subscribe(_ -> tell(model.selectedRow(), name, doc));
        model.whyProperty().subscribe(this::fill);
    }

    private static void tell(Optional<ClaimRow> row, Label name, Label doc) {
        name.setText(row.map(it -> it.name() + " · " + it.kind().word()).orElse(""));
        doc.setText(row.map(ClaimRow::doc).orElse(""));
        Panes.show(doc, !doc.getText().isEmpty());
    }

    private void fill(List<Reason> reasons) {
        lines.getChildren().setAll(reasons.stream().map(it -> new ReasonView(it, open)).toList());
        setVvalue(0);
    }
}
