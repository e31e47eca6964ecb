package dev.ironwright.workbench.trace;

import dev.ironwright.invariants.liveness.Waiting;
import dev.ironwright.invariants.liveness.Where;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.trace.ChainsViewModel.Answer;
import dev.ironwright.workbench.trace.ChainsViewModel.Standing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The links of each chain, those behind the selected state, the one it is in, and what it waits
/// for there.
public final class ChainsView extends StackPane {

    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);

    public ChainsView(ChainsViewModel model) {
        getStyleClass().add("chains");
        cards.getStyleClass().add("cards");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("cards-scroll");
        model.answerProperty().subscribe(this::show);
    }

    private void show(Answer answer) {
        getChildren()
                .setAll(
                        switch (answer) {
                            case Answer.Nothing(boolean unshown) ->
                                    new EmptyPane(
                                            Feather.LINK, "No chain to follow", nothing(unshown));
                            case Answer.Waiting _ -> new Label("Asking every chain…");
                            case Answer.Refused(var reason) ->
                                    new EmptyPane(Feather.ALERT_TRIANGLE, "No answer", reason);
                            case Answer.Known(var standings) -> filled(standings);
                        });
    }

    private static String nothing(boolean unshown) {
        return unshown
                ? "Select a step: in which link of each chain its state is, and what it waits"
                        + " for there, is shown here."
                : "A chain says, link by link, why something must come. This model has none within"
                        + " these bounds.";
    }

    private ScrollPane filled(List<Standing> standings) {
        double place = scroll.getVvalue();
        cards.getChildren().setAll(standings.stream().map(ChainsView::card).toList());
        scroll.setVvalue(place);
        return scroll;
    }

    private static VBox card(Standing standing) {
        var name = label(standing.chain(), "card-name");
        var box = new VBox(4, name);
        if (!standing.tuple().isEmpty()) {
            box.getChildren().add(label(standing.tuple(), "chain-tuple"));
        }
        switch (standing.where()) {
            case Where.Outside() -> {
                box.getChildren()
                        .add(label("In none of its links: it claims nothing here.", "quiet"));
                box.getStyleClass().addAll("card", "card-same");
            }
            case Where.InLink(int at, var _, var waiting) -> {
                links(box, standing.links(), at, waiting(waiting));
                box.getStyleClass().addAll("card", "card-changed");
            }
            case Where.Reached() -> {
                links(box, standing.links(), standing.links().size(), new VBox());
                box.getChildren().add(sign(Feather.FLAG, "icon-good", "At its end.", "chain-now"));
                box.getStyleClass().addAll("card", "card-same");
            }
        }
        return box;
    }

    /// @param here what to say of the link that the state is in
    private static void links(VBox box, List<String> links, int at, Node here) {
        for (int i = 0; i < links.size(); i++) {
            var name = (i + 1) + "  " + links.get(i);
            if (i < at) {
                box.getChildren().add(sign(Feather.CHECK, "icon-good", name, "chain-past"));
            } else if (i == at) {
                box.getChildren().add(sign(Feather.ARROW_RIGHT, "icon-here", name, "chain-now"));
                box.getChildren().add(here);
            } else {
                box.getChildren().add(sign(Feather.CIRCLE, "icon-later", name, "chain-later"));
            }
        }
    }

    private static VBox waiting(Waiting waiting) {
        var lines = new VBox(2, label("waits for " + waiting.step(), "chain-step"));
        waiting.fairness()
                .ifPresentOrElse(
                        by -> lines.getChildren().add(label("sure to come by " + by, "quiet")),
                        () ->
                                lines.getChildren()
                                        .add(label("nothing makes it happen", "chain-unfair")));
        if (waiting.enabled()) {
            lines.getChildren().add(label("it can be taken now", "quiet"));
        } else {
            var why = String.join("; ", waiting.reasons());
            lines.getChildren()
                    .add(
                            label(
                                    "it cannot be taken yet" + (why.isEmpty() ? "" : ": " + why),
                                    "quiet"));
        }
        lines.getStyleClass().add("chain-waiting");
        return lines;
    }

    private static HBox sign(Feather icon, String look, String text, String styleClass) {
        var holder = new StackPane(Icons.of(icon, look));
        holder.setMinSize(16, 16);
        holder.setMaxHeight(USE_PREF_SIZE);
        var label = label(text, styleClass);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new HBox(6, holder, label);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
