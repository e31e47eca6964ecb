package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.values.ClaimKind;

import java.util.Optional;

/// What a run explores, and how.
///
/// @param spec what names the model on the command line
/// @param model the model as it was compiled for this run; the editor may have moved on
/// @param command the command line that does the same; empty when there is none
/// @param after the execution from which it goes on; empty from the initial states
public record Subject(
        String spec,
        Loaded model,
        Instance instance,
        Plan plan,
        String command,
        Optional<Trace> after) {

    /// A run from the initial states.
    public Subject(String spec, Loaded model, Instance instance, Plan plan, String command) {
        this(spec, model, instance, plan, command, Optional.empty());
    }

    /// The same, explored like this.
    public Subject with(Plan other) {
        return new Subject(spec, model, instance, other, command, after);
    }

    /// What can follow an execution, searched for claims about states: what behaviours do is
    /// decided from the initial states alone, and so is what is the same by symmetry.
    ///
    /// @param how as from the initial states
    public Subject onward(Trace execution, Plan how) {
        var whole = instance.model();
        var asked =
                whole.claims().stream()
                        .map(ClaimType::name)
                        .filter(name -> !ClaimKind.of(whole, name).ofBehaviours())
                        .toList();
        var within =
                new Instance(
                        whole.claiming(asked),
                        instance.bounds(),
                        instance.setup(),
                        instance.hosts(),
                        instance.actions(),
                        instance.domains());
        var plan =
                how.withSymmetry(Plan.Symmetry.OFF)
                        .withStorage(how.storage().withIdentity(Storage.Identity.FINGERPRINT));
        return new Subject(spec, model, within, plan, "", Optional.of(execution));
    }

    /// True when the other explores the same model within the same bounds.
    public boolean alike(Subject other) {
        return model.equals(other.model)
                && instance.bounds().equals(other.instance.bounds())
                && instance.setup().network().equals(other.instance.setup().network());
    }

    public String name() {
        return model.name();
    }
}
