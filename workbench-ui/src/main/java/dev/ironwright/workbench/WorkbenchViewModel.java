package dev.ironwright.workbench;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.workbench.bounds.FormViewModel;
import dev.ironwright.workbench.claims.ClaimsPageViewModel;
import dev.ironwright.workbench.explore.ExploreViewModel;
import dev.ironwright.workbench.library.LibraryViewModel;
import dev.ironwright.workbench.notices.NoticesViewModel;
import dev.ironwright.workbench.run.RunState;
import dev.ironwright.workbench.run.RunViewModel;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.run.Words;
import dev.ironwright.workbench.sampling.Samples;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.source.ModelState;
import dev.ironwright.workbench.source.SourceViewModel;
import dev.ironwright.workbench.trace.Showing;
import dev.ironwright.workbench.trace.TraceViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Ties the panes together: what is opened fills the form, what is run fills the trace.
public final class WorkbenchViewModel {

    /// The page that fills the middle of the window.
    public enum Page {
        MODEL,
        SEARCH,
        TRACE,
        EXPLORE,
        CLAIMS
    }

    private final LibraryViewModel library;
    private final SourceViewModel source;
    private final FormViewModel form;
    private final RunViewModel run;
    private final TraceViewModel trace;
    private final ExploreViewModel explore;
    private final ClaimsPageViewModel claims;
    private final NoticesViewModel notices;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.MODEL);
    private final StringBinding title;
    private final StringBinding hindrance;
    private final BooleanBinding old;
    private final Claiming claiming;
    private final Samples samples;
    private final Starting starting;
    private final ObjectBinding<Optional<Words>> situation;

    /// What was open when exploring by hand began last.
    private String beside = "";

    /// What was explored by hand last, when it was what is open and no scenario.
    private Optional<Subject> begun = Optional.empty();

    public WorkbenchViewModel(
            Services services, Settings settings, Threads threads, NoticesViewModel notices) {
        this.notices = notices;
        library = new LibraryViewModel(services.shelf(), settings, threads);
        source = new SourceViewModel(services.opener(), services.compiler(), threads);
        run = new RunViewModel(services.check(), threads);
        trace = new TraceViewModel(services.whyNot(), services.coder(), threads);
        explore = new ExploreViewModel(services, threads);
        claims = new ClaimsPageViewModel(services, threads);
        title =
                Bindings.createStringBinding(
                        () -> name(source.specProperty().get()), source.specProperty());
        form = new FormViewModel(source.specProperty());
        hindrance =
                Bindings.createStringBinding(
                        this::whyNotRun,
                        source.stateProperty(),
                        source.dirtyProperty(),
                        form.problem(),
                        run.stateProperty());
        old =
                Bindings.createBooleanBinding(
                        this::whetherOld,
                        explore.movesProperty(),
                        source.stateProperty(),
                        source.dirtyProperty(),
                        form.command());
        samples = new Samples(services.sampling(), threads);
        starting = new Starting(this, samples, this::with);
        situation = new Situation(page, run, trace, claims, title).words();
        claiming = new Claiming(claims, source, form, this::unready, this::with);
        source.stateProperty().subscribe(this::settled);
        source.dirtyProperty().subscribe(this::edited);
        run.stateProperty().subscribe(this::ran);
        form.command()
                .subscribe(now -> {
                    run.wouldRun(source.specProperty().get(), now);
                    claims.outdate();
                });
    }

    public LibraryViewModel library() {
        return library;
    }

    public SourceViewModel source() {
        return source;
    }

    public FormViewModel form() {
        return form;
    }

    public RunViewModel run() {
        return run;
    }

    public TraceViewModel trace() {
        return trace;
    }

    public ExploreViewModel explore() {
        return explore;
    }

    public ClaimsPageViewModel claims() {
        return claims;
    }

    /// Checks claims of what is open.
    public Claiming claiming() {
        return claiming;
    }

    /// Shows this trace and nothing else.
    public void openTrace(Showing showing) {
        trace.offer(List.of(showing));
        page.set(Page.TRACE);
    }

    public NoticesViewModel notices() {
        return notices;
    }

    /// The page that is shown; changes by itself when a run starts and when it finds something.
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// The name of what is open: a built-in protocol's, or a file's without its folder.
    public StringBinding title() {
        return title;
    }

    /// Why Run can do nothing now, in words; empty when it can.
    public StringBinding hindrance() {
        return hindrance;
    }

    /// What is to be said of what the page shows, when that is not how the last run ended.
    public ObjectBinding<Optional<Words>> situation() {
        return situation;
    }

    /// True when Run can do something.
    public BooleanBinding runnable() {
        return hindrance.isEmpty();
    }

    /// Opens a built-in protocol, a variant, a file, a folder or a jar.
    public void open(String spec) {
        if (library.isFile(spec)) {
            library.remember(spec);
        }
        form.anotherModel();
        claims.clear();
        samples.clear();
        run.forget();
        if (!run.running().get()) {
            trace.clear();
        }
        page.set(Page.MODEL);
        source.open(spec);
    }

    /// Writes a copy of what is open there, and opens the copy.
    public void saveCopy(Path target) {
        source.saveCopy(target, this::open);
    }

    /// Saves what was changed, compiles it, and explores it.
    public void start() {
        starting.run();
    }

    /// Starts what is searched, estimated or walked.
    public Starting starting() {
        return starting;
    }

    /// Estimates and random walks.
    public Samples samples() {
        return samples;
    }

    /// Begins to explore what is open by hand, from an initial state. What was changed is saved
    /// first.
    public void exploreByHand() {
        beside = source.specProperty().get();
        if (!unready().isEmpty()) {
            notices.tell(unready());
        } else if (source.dirtyProperty().get()) {
            source.save(model -> with(model, this::beginByHand));
        } else {
            source.stateProperty().get().ready().ifPresent(it -> with(it, this::beginByHand));
        }
    }

    private void beginByHand(Subject subject) {
        begun = Optional.of(subject);
        explore.begin(subject);
    }

    /// As above, when nothing is explored by hand yet, or when another model is open since.
    public void exploreUnlessBegun() {
        var other = !explore.begun() || !beside.equals(source.specProperty().get());
        if (other && unready().isEmpty()) {
            exploreByHand();
        }
    }

    /// Explores by hand from the selected step of the trace on.
    public void exploreFromTrace() {
        trace.showingProperty()
                .get()
                .ifPresent(showing -> {
                    var prefix = trace.untilHere(showing);
                    beside = source.specProperty().get();
                    begun = Optional.of(showing.subject());
                    explore.begin(showing.subject(), prefix);
                    page.set(Page.EXPLORE);
                });
    }

    /// True when what is explored by hand is not what the source and the form say now.
    public BooleanBinding explorationIsOld() {
        return old;
    }

    private boolean whetherOld() {
        var beginning = begun.filter(it -> explore.subject().filter(it::equals).isPresent());
        return beginning
                .filter(subject -> subject.spec().equals(source.specProperty().get()))
                .filter(subject ->
                        source.dirtyProperty().get()
                                || !subject.command().equals(form.command().get())
                                || source.stateProperty()
                                        .get()
                                        .ready()
                                        .filter(model -> !model.equals(subject.model()))
                                        .isPresent())
                .isPresent();
    }

    /// Does this with what is open, within the bounds of the form.
    private void with(Loaded model, Consumer<Subject> then) {
        try {
            then.accept(
                    new Subject(
                            source.specProperty().get(),
                            model,
                            form.instance(model),
                            form.options().plan(),
                            form.command().get()));
        } catch (MistakeException e) {
            page.set(Page.MODEL);
            source.blame(model, e.mistake());
            notices.fault(e);
        } catch (IllegalArgumentException e) {
            // Bounds that the model itself refuses; the form is beside the button.
            notices.tell(String.valueOf(e.getMessage()));
        }
    }

    private void settled(ModelState state) {
        switch (state) {
            case ModelState.Ready(var model) -> {
                form.fill(model);
                claims.show(model);
                if (page.get() == Page.EXPLORE) {
                    exploreUnlessBegun();
                }
            }
            case ModelState.None _, ModelState.Broken _ -> form.emptyUnlessFilled();
            case ModelState.Compiling _ -> {}
        }
    }

    private void edited(boolean dirty) {
        if (dirty) {
            run.outdate();
            claims.outdate();
        }
    }

    private void ran(RunState state) {
        if (!(state instanceof RunState.Finished(var subject, var report, _))) {
            return;
        }
        if (subject.after().isEmpty()) {
            run.foundProperty().get().ifPresent(found -> claims.learn(subject, found));
        }
        trace.offer(Showing.of(subject, report));
        if (report.verdict() instanceof Verdict.Failed(var mistake, _)) {
            source.blame(subject.model(), mistake);
        }
        var found = report.verdict().counterexample().isPresent();
        if (found && page.get() == Page.SEARCH) {
            page.set(Page.TRACE);
        }
        if (report.verdict() instanceof Verdict.Failed && !found) {
            page.set(Page.MODEL);
        }
    }

    private static String name(String spec) {
        return spec.substring(Math.max(spec.lastIndexOf('/'), spec.lastIndexOf('\\')) + 1);
    }

    private String whyNotRun() {
        if (run.stateProperty().get().running()) {
            return "A search is going on: stop it first.";
        }
        return unready();
    }

    /// Why what is open cannot be explored; empty when it can.
    String unready() {
        var state = source.stateProperty().get();
        if (state instanceof ModelState.None) {
            return "Open a protocol first: pick one in the library.";
        }
        if (state instanceof ModelState.Compiling) {
            return "The model is being compiled.";
        }
        if (state instanceof ModelState.Broken && !source.dirtyProperty().get()) {
            return "The model does not compile: see the problems below the source.";
        }
        return form.problem().get();
    }
}
