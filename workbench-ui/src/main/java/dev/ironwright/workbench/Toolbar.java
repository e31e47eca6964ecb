package dev.ironwright.workbench;

import atlantafx.base.theme.Styles;

import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.theme.Appearance;
import dev.ironwright.workbench.theme.Icons;
import dev.ironwright.workbench.theme.Theme;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// The bar at the top: library, save, run, the pages, the theme, and a menu of everything.
final class Toolbar extends HBox {

    private final WorkbenchViewModel model;
    private final Commands commands;

    Toolbar(WorkbenchViewModel model, Commands commands, Appearance appearance) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label("Ironwright");
        name.getStyleClass().add("app-name");
        name.setMinWidth(USE_PREF_SIZE);
        var run = commands.runs().start().button();
        run.getStyleClass().addAll(Styles.ACCENT, "run-button");
        getChildren()
                .addAll(
                        commands.views().library().iconButton(),
                        name,
                        commands.files().save().iconButton(),
                        bar(),
                        run,
                        pauseButton(),
                        commands.runs().stop().iconButton(),
                        Panes.spacer(),
                        pages(),
                        Panes.spacer(),
                        themeButton(appearance),
                        menu());
    }

    private static Separator bar() {
        return new Separator(Orientation.VERTICAL);
    }

    /// Shows what a click would do: pause, or go on.
    private Button pauseButton() {
        var button = commands.runs().pause().iconButton();
        model.run()
                .paused()
                .subscribe(paused ->
                        ((FontIcon) button.getGraphic())
                                .setIconCode(paused ? Feather.PLAY_CIRCLE : Feather.PAUSE));
        return button;
    }

    private HBox pages() {
        var group = new ToggleGroup();
        var box =
                new HBox(
                        page(commands.pages().model(), Page.MODEL, group, Styles.LEFT_PILL),
                        page(commands.pages().search(), Page.SEARCH, group, Styles.CENTER_PILL),
                        page(commands.pages().trace(), Page.TRACE, group, Styles.CENTER_PILL),
                        page(commands.pages().explore(), Page.EXPLORE, group, Styles.CENTER_PILL),
                        page(commands.pages().claims(), Page.CLAIMS, group, Styles.RIGHT_PILL));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("pages");
        return box;
    }

    private ToggleButton page(Command command, Page page, ToggleGroup group, String shape) {
        var button = new ToggleButton(command.name(), Icons.of(command.icon()));
        button.setToggleGroup(group);
        button.getStyleClass().addAll(shape, "page-button");
        button.setId("page-" + command.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(Buttons.tooltip(command.name() + " (" + command.keys().getFirst() + ")"));
        button.setOnAction(_ -> {
            button.setSelected(true);
            command.run();
        });
        model.pageProperty().subscribe(now -> button.setSelected(now == page));
        return button;
    }

    private Button themeButton(Appearance appearance) {
        var button = commands.views().theme().iconButton();
        appearance
                .themeProperty()
                .subscribe(now ->
                        ((FontIcon) button.getGraphic())
                                .setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        return button;
    }

    private MenuButton menu() {
        var menu = new MenuButton("", Icons.of(Feather.MENU));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tweak-no-arrow", "no-arrow");
        menu.setTooltip(Buttons.tooltip("Everything the window can do, with its keys"));
        menu.setAccessibleText("Menu");
        for (var group : commands.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(command.menuItem()));
        }
        return menu;
    }
}
