package dev.ironwright.workbench.window;

import dev.ironwright.workbench.Workbench;
import dev.ironwright.workbench.WorkbenchViewModel;
import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.source.ModelState;
import dev.ironwright.workbench.theme.Appearance;
import dev.ironwright.workbench.theme.Fonts;
import dev.ironwright.workbench.theme.Theme;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The real window with the real services, with hands to drive it.
final class OpenWindow implements AutoCloseable {

    private static final Bounds EMPTY = new BoundingBox(0, 0, 0, 0);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final NoticesViewModel notices = new NoticesViewModel();
    private final Appearance appearance;
    private final WorkbenchViewModel model;
    private final Stage stage;
    private final Chosen choosers = new Chosen();

    OpenWindow(Theme theme, double width, double height) {
        Fx.start();
        appearance = Fx.call(() -> new Appearance(theme));
        var threads = new Threads(pool, Platform::runLater, notices::fault);
        model =
                Fx.call(() ->
                        new WorkbenchViewModel(
                                Services.real(), Settings.inMemory(), threads, notices));
        stage = Fx.call(() -> show(width, height));
        await(model.library().loadingProperty(), loading -> !loading);
        until("the focus of the window", stage::isFocused);
        Fx.pulses(3);
    }

    private Stage show(double width, double height) {
        Fonts.load();
        var workbench = new Workbench(model, choosers, appearance);
        var shown = new Stage();
        var scene = new Scene(workbench.root());
        workbench.install(scene);
        shown.setScene(scene);
        shown.setX(0);
        shown.setY(0);
        shown.setWidth(width);
        shown.setHeight(height);
        shown.show();
        shown.requestFocus();
        return shown;
    }

    WorkbenchViewModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    NoticesViewModel notices() {
        return notices;
    }

    /// Waits until the value is as wanted, and gives it.
    <T> T await(ObservableValue<T> value, Predicate<? super T> wanted) {
        return Fx.await(value, wanted, this::situation);
    }

    /// Waits until this is so.
    void until(String what, BooleanSupplier met) {
        Fx.until(what, met, this::situation);
    }

    /// How things stand, for the message of a test that waited in vain.
    private String situation() {
        var source = model.source();
        return "focus=%s on %s, page=%s, source=%s dirty=%s starting with \"%s\", run=%s, notices=%s"
                .formatted(
                        stage.isFocused() ? "the window" : "nowhere",
                        stage.getScene().getFocusOwner(),
                        model.pageProperty().get(),
                        source.stateProperty().get().getClass().getSimpleName(),
                        source.dirtyProperty().get(),
                        text().lines().findFirst().orElse(""),
                        model.run().stateProperty().get().getClass().getSimpleName(),
                        notices.notices());
    }

    /// The text in the editor, as it will be saved.
    String text() {
        return model.source()
                .fileProperty()
                .get()
                .map(open -> open.textProperty().get())
                .orElse("");
    }

    /// Opens a protocol of the library, a variant or a file, and waits until it is compiled.
    void open(String spec) {
        Fx.run(() -> model.open(spec));
        await(model.source().stateProperty(), ModelState.Ready.class::isInstance);
    }

    /// Puts a value into a field of the form.
    void set(String bound, String value) {
        Fx.run(() ->
                model.form().bounds().fieldsProperty().get().stream()
                        .filter(field -> field.name().equals(bound))
                        .forEach(field -> field.textProperty().set(value)));
    }

    /// Asks for the menu of what the selector finds, as the right button of the mouse does, and
    /// waits until it is shown.
    void contextMenu(String selector, String menu) {
        settle(selector);
        Fx.run(() -> {
            var box = box(node(selector));
            var robot = new Robot();
            robot.mouseMove(box.getCenterX(), box.getCenterY());
            robot.mouseClick(MouseButton.SECONDARY);
        });
        until(
                menu + " to be shown",
                () ->
                        Window.getWindows().stream()
                                .filter(ContextMenu.class::isInstance)
                                .anyMatch(
                                        each -> ("#" + ((ContextMenu) each).getId()).equals(menu)));
    }

    /// Keeps a picture of the same content in a larger window than the screen here could hold.
    void picture(String name, double width, double height) {
        var image =
                Fx.call(() -> {
                    var root = stage.getScene().getRoot();
                    stage.getScene().setRoot(new Group());
                    var large = new Scene(root, width, height);
                    large.snapshot(null);
                    var taken = large.snapshot(null);
                    large.setRoot(new Group());
                    stage.getScene().setRoot(root);
                    return taken;
                });
        Pictures.write(image, name);
    }

    /// Presses and releases keys, the modifiers first, once the window has the focus.
    void press(KeyCode... keys) {
        until("the focus of the window", stage::isFocused);
        Fx.run(() -> {
            var robot = new Robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
        });
        Fx.pulses(2);
    }

