package dev.ironwright.workbench.controls;

import dev.ironwright.workbench.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Collectors;

/// Something the user can do, wherever it is offered: a button, an entry of the menu, keys.
///
/// @param keys the keys that do it, the usual ones first
/// @param enabled while it can be done
public record Command(
        String name,
        Feather icon,
        List<String> keys,
        ObservableBooleanValue enabled,
        Runnable action) {

    public Command {
        keys = List.copyOf(keys);
    }

    /// A command that can always be done.
    public Command(String name, Feather icon, List<String> keys, Runnable action) {
        this(name, icon, keys, Bindings.createBooleanBinding(() -> true), action);
    }

    /// Does it, when it can be done.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /// A flat button with the icon alone.
    public Button iconButton() {
        var button = Buttons.icon(icon, tip(), this::run);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }

    /// A button with icon and name.
    public Button button() {
        var button = Buttons.labelled(icon, name, tip(), this::run);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }

    /// An entry of a menu, which shows the keys.
    public MenuItem menuItem() {
        var item = new MenuItem(name, Icons.of(icon));
        item.setOnAction(_ -> run());
        item.disableProperty().bind(Bindings.not(enabled));
        keys.stream().findFirst().map(KeyCombination::valueOf).ifPresent(item::setAccelerator);
        return item;
    }

    /// Makes the keys work in this window.
    public void install(Scene scene) {
        keys.forEach(each -> scene.getAccelerators().put(KeyCombination.valueOf(each), this::run));
    }

    private String tip() {
        return keys.isEmpty()
                ? name
                : name
                        + " ("
                        + keys.stream()
                                .map(key -> KeyCombination.valueOf(key).getDisplayText())
                                .collect(Collectors.joining(" or "))
                        + ")";
    }
}
