package dev.ironwright.workbench;

import atlantafx.base.theme.Styles;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.bounds.BoundsView;
import dev.ironwright.workbench.claims.ClaimsPage;
import dev.ironwright.workbench.claims.InductionView;
import dev.ironwright.workbench.controls.Buttons;
import dev.ironwright.workbench.controls.Panes;
import dev.ironwright.workbench.explore.Around;
import dev.ironwright.workbench.explore.ExploreView;
import dev.ironwright.workbench.library.LibraryView;
import dev.ironwright.workbench.notices.NoticesView;
import dev.ironwright.workbench.run.BannerView;
import dev.ironwright.workbench.run.BannerViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.run.SearchView;
import dev.ironwright.workbench.sampling.SamplingTabs;
import dev.ironwright.workbench.services.Choosers;
import dev.ironwright.workbench.source.SourceView;
import dev.ironwright.workbench.theme.Appearance;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.trace.TraceView;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Optional;

/// The window's content: the library at the left, the banner and three pages at the right of it.
public final class Workbench {

    private static final double LIBRARY = 260;
    private static final double WIDE = 1600;

    private final WorkbenchViewModel model;
    private final Commands commands;
    private final SourceView source;
    private final LibraryView library;
    private final SplitPane columns = new SplitPane();
    private final BorderPane root = new BorderPane();
    private boolean aside;

