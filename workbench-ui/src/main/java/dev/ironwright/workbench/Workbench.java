package dev.ironwright.workbench;

import atlantafx.base.theme.Styles;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.bounds.BoundsView;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.library.LibraryView;
import dev.ironwright.workbench.notices.NoticesView;
import dev.ironwright.workbench.run.BannerView;
import dev.ironwright.workbench.run.BannerViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.run.SearchView;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.source.SourceView;
import dev.ironwright.workbench.theme.Appearance;
import dev.ironwright.workbench.trace.TraceView;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Map;

/// The window's content: the library at the left, the banner and three pages at the right of it.
public final class Workbench {

    private final WorkbenchViewModel model;
    private final Commands commands;
    private final SourceView source;
    private final LibraryView library;
    private final SplitPane columns = new SplitPane();
    private final BorderPane root = new BorderPane();

    public Workbench(WorkbenchViewModel model, Choosers choosers, Appearance appearance) {
        this.model = model;
        commands = new Commands(model, choosers, appearance);
        source = new SourceView(model.source(), commands.saveCopy::run);
        library =
                new LibraryView(
                        model.library(),
                        model.source().specProperty(),
                        model::open,
                        commands.openFile.iconButton(),
                        commands.openFolder.iconButton());
        library.setMinWidth(180);
        Panes.keep(library);
        columns.getItems().setAll(library, middle(appearance));
        columns.getStyleClass().add("columns");
        columns.setDividerPositions(0.2);
        root.getStyleClass().add("workbench");
        root.setTop(
                new VBox(
                        new Toolbar(model, commands, appearance, this::toggleLibrary),
                        new NoticesView(model.notices())));
        root.setCenter(columns);
        appearance.style(root);
        model.library().load();
    }

    /// The content, for a scene.
    public Parent root() {
        return root;
    }

    /// Makes the keys work.
    public void install(Scene scene) {
        commands.install(scene);
        new Keys(this::find, library::focusSearch, this::toggleLibrary).install(scene);
    }

    private void find() {
        model.pageProperty().set(Page.MODEL);
        source.find();
    }

    private void toggleLibrary() {
        if (columns.getItems().contains(library)) {
            columns.getItems().remove(library);
        } else {
            columns.getItems().addFirst(library);
            columns.setDividerPositions(Math.min(0.3, 270 / Math.max(1, columns.getWidth())));
        }
    }

    private Node middle(Appearance appearance) {
        var search = new SearchView(model.run(), appearance.palette());
        var trace = new TraceView(model.trace(), appearance.palette());
        var nodes = Map.of(Page.MODEL, modelPage(), Page.SEARCH, search, Page.TRACE, trace);
        var pages = new StackPane();
        pages.getChildren().setAll(nodes.values());
        model.pageProperty()
                .subscribe(now -> {
                    nodes.forEach((page, node) -> Panes.show(node, page == now));
                    pages.requestFocus();
                });
        VBox.setVgrow(pages, Priority.ALWAYS);
        var middle = new VBox(banner(), pages);
        middle.getStyleClass().add("middle");
        return middle;
    }

    private SplitPane modelPage() {
        var form =
                new BoundsView(
                        model.bounds(),
                        model.options(),
                        model.command(),
                        model.hindrance(),
                        runButton());
        form.setMinWidth(270);
        Panes.keep(form);
        var page = new SplitPane(source, form);
        page.setDividerPositions(0.7);
        return page;
    }

    private Button runButton() {
        var button = commands.run.button();
        button.getStyleClass().add(Styles.ACCENT);
        button.setId("run");
        return button;
    }

    private BannerView banner() {
        var words =
                new BannerViewModel(model.run(), model.source().specProperty(), model.hindrance());
        var trace = Buttons.link("Show the trace", () -> model.pageProperty().set(Page.TRACE));
        var place = Buttons.link("Show in the source", this::showMistake);
        model.trace().showingProperty().subscribe(now -> Panes.show(trace, now.isPresent()));
        model.run().stateProperty().subscribe(state -> Panes.show(place, mistaken(state)));
        return new BannerView(words, place, trace);
    }

    private static boolean mistaken(RunState state) {
        return state instanceof RunState.Finished(_, Report report)
                && report.verdict() instanceof Verdict.Failed;
    }

    private void showMistake() {
        if (model.run().stateProperty().get() instanceof RunState.Finished(var subject, var report)
                && report.verdict() instanceof Verdict.Failed(var mistake, _)) {
            model.pageProperty().set(Page.MODEL);
            subject.model()
                    .sources()
                    .locate(mistake.site())
                    .ifPresent(span -> source.jump(span.file().name(), span.firstLine(), 1));
        }
    }
}
