package dev.ironwright.workbench.bounds;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Network;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How to run: the network, whether a deadlock is an error, workers and limits.
public final class OptionsViewModel {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    private final SearchingViewModel searching = new SearchingViewModel();
    private final ObjectProperty<Optional<Network>> network =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty deadlock = new SimpleBooleanProperty(Plan.DEFAULT.deadlock());
    private final StringProperty workers =
            new SimpleStringProperty(String.valueOf(Plan.DEFAULT.workers()));
    private final StringProperty maxDepth = new SimpleStringProperty("");
    private final StringProperty maxStates = new SimpleStringProperty("");
    private final StringProperty maxTime = new SimpleStringProperty("");
    private final StringBinding problem =
            Bindings.createStringBinding(
                    this::judge, workers, maxDepth, maxStates, maxTime, searching.problem());
    private final ObjectBinding<Map<String, String>> flags =
            Bindings.createObjectBinding(
                    this::changed,
                    network,
                    deadlock,
                    workers,
                    maxDepth,
                    maxStates,
                    maxTime,
                    searching.flags());

    /// How states are searched.
    public SearchingViewModel searching() {
        return searching;
    }

    /// Another network than the protocol's own, when wanted.
    public ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    public BooleanProperty deadlockProperty() {
        return deadlock;
    }

    public StringProperty workersProperty() {
        return workers;
    }

    /// Levels to explore; empty for all.
    public StringProperty maxDepthProperty() {
        return maxDepth;
    }

    /// Distinct states to stop after; empty for no limit.
    public StringProperty maxStatesProperty() {
        return maxStates;
    }

    /// Time to stop after, such as `60s`; empty for no limit.
    public StringProperty maxTimeProperty() {
        return maxTime;
    }

    /// Why a run cannot start with these options; empty when it can.
    public StringBinding problem() {
        return problem;
    }

    /// The options of the command line that say the same, without those that are usual.
    public ObjectBinding<Map<String, String>> flags() {
        return flags;
    }

    public void reset() {
        searching.reset();
        network.set(Optional.empty());
        deadlock.set(Plan.DEFAULT.deadlock());
        workers.set(String.valueOf(Plan.DEFAULT.workers()));
        maxDepth.set("");
        maxStates.set("");
        maxTime.set("");
    }

    /// The plan that says the same.
    ///
    /// @throws IllegalArgumentException when [#problem] says why
    public Plan plan() {
        var plan =
                Plan.DEFAULT
                        .withDeadlock(deadlock.get())
                        .withWorkers(Math.toIntExact(number("workers", workers, 1024)));
        if (!maxDepth.get().isBlank()) {
            var depth = number("maximal depth", maxDepth, Integer.MAX_VALUE);
            plan = plan.withMaxDepth(Math.toIntExact(depth));
        }
        if (!maxStates.get().isBlank()) {
            plan = plan.withMaxStates(number("maximal states", maxStates, Long.MAX_VALUE));
        }
        return searching.in(maxTime.get().isBlank() ? plan : plan.withMaxTime(time()));
    }

    private static long number(String name, StringProperty text, long most) {
        long value = 0;
        try {
            value = Long.parseLong(text.get().strip().replace(",", "").replace("_", ""));
        } catch (NumberFormatException _) {
            // Falls through: what is no number is not in the range either.
        }
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "%s: a whole number from 1%s"
                            .formatted(name, most < Integer.MAX_VALUE ? " to " + most : ""));
        }
        return value;
    }

    private Duration time() {
        var match = TIME.matcher(maxTime.get().strip());
        if (!match.matches() || Long.parseLong(match.group(1)) == 0) {
            throw new IllegalArgumentException("maximal time: such as 60s, 5m or 1h");
        }
        long amount = Long.parseLong(match.group(1));
        var unit = match.group(2) == null ? "s" : match.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private String judge() {
        try {
            plan();
            // Asked, and not only depended on: what nobody asks does not tell that it has changed.
            return searching.problem().get();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Map<String, String> changed() {
        var changed = new LinkedHashMap<String, String>();
        network.get().ifPresent(kind -> changed.put("--network", kind.label()));
        if (deadlock.get() != Plan.DEFAULT.deadlock()) {
            changed.put("--deadlock", deadlock.get() ? "on" : "off");
        }
        if (!workers.get().strip().equals(String.valueOf(Plan.DEFAULT.workers()))) {
            changed.put("--workers", workers.get().strip());
        }
        putUnlessBlank(changed, "--max-depth", maxDepth);
        putUnlessBlank(changed, "--max-states", maxStates);
        putUnlessBlank(changed, "--max-time", maxTime);
        changed.putAll(searching.flags().get());
        return changed;
    }

    private static void putUnlessBlank(
            Map<String, String> flags, String name, StringProperty value) {
        if (!value.get().isBlank()) {
            flags.put(name, value.get().replaceAll("[ ,_]", ""));
        }
    }
}
