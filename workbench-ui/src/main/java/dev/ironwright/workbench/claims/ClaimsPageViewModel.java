package dev.ironwright.workbench.claims;

import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.values.ClaimKind;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// All claims of the model with what came of each. Checks them in one search, and then those alone
/// that it left open because something else ended it.
public final class ClaimsPageViewModel {

    private final Threads threads;
    private final ClaimSearch search;
    private final InductionViewModel induction;
    private final ReadOnlyObjectWrapper<List<ClaimRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Reason>> why = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Task>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final StringBinding doing;
    private final BooleanBinding working =
            Bindings.createBooleanBinding(() -> task.get().isPresent(), task);
    private final Queue<Task> waiting = new ArrayDeque<>();
    private Optional<Loaded> shown = Optional.empty();
    private int asked;

    /// Claims that are to be checked in one search.
    public record Task(List<String> claims, Subject subject) {

        public Task {
            claims = List.copyOf(claims);
        }

        private String words() {
            return claims.size() == 1 ? claims.getFirst() : claims.size() + " claims together";
        }
    }

    public ClaimsPageViewModel(Services services, Threads threads) {
        this.threads = threads;
        search = new ClaimSearch(services.check(), threads);
        induction = new InductionViewModel(services.induct(), threads);
        doing = Bindings.createStringBinding(this::words, task, search.progressProperty());
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
    public StringBinding doing() {
        return doing;
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
                        .map(claim -> unchecked(model, claim))
                        .filter(row -> row.kind().mayBeLeftOut())
                        .sorted(Comparator.comparing(ClaimRow::kind))
                        .toList());
        selected.set(rows.get().stream().findFirst().map(ClaimRow::name));
        induction.show(model);
        explain();
    }

    private static ClaimRow unchecked(Loaded model, ClaimType claim) {
        return new ClaimRow(
                claim.name(),
                ClaimKind.of(model.model(), claim.name()),
                model.sources().doc(claim.record()).orElse("").strip(),
                Finding.NONE,
                false);
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
        if (shown.filter(subject.model()::equals).isPresent()) {
            remark.set("");
            var evidence = new Evidence(subject, found, found.report().census().elapsed());
            each(row -> row.with(Finding.of(row.name(), evidence).atLeast(row.finding(), subject)));
            explain();
        }
    }

    /// Checks claims in one search, and then those alone that it leaves open because something
    /// else ended it. A limit that cut it would cut the others as well.
    ///
    /// @param alone a search for each of the claims
    public void check(Task together, List<Task> alone) {
        if (!working.get()) {
            remark.set("");
            waiting.clear();
            waiting.add(together);
            waiting.addAll(alone);
            next();
        }
    }

    /// Stops checking. What is not known by then stays so.
    public void cancel() {
        waiting.clear();
        search.cancel();
    }

    private String words() {
        return task.get()
                .map(now -> (now.words() + "  " + search.progressProperty().get()).strip())
                .orElse("");
    }

    private void next() {
        task.set(Optional.ofNullable(waiting.poll()));
        var claims = task.get().map(Task::claims).orElse(List.of());
        each(row -> row.atWork(claims.contains(row.name())));
        task.get()
                .ifPresent(now ->
                        search.start(
                                now.subject(),
                                evidence -> ended(now, evidence),
                                thrown -> broke(now, thrown)));
    }

    private void ended(Task done, Evidence evidence) {
        if (shown.filter(done.subject().model()::equals).isPresent()) {
            put(done, claim -> Finding.of(claim, evidence));
        }
        waiting.removeIf(later -> later.claims().stream().noneMatch(this::open));
        next();
    }

    private boolean open(String claim) {
        return row(claim).filter(row -> row.finding().open()).isPresent();
    }

    private void broke(Task done, Throwable thrown) {
        var detail = "The workbench broke down: " + thrown;
        put(done, _ -> new Finding(Outcome.UNKNOWN, detail, 0, Optional.empty()));
        waiting.clear();
        threads.failed().accept(thrown);
        next();
    }

    private void put(Task done, Function<String, Finding> finding) {
        each(row -> done.claims().contains(row.name()) ? row.with(finding.apply(row.name())) : row);
        if (selected.get().filter(done.claims()::contains).isPresent()) {
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
