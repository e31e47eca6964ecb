package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;
import dev.ironwright.workbench.trace.Field;
import dev.ironwright.workbench.values.Calls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.Optional;

/// The packets in flight, each to be delivered, dropped or duplicated as far as the network allows.
final class PacketsView extends ListView<InFlight> {

    private final ExploreViewModel model;

    PacketsView(ExploreViewModel model) {
        this.model = model;
        getStyleClass().addAll("network", "packets");
        setCellFactory(_ -> new Cell());
        setPlaceholder(
                new EmptyPane(
                        Feather.MAIL,
                        "No packets",
                        "The network is empty here. Take a step that sends something."));
        model.choices().packets().subscribe(rows -> getItems().setAll(rows));
    }

    private Optional<Instance> instance() {
        return model.subject().map(subject -> subject.instance());
    }

    private final class Cell extends ListCell<InFlight> {

        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable InFlight packet, boolean empty) {
            super.updateItem(packet, empty);
            setText(null);
            setGraphic(
                    empty || packet == null
                            ? null
                            : instance().map(within -> line(packet, within)).orElse(null));
        }

        private Node line(InFlight packet, Instance instance) {
            var message = label(packet.message(), "packet-message");
            message.setTooltip(Buttons.tooltip(packet.message()));
            var texts = new VBox(1, message, label(route(packet), "packet-route"));
            if (!packet.hindrance().isEmpty()) {
                var why = label("Not received: " + packet.hindrance(), "packet-route");
                why.setTooltip(Buttons.tooltip(packet.hindrance()));
                texts.getChildren().add(why);
            }
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            var line = new HBox(6, sign(packet.kind()), texts);
            if (packet.kind() != Field.Kind.REMOVED) {
                line.getChildren().add(hands(packet, instance));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass()
                    .addAll("packet", "field-" + packet.kind().name().toLowerCase(Locale.ROOT));
            return line;
        }

        private HBox hands(InFlight packet, Instance instance) {
            var network = instance.setup().network();
            var drop = Buttons.icon(Feather.TRASH_2, dropTip(network), () -> take(packet.drop()));
            drop.setDisable(packet.drop().isEmpty());
            var twice = Buttons.icon(Feather.COPY, copyTip(network), () -> {});
            twice.setDisable(true);
            var hands = new HBox(2, deliver(packet, instance), told(drop), told(twice));
            hands.setAlignment(Pos.CENTER_RIGHT);
            hands.setMinWidth(USE_PREF_SIZE);
            return hands;
        }

        private Node deliver(InFlight packet, Instance instance) {
            var calls = Calls.of(instance);
            if (packet.deliveries().size() > 1) {
                var menu = new MenuButton("Deliver");
                menu.getStyleClass().addAll("small", "deliver");
                packet.deliveries().forEach(step -> menu.getItems().add(item(step, calls)));
                return menu;
            }
            var only = packet.deliveries().stream().findFirst();
            var tip =
                    only.map(step -> "Received by " + name(step, calls))
                            .orElse("No step receives it here");
            var button = Buttons.labelled(Feather.LOG_IN, "Deliver", tip, () -> take(only));
            button.getStyleClass().addAll("small", "deliver");
            button.setDisable(only.isEmpty());
            return told(button);
        }

        private MenuItem item(Trace.Transition step, Calls calls) {
            var item = new MenuItem(name(step, calls));
            item.setOnAction(_ -> model.take(step));
            return item;
        }

        private void take(Optional<Trace.Transition> step) {
            step.ifPresent(model::take);
        }
    }

    private static String name(Trace.Transition transition, Calls calls) {
        return switch (transition.step()) {
            case Step.Taken taken -> calls.text(taken.action());
            case Step.Shared(var action) -> calls.text(action);
            case Step.Drop _ -> "loss";
            case Step.Environmental environmental -> environmental.words();
        };
    }

    private static String route(InFlight packet) {
        var route = packet.source() + " → " + packet.destination();
        return packet.count() == 1 ? route : route + "  × " + packet.count();
    }

    private static String dropTip(Network network) {
        if (network.loses()) {
            return "The network loses it";
        }
        return network.consumes()
                ? "Nothing is lost in this network (%s). Choose a lossy one beside the model to drop packets by hand."
                        .formatted(network.label())
                : "Nothing needs to be dropped: this network (%s) keeps every packet for ever, and one that is never delivered is as good as lost."
                        .formatted(network.label());
    }

    private static String copyTip(Network network) {
        return network.consumes()
                ? "This network (%s) delivers every packet once. Choose unordered-duplicating beside the model to receive one twice."
                        .formatted(network.label())
                : "No copy needs to be made: this network (%s) keeps every packet, so deliver it as often as you like."
                        .formatted(network.label());
    }

    /// A disabled button shows no tooltip of its own.
    private static Node told(Button button) {
        var holder = new StackPane(button);
        var tip = button.getTooltip();
        if (tip != null && button.isDisabled()) {
            javafx.scene.control.Tooltip.install(holder, tip);
        }
        return holder;
    }

    private static Node sign(Field.Kind kind) {
        var text =
                switch (kind) {
                    case ADDED -> "+";
                    case REMOVED -> "−";
                    case SAME, CHANGED -> "";
                };
        var sign = label(text, "packet-sign");
        sign.setMinWidth(10);
        return sign;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