    public Workbench(WorkbenchViewModel model, Choosers choosers, Appearance appearance) {
        this.model = model;
        commands =
                new Commands(
                        Commands.Files.of(model, choosers),
                        Commands.Runs.of(model),
                        Commands.Pages.of(model),
                        Commands.Moves.of(model),
                        Commands.Views.of(
                                this::find, this::search, this::toggleLibrary, appearance));
        source = new SourceView(model.source(), commands.files().saveCopy()::run);
        library =
                new LibraryView(
                        model.library(),
                        model.source().specProperty(),
                        model::open,
                        commands.files().open().iconButton(),
                        commands.files().openFolder().iconButton());
        library.setMinWidth(180);
        columns.getItems().setAll(library, middle(appearance, choosers));
        columns.getStyleClass().add("columns");
        Panes.startWidth(columns, library, LIBRARY);
        root.getStyleClass().add("workbench");
        root.setTop(
                new VBox(
                        new Toolbar(model, commands, appearance),
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
        acceptFiles(scene);
    }

    /// Opens what is dropped on the window.
    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream()
                    .findFirst()
                    .ifPresent(file -> model.open(file.toString()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void search() {
        if (!columns.getItems().contains(library)) {
            toggleLibrary();
        }
        library.focusSearch();
    }

    private void find() {
        model.pageProperty().set(Page.MODEL);
        source.find();
    }

    /// A diagram wants the whole width of a small window: the library steps aside for it.
    private void makeRoom(Page page) {
        var shown = columns.getItems().contains(library);
        if ((page == Page.TRACE || page == Page.EXPLORE || page == Page.CLAIMS)
                && shown
                && columns.getWidth() < WIDE) {
            aside = true;
            toggleLibrary();
        } else if (page == Page.MODEL && aside && !shown) {
            toggleLibrary();
        }
    }

    private void toggleLibrary() {
        if (columns.getItems().contains(library)) {
            columns.getItems().remove(library);
        } else {
            aside = false;
            columns.getItems().addFirst(library);
            Panes.startWidth(columns, library, LIBRARY);
        }
    }

    private Node middle(Appearance appearance, Choosers choosers) {
        var search = searchPage(appearance);
        var trace =
                new TraceView(
                        model.trace(),
                        appearance.palette(),
                        commands.moves().fromTrace(),
                        commands.moves().searchOn());
        var explore =
                new ExploreView(
                        model.explore(),
                        appearance.palette(),
                        choosers,
                        model.library().protocolsProperty(),
                        new Around(
                                model.explorationIsOld(),
                                model::exploreByHand,
                                commands.moves().searchOn()));
        var nodes = new EnumMap<Page, Node>(Page.class);
        nodes.put(Page.MODEL, modelPage());
        nodes.put(Page.SEARCH, search);
        nodes.put(Page.TRACE, trace);
        nodes.put(Page.EXPLORE, explore);
        var claims = claimsPage();
        nodes.put(Page.CLAIMS, claims);
        var pages = new StackPane();
        pages.getChildren().setAll(nodes.values());
        model.pageProperty()
                .subscribe(now -> {
                    nodes.forEach((page, node) -> Panes.show(node, page == now));
                    makeRoom(now);
                    switch (now) {
                        case TRACE -> trace.focus();
                        case EXPLORE -> {
                            model.exploreUnlessBegun();
                            explore.focus();
                        }
                        case CLAIMS -> claims.focus();
                        case SEARCH -> search.focus();
                        case MODEL -> {}
                    }
                });
        VBox.setVgrow(pages, Priority.ALWAYS);
        var banner = banner();
        // What is explored by hand has a strip of its own, and the diagram wants the room.
        model.pageProperty().subscribe(now -> Panes.show(banner, now != Page.EXPLORE));
        var middle = new VBox(banner, pages);
        middle.getStyleClass().add("middle");
        return middle;
    }

    private SearchView searchPage(Appearance appearance) {
        var samples = model.samples();
        return new SearchView(
                model.run(),
                appearance.palette(),
                SamplingTabs.size(samples.size(), commands.runs().estimate(), model::openTrace),
                SamplingTabs.walks(
                        samples.walks(), samples.form(), commands.runs().walk(), model::openTrace));
    }

    private ClaimsPage claimsPage() {
        var induction =
                new InductionView(
                        model.claims().induction(),
                        model.claiming()::decideInduction,
                        model::openTrace);
        var one = commands.runs().checkOne().button();
        one.setId("check-claim");
        var all = commands.runs().checkAll().button();
        all.setId("check-claims");
        return new ClaimsPage(model.claims(), model::openTrace, induction, one, all);
    }

    private SplitPane modelPage() {
        var form = new BoundsView(model.form(), model.hindrance(), runButton());
        form.setMinWidth(270);
        var page = new SplitPane(source, form);
        Panes.endWidth(page, form, 310);
        return page;
    }

    private Button runButton() {
        var button = commands.runs().start().button();
        button.getStyleClass().add(Styles.ACCENT);
        button.setId("run");
        return button;
    }

    private BannerView banner() {
        var words =
                new BannerViewModel(
                        model.run(), model.title(), model.hindrance(), model.situation());
        var trace = Buttons.link("Show the trace", () -> model.pageProperty().set(Page.TRACE));
        var place = Buttons.link("Show in the source", this::showMistake);
        Runnable update =
                () -> {
                    var showing = model.trace().showingProperty().get();
                    var elsewhere = model.pageProperty().get() != Page.TRACE;
                    Panes.show(trace, showing.isPresent() && elsewhere);
                    trace.setText(offer(showing));
                };
        model.trace().showingProperty().subscribe(update);
        model.pageProperty().subscribe(update);
        update.run();
        model.run().stateProperty().subscribe(state -> Panes.show(place, mistaken(state)));
        return new BannerView(words, place, trace);
    }

    private static String offer(Optional<Showing> showing) {
        return showing.filter(now -> now.ending() == Showing.Ending.REACHED).isPresent()
                ? "Show how goals are reached"
                : "Show the trace";
    }

    private static boolean mistaken(RunState state) {
        return state instanceof RunState.Finished(_, Report report, _)
                && report.verdict() instanceof Verdict.Failed;
    }

    private void showMistake() {
        if (model.run().stateProperty().get()
                        instanceof RunState.Finished(var subject, var report, _)
                && report.verdict() instanceof Verdict.Failed(var mistake, _)) {
            model.pageProperty().set(Page.MODEL);
            subject.model()
                    .sources()
                    .locate(mistake.site())
                    .ifPresent(span -> source.jump(span.file().name(), span.firstLine(), 1));
        }
    }
}
