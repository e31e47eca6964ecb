package dev.ironwright.workbench.trace;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.EmptyPane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// The packets in the network at the selected step: just sent, just taken, and the others.
final class NetworkView extends ListView<PacketLine> {

    NetworkView(Walk model) {
        getStyleClass().add("network");
        setFocusTraversable(true);
        setCellFactory(_ -> new Cell());
        setPlaceholder(
                new EmptyPane(
                        Feather.MAIL,
                        "No packets",
                        "The network is empty here. Walk to a step that sends something."));
        model.networkProperty().subscribe(lines -> getItems().setAll(lines));
    }

    private static final class Cell extends ListCell<PacketLine> {

        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PacketLine packet, boolean empty) {
            super.updateItem(packet, empty);
            setText(null);
            setGraphic(empty || packet == null ? null : line(packet));
            setTooltip(empty || packet == null ? null : Buttons.tooltip(packet.message()));
        }

        private static Node line(PacketLine packet) {
            var sign = new Label(sign(packet.kind()));
            sign.getStyleClass().add("packet-sign");
            sign.setMinWidth(14);
            var route = new Label(packet.source() + " → " + packet.destination());
            route.getStyleClass().add("packet-route");
            var message = new Label(packet.message());
            message.getStyleClass().add("packet-message");
            var texts = new VBox(message, route);
            texts.setMinWidth(0);
            var line = new HBox(6, sign, texts);
            line.setAlignment(Pos.TOP_LEFT);
            line.getStyleClass()
                    .addAll("packet", "field-" + packet.kind().name().toLowerCase(Locale.ROOT));
            return line;
        }

        private static String sign(Field.Kind kind) {
            return switch (kind) {
                case ADDED -> "+";
                case REMOVED -> "−";
                case SAME, CHANGED -> "";
            };
        }
    }
}
