package dev.ironwright.workbench;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.bounds.FormViewModel;
import dev.ironwright.workbench.claims.ClaimRow;
import dev.ironwright.workbench.claims.ClaimsPageViewModel;
import dev.ironwright.workbench.claims.ClaimsPageViewModel.Task;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.source.SourceViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Checks claims of what is open, within the bounds of the form. What was changed is saved first.
public final class Claiming {

    private final ClaimsPageViewModel claims;
    private final SourceViewModel source;
    private final FormViewModel form;
    private final Attempt attempt;
    private final BooleanBinding possible;

    /// Does something with a model, and tells what is wrong with it if that fails.
    @FunctionalInterface
    interface Attempt {
        void with(Loaded model, Consumer<Subject> then);
    }

    /// @param unready why nothing can be checked; empty when it can
    Claiming(
            ClaimsPageViewModel claims,
            SourceViewModel source,
            FormViewModel form,
            Supplier<String> unready,
            Attempt attempt) {
        this.claims = claims;
        this.source = source;
        this.form = form;
        this.attempt = attempt;
        possible =
                Bindings.createBooleanBinding(
                        () -> unready.get().isEmpty() && !claims.working().get(),
                        source.stateProperty(),
                        source.dirtyProperty(),
                        form.problem(),
                        claims.working());
    }

    /// True when claims can be checked now.
    public BooleanBinding possible() {
        return possible;
    }

    /// Checks the selected claim alone.
    public void checkSelected() {
        claims.selectedProperty().get().ifPresent(name -> check(List.of(name)));
    }

    /// Checks every claim, in one search as far as that decides them.
    public void checkAll() {
        check(claims.rowsProperty().get().stream().map(ClaimRow::name).toList());
    }

    /// Decides whether the chosen invariants are inductive.
    public void decideInduction() {
        saved(this::decide);
    }

    private void check(List<String> names) {
        saved(model -> check(model, names));
    }

    private void saved(Consumer<Loaded> then) {
        if (!possible.get()) {
            return;
        }
        if (source.dirtyProperty().get()) {
            source.save(then);
        } else {
            source.stateProperty().get().ready().ifPresent(then);
        }
    }

    private void check(Loaded model, List<String> names) {
        claims.show(model);
        attempt.with(model, _ -> claims.check(together(model, names), alone(model, names)));
    }

    private Task together(Loaded model, List<String> names) {
        return names.size() == 1
                ? task(model, names)
                : task(model, names, form.whole(model), List.of());
    }

    private List<Task> alone(Loaded model, List<String> names) {
        return names.size() == 1
                ? List.of()
                : names.stream().map(name -> task(model, List.of(name))).toList();
    }

    private Task task(Loaded model, List<String> names) {
        return task(model, names, form.instance(model, names.getFirst()), names);
    }

    /// @param named the claims that the command line names; all when it names none
    private Task task(Loaded model, List<String> names, Instance instance, List<String> named) {
        var spec = source.specProperty().get();
        var plan = form.options().plan().withDeadlock(false);
        var command = form.command(spec, named);
        return new Task(names, new Subject(spec, model, instance, plan, command));
    }

    private void decide(Loaded model) {
        claims.show(model);
        attempt.with(
                model,
                _ -> {
                    var spec = source.specProperty().get();
                    var induction = claims.induction();
                    var command = form.induction(spec, induction.command());
                    induction.decide(
                            new Subject(spec, model, form.whole(model), Plan.DEFAULT, command));
                });
    }
}