    /// Types letters, digits and hyphens.
    void type(String text) {
        text.chars()
                .mapToObj(c ->
                        c == '-'
                                ? KeyCode.MINUS
                                : KeyCode.getKeyCode(
                                        ("" + (char) c).toUpperCase(java.util.Locale.ROOT)))
                .forEach(this::press);
    }

    /// Clicks the middle of the first node that the selector finds, once it has come to rest there.
    void click(String selector) {
        settle(selector);
        Fx.run(() -> {
            var box = box(node(selector));
            var robot = new Robot();
            robot.mouseMove(box.getCenterX(), box.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulses(2);
    }

    /// Whoever asks for a scenario from now on is given this file.
    void chooseScenario(Path file) {
        Fx.run(() -> choosers.scenario = Optional.of(file));
    }

    /// Clicks the first line of a list or tree that shows this text.
    void clickLine(String selector, String text) {
        var cell = new AtomicReference<Node>();
        until(
                "a line with " + text + " in " + selector,
                () -> {
                    cell.set(line(selector, text));
                    return cell.get() != null;
                });
        Fx.run(() -> cell.get().setId("clicked-line"));
        click("#clicked-line");
        Fx.run(() -> cell.get().setId(null));
    }

    /// Clicks the first of these that can be clicked.
    void clickEnabled(String selector) {
        until("an enabled " + selector, () -> enabled(selector).isPresent());
        Fx.run(() -> enabled(selector).ifPresent(node -> node.setId("enabled-node")));
        click("#enabled-node");
    }

    private Optional<Node> enabled(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(node -> !node.isDisabled() && shown(node))
                .findFirst();
    }

    private @Nullable Node line(String selector, String text) {
        return find(selector).stream()
                .flatMap(list -> list.lookupAll(".cell").stream())
                .filter(node -> node.isVisible() && shows(node, text))
                .findFirst()
                .orElse(null);
    }

    private static boolean shows(Node node, String text) {
        var own = node instanceof Labeled cell && cell.getText() != null ? cell.getText() : "";
        return own.contains(text)
                || node.lookupAll(".label").stream()
                        .anyMatch(label -> ((Labeled) label).getText().contains(text));
    }

    /// Clicks, and waits until what was clicked has the focus: keys pressed before go elsewhere.
    void clickInto(String selector) {
        click(selector);
        focused(selector);
    }

    /// Waits until the focus is on the node, or on a part of it.
    void focused(String selector) {
        until("the focus of " + selector, () -> holdsFocus(selector));
    }

    /// True when the focus is on the node, or on a part of it.
    boolean holdsFocus(String selector) {
        var holder = stage.getScene().getFocusOwner();
        var wanted = find(selector);
        while (holder != null && wanted.filter(holder::equals).isEmpty()) {
            holder = holder.getParent();
        }
        return holder != null;
    }

    /// Waits until the node is there, has its size, and is where it was when the window was drawn
    /// before: what has just been shown has neither.
    private void settle(String selector) {
        var before = new AtomicReference<>(EMPTY);
        until(
                selector + " at rest",
                () -> {
                    var now = find(selector).map(OpenWindow::box).orElse(EMPTY);
                    return !now.isEmpty() && now.equals(before.getAndSet(now));
                });
    }

    private static Bounds box(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /// Shows one of the tabs beside the sequence diagram.
    void tab(int index) {
        ((TabPane) node(".state-tabs")).getSelectionModel().select(index);
    }

    /// What the first label says that the selector finds.
    String text(String selector) {
        return Fx.call(() -> ((Labeled) node(selector)).getText());
    }

    Node node(String selector) {
        return find(selector).orElseThrow(() -> new AssertionError("no such node: " + selector));
    }

    /// The first that is on a page that is shown; several pages have parts of the same kind.
    private Optional<Node> find(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(OpenWindow::shown)
                .findFirst();
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Keeps a picture of the window for a person to look at.
    void picture(String name) {
        Fx.pulses(4);
        var image = Fx.call(() -> stage.getScene().snapshot(null));
        Pictures.write(image, name);
    }

    @Override
    public void close() {
        Fx.run(stage::close);
        Fx.run(() -> model.run().stop());
        pool.shutdownNow();
    }

    /// The platform of these tests has no dialogs: a test says beforehand what would be chosen.
    private static final class Chosen implements Choosers {

        private Optional<Path> scenario = Optional.empty();

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> scenario() {
            return scenario;
        }

        @Override
        public Optional<Path> saveScenario(String suggestion) {
            return scenario;
        }

        @Override
        public Unsaved unsaved(List<String> files) {
            return Unsaved.CANCEL;
        }
    }
}
