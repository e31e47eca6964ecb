package dev.ironwright.workbench.sampling;

import dev.ironwright.explorer.WalkPlan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How to walk.
public final class WalkFormViewModel {

    private static final String WALKS = "1000";
    private static final String DEPTH = "100";

    private final StringProperty walks = new SimpleStringProperty(WALKS);
    private final StringProperty depth = new SimpleStringProperty(DEPTH);
    private final StringProperty seed = new SimpleStringProperty("");
    private final BooleanProperty guided = new SimpleBooleanProperty(true);
    private final LongSupplier anySeed;

    /// @param anySeed gives a seed where none is written
    public WalkFormViewModel(LongSupplier anySeed) {
        this.anySeed = anySeed;
    }

    /// How many walks to take.
    public StringProperty walksProperty() {
        return walks;
    }

    /// The states that a walk may have.
    public StringProperty depthProperty() {
        return depth;
    }

    /// What the choices follow from; empty for another each time.
    public StringProperty seedProperty() {
        return seed;
    }

    /// True to go where walks went least often.
    public BooleanProperty guidedProperty() {
        return guided;
    }

    /// The plan that says the same.
    ///
    /// @throws IllegalArgumentException when a number is none, or too small
    WalkPlan plan(boolean deadlock) {
        return new WalkPlan(
                seed.get().isBlank() ? anySeed.getAsLong() : number("seed", seed),
                Math.toIntExact(number("walks", walks)),
                Math.toIntExact(number("length of a walk", depth)),
                deadlock,
                guided.get() ? WalkPlan.Choice.GUIDED : WalkPlan.Choice.UNIFORM);
    }

    /// The options of the command line that say the same as this plan.
    static Map<String, String> flags(WalkPlan plan) {
        var flags = new LinkedHashMap<String, String>();
        flags.put("--seed", String.valueOf(plan.seed()));
        flags.put("--walks", String.valueOf(plan.walks()));
        flags.put("--max-depth", String.valueOf(plan.maxDepth()));
        if (plan.choice() == WalkPlan.Choice.UNIFORM) {
            flags.put("--guided", "off");
        }
        if (!plan.deadlock()) {
            flags.put("--deadlock", "off");
        }
        return flags;
    }

    private static long number(String name, StringProperty text) {
        try {
            return Math.toIntExact(Long.parseLong(text.get().strip().replace(",", "")));
        } catch (NumberFormatException | ArithmeticException _) {
            throw new IllegalArgumentException(
                    "%s: a whole number up to %,d: %s"
                            .formatted(name, Integer.MAX_VALUE, text.get()));
        }
    }
}
