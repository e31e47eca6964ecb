package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.values.ClaimKind;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// All claims of the model with what came of each; checks one or all, each in a search of its own.
public final class ClaimsPageViewModel {

    private final Services.Check check;
    private final Threads threads;
    private final InductionViewModel induction;
    private final ReadOnlyObjectWrapper<List<ClaimRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Reason>> why = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final BooleanBinding working = Bindings.createBooleanBinding(this::busy, doing);
    private final AtomicReference<Progress.@Nullable Snapshot> unseen = new AtomicReference<>();
    private final Queue<Task> waiting = new ArrayDeque<>();
    private Optional<Loaded> shown = Optional.empty();
    private Control control = new Control();
    private int total;
    private int asked;

    /// A claim that is to be checked alone.
    public record Task(String claim, Subject subject) {}

    private record Timed(LivenessReport found, Duration time) {}

    public ClaimsPageViewModel(Services services, Threads threads) {
        check = services.check();
        induction = new InductionViewModel(services.induct(), threads);
        this.threads = threads;
        selected.subscribe(_ -> explain());
    }

    /// One for each claim that is found true or false, by kind.
    public ReadOnlyObjectProperty<List<ClaimRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The name of the claim that is looked at.
    public ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    /// Why the selected claim is as it is.
    public ReadOnlyObjectProperty<List<Reason>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// What is being checked, and how far it is; empty when nothing is.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What to beware of when reading the list; may be empty.
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// True while claims are checked.
    public BooleanBinding working() {
        return working;
    }

    /// The same claims, as invariants that may be inductive.
    public InductionViewModel induction() {
        return induction;
    }

    /// The row of the selected claim.
    public Optional<ClaimRow> selectedRow() {
        return selected.get().flatMap(this::row);
    }

    /// Lists the claims of a model; what was found of another, or before an edit, is forgotten.
    public void show(Loaded model) {
        if (shown.filter(model::equals).isPresent()) {
            return;
        }
        cancel();
        shown = Optional.of(model);
        remark.set("");
        rows.set(
                model.model().claims().stream()
                        .map(claim ->
                                new ClaimRow(
                                        claim.name(),
                                        ClaimKind.of(model.model(), claim.name()),
                                        model.sources().doc(claim.record()).orElse("").strip(),
                                        Finding.NONE,
                                        false))
                        .filter(row -> row.kind().mayBeLeftOut())
                        .sorted(java.util.Comparator.comparing(ClaimRow::kind))
                        .toList());
        selected.set(rows.get().stream().findFirst().map(ClaimRow::name));
        induction.show(model);
        explain();
    }

    /// Forgets everything.
    public void clear() {
        cancel();
        shown = Optional.empty();
        rows.set(List.of());
        induction.clear();
        selected.set(Optional.empty());
        remark.set("");
    }

    /// Notes that bounds, options or text are no longer those of what is listed.
    public void outdate() {
        if (rows.get().stream().anyMatch(row -> row.finding().evidence().isPresent())) {
            remark.set("Checked before your last changes: check again to know what is true now.");
        }
    }

    /// Takes over what a run says of all claims.
    public void learn(Subject subject, LivenessReport found) {
        if (shown.filter(subject.model()::equals).isEmpty()) {
            return;
        }
        remark.set("");
        var evidence = new Evidence(subject, found, found.report().census().elapsed());
        each(row -> row.with(better(row, Finding.of(row.name(), evidence))));
        explain();
    }

    /// A run that ended early says less than a search for this claim alone said before.
    private static Finding better(ClaimRow row, Finding now) {
        var before = row.finding();
        var same =
                before.evidence()
                        .flatMap(then ->
                                now.evidence()
                                        .map(it ->
                                                it.subject()
                                                                .instance()
                                                                .bounds()
                                                                .equals(
                                                                        then.subject()
                                                                                .instance()
                                                                                .bounds())
                                                        && it.subject()
                                                                .instance()
                                                                .setup()
                                                                .network()
                                                                .equals(
                                                                        then.subject()
                                                                                .instance()
                                                                                .setup()
                                                                                .network())))
                        .orElse(false);
        var less = now.outcome() == Outcome.UNKNOWN || now.outcome() == Outcome.NOT_ASKED;
        return same && less ? before : now;
    }

    /// Checks these, one after another; what waits already is forgotten.
    public void check(List<Task> tasks) {
        if (working.get()) {
            return;
        }
        waiting.clear();
        waiting.addAll(tasks);
        total = tasks.size();
        remark.set("");
        next();
    }

    /// Stops checking. What is not known by then stays so.
    public void cancel() {
        waiting.clear();
        control.stop();
    }

    private boolean busy() {
        return !doing.get().isEmpty();
    }

    private void next() {
        var task = waiting.poll();
        each(row -> row.atWork(task != null && row.name().equals(task.claim())));
        if (task == null) {
            doing.set("");
            return;
        }
        if (task.subject().instance().model().claim(task.claim()).isEmpty()) {
            put(task.claim(), Finding.LEFT_OUT);
            next();
            return;
        }
        var place = "%d of %d  %s".formatted(total - waiting.size(), total, task.claim());
        doing.set(place);
        control = new Control();
        var mine = control;
        unseen.set(null);
        threads.ask(
                () -> timed(task, mine, place),
                timed -> ended(task, timed),
                thrown -> broke(task, thrown));
    }

    private Timed timed(Task task, Control mine, String place) {
        long start = System.nanoTime();
        var subject = task.subject();
        var found =
                check.check(
                        subject.instance(),
                        subject.plan(),
                        mine,
                        progress -> hear(progress, mine, place));
        return new Timed(found, Duration.ofNanos(System.nanoTime() - start));
    }

    /// Called by the searching thread.
    private void hear(Progress progress, Control mine, String place) {
        if (progress instanceof Progress.Snapshot snapshot && unseen.getAndSet(snapshot) == null) {
            threads.fx().execute(() -> tell(mine, place));
        }
    }

    private void tell(Control mine, String place) {
        var snapshot = unseen.getAndSet(null);
        if (snapshot != null && mine == control && working.get()) {
            doing.set(place + "  " + Figures.count(snapshot.census().distinct()) + " states");
        }
    }

    private void ended(Task task, Timed timed) {
        var evidence = new Evidence(task.subject(), timed.found(), timed.time());
        if (shown.filter(task.subject().model()::equals).isPresent()) {
            put(task.claim(), Finding.of(task.claim(), evidence));
        }
        next();
    }

    private void broke(Task task, Throwable thrown) {
        var detail = "The workbench broke down: " + thrown;
        put(task.claim(), new Finding(Outcome.UNKNOWN, detail, 0, Optional.empty()));
        threads.failed().accept(thrown);
        next();
    }

    private void put(String claim, Finding finding) {
        each(row -> row.name().equals(claim) ? row.with(finding) : row);
        if (selected.get().filter(claim::equals).isPresent()) {
            explain();
        }
    }

    private void each(UnaryOperator<ClaimRow> change) {
        rows.set(rows.get().stream().map(change).toList());
    }

    private Optional<ClaimRow> row(String claim) {
        return rows.get().stream().filter(row -> row.name().equals(claim)).findFirst();
    }

    private void explain() {
        why.set(List.of());
        int number = ++asked;
        selectedRow()
                .ifPresent(row ->
                        threads.ask(
                                () -> Reasons.of(row),
                                reasons -> {
                                    if (number == asked) {
                                        why.set(reasons);
                                    }
                                }));
    }
}
