package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.Instance;

/// What a run explores, and how.
///
/// @param spec what names the model on the command line
/// @param model the model as it was compiled for this run; the editor may have moved on
/// @param command the command line that does the same
public record Subject(String spec, Loaded model, Instance instance, Plan plan, String command) {

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
