package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Command;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.services.Exploration.Aim;
import dev.ironwright.workbench.services.Shelved;
import dev.ironwright.workbench.theme.Icons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;

/// Above the explorer: where one stands, ways to move, the shortest way on, scenarios.
final class ExploreHead extends HBox {

    private static final int MOST_STARTS = 200;

    private final ExploreViewModel model;
    private final Label name = Panes.heading("");
    private final Label place = new Label();
    private final MenuButton starts = new MenuButton("Initial state");
    private final Button back;
    private final Button forward;
    private final Button restart;

    ExploreHead(
            ExploreViewModel model,
            Choosers choosers,
            ObservableValue<List<Shelved>> library,
            Around around) {
        this.model = model;
        getStyleClass().addAll("pane-head", "explore-head");
        setAlignment(Pos.CENTER_LEFT);
        restart = Buttons.icon(Feather.SKIP_BACK, "Back to the initial state", model::restart);
        back = Buttons.icon(Feather.CHEVRON_LEFT, "Step back (Alt+Left or Ctrl+Z)", model::back);
        forward =
                Buttons.icon(
                        Feather.CHEVRON_RIGHT,
                        "Step forward (Alt+Right or Ctrl+Shift+Z)",
                        model::forward);
        restart.setId("explore-restart");
        back.setId("explore-back");
        forward.setId("explore-forward");
        name.setMinWidth(0);
        place.getStyleClass().add("badge-quiet");
        place.setMinWidth(USE_PREF_SIZE);
        starts.getStyleClass().add("small");
        starts.setOnShowing(_ -> offerStarts());
        getChildren()
                .addAll(
                        name,
                        restart,
                        back,
                        forward,
                        place,
                        starts,
                        Panes.spacer(),
                        ways(),
                        scenarios(choosers, library),
                        onward(around.onward()),
                        save(choosers),
                        Buttons.icon(
                                Feather.ROTATE_CCW,
                                "Begin anew with the model and the bounds as they are now",
                                around.begin()));
        model.movesProperty().subscribe(_ -> tell());
        model.initialProperty().subscribe(states -> Panes.show(starts, states.size() > 1));
        tell();
    }

    private void tell() {
        var visits = model.visits();
        name.setText(model.subject().map(subject -> subject.name()).orElse(""));
        place.setText(
                visits.map(now ->
                                "Step %d of %d"
                                        .formatted(now.current().depth(), now.path().size() - 1))
                        .orElse(""));
        boolean first = visits.filter(now -> now.current().parent().isPresent()).isEmpty();
        restart.setDisable(first);
        back.setDisable(first);
        forward.setDisable(visits.filter(now -> now.current().recent().isPresent()).isEmpty());
    }

    private void offerStarts() {
        var states = model.initialProperty().get();
        var lines = Starts.lines(states.stream().limit(MOST_STARTS).toList());
        starts.getItems().clear();
        for (int i = 0; i < lines.size(); i++) {
            int chosen = i;
            starts.getItems().add(item(lines.get(i), () -> model.restart(chosen)));
        }
        if (states.size() > MOST_STARTS) {
            var more = new MenuItem("and %,d more".formatted(states.size() - MOST_STARTS));
            more.setDisable(true);
            starts.getItems().add(more);
        }
    }

    private static Button onward(Command search) {
        var button = search.iconButton();
        button.setId("search-from-here");
        return button;
    }

    private MenuButton ways() {
        var menu = menu("Shortest way to…", Feather.FAST_FORWARD, "ways");
        menu.setTooltip(
                Buttons.tooltip(
                        "Looks in the background for the shortest way from here to a goal, or to"
                                + " where a claim is false"));
        menu.setOnShowing(_ -> {
            menu.getItems().clear();
            boolean goals = true;
            for (var aim : model.way().aims()) {
                if (goals && !(aim instanceof Aim.Goal) && !menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                goals = aim instanceof Aim.Goal;
                menu.getItems().add(item(words(aim), () -> model.way().seek(aim)));
            }
            if (menu.getItems().isEmpty()) {
                menu.getItems().add(none("The model has neither goals nor claims"));
            }
        });
        // A menu without entries does not open, and so would never be filled.
        menu.getItems().add(none(""));
        return menu;
    }

    private static String words(Aim aim) {
        return switch (aim) {
            case Aim.Goal(var goal) -> "the goal " + goal;
            case Aim.Failure(var claim) -> "a failure of " + claim;
            case Aim.AnyFailure _ -> "a failure of any claim";
        };
    }

    private MenuButton scenarios(Choosers choosers, ObservableValue<List<Shelved>> library) {
        var menu = menu("Scenarios", Feather.BOOK_OPEN, "scenarios");
        menu.setTooltip(
                Buttons.tooltip("Opens a scenario, to go on by hand from any of its steps"));
        menu.getItems().add(none(""));
        menu.setOnShowing(_ -> {
            menu.getItems()
                    .setAll(
                            item(
                                    "Open a file…",
                                    () -> choosers.scenario().ifPresent(model.story()::open)));
            offer(menu, library.getValue());
        });
        return menu;
    }

    /// Those of the protocol that is explored, then the others, a menu for each protocol.
    private void offer(MenuButton menu, List<Shelved> library) {
        var mine =
                model.subject().map(subject -> subject.spec().replaceFirst(":.*$", "")).orElse("");
        var told = library.stream().filter(each -> !each.tales().isEmpty()).toList();
        if (!told.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        told.stream()
                .filter(each -> each.name().equals(mine))
                .forEach(each -> menu.getItems().addAll(tales(each)));
        told.stream()
                .filter(each -> !each.name().equals(mine))
                .forEach(each -> {
                    var others = new Menu(each.name());
                    others.getItems().addAll(tales(each));
                    menu.getItems().add(others);
                });
    }

    private List<MenuItem> tales(Shelved protocol) {
        return protocol.tales().stream()
                .map(tale -> item(tale.title(), () -> model.story().open(tale.name(), tale.text())))
                .toList();
    }

    private Button save(Choosers choosers) {
        var button =
                Buttons.icon(
                        Feather.SAVE,
                        "Save the path as a scenario",
                        () -> choosers.saveScenario(suggestion()).ifPresent(model.story()::save));
        button.setId("save-scenario");
        return button;
    }

    private String suggestion() {
        var title = model.story().titleProperty().get().toLowerCase(Locale.ROOT);
        var words = title.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? "my" : words) + ".scenario";
    }

    private static MenuButton menu(String text, Feather icon, String id) {
        var menu = new MenuButton(text, Icons.of(icon));
        menu.setId(id);
        menu.getStyleClass().addAll("small", "head-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem none(String text) {
        var item = new MenuItem(text);
        item.setDisable(true);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        // What looks like a mnemonic is part of a name.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
