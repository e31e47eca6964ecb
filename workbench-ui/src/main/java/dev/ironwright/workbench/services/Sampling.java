package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.protocols.model.Instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Tells of a protocol without exploring all of it. Both take long: for the background.
public interface Sampling {

    /// How many states there are, and what makes them many.
    ///
    /// @param factors by how much the last step of each bound multiplies them; infinite when that
    ///     cannot be told
    record Size(Estimate whole, Map<String, Double> factors) {

        public Size {
            factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        }
    }

    /// Explores for as long as the plan allows, and for a fifth of it with each bound one less.
    Size size(Instance instance, Plan plan, Control control, Progress.Listener listener);

    /// Walks at random; the listener hears after each walk.
    WalkReport walk(
            Instance instance,
            WalkPlan plan,
            Control control,
            Consumer<WalkReport.Lengths> listener);
}
