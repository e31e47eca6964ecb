package dev.ironwright.workbench.bounds;

import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How states are searched, told apart and left out.
public final class SearchingViewModel {

    /// The option that keeps a search in a folder.
    static final String CHECKPOINT = "--checkpoint";

    private static final Pattern MEMORY = Pattern.compile("(\\d{1,6})\\s*([mg])");

    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Plan.DEFAULT.order());
    private final ObjectProperty<Plan.Symmetry> symmetry =
            new SimpleObjectProperty<>(Plan.DEFAULT.symmetry());
    private final ObjectProperty<Plan.PartialOrder> partialOrder =
            new SimpleObjectProperty<>(Plan.DEFAULT.partialOrder());
    private final BooleanProperty exact = new SimpleBooleanProperty();
    private final StringProperty memory = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringBinding problem =
            Bindings.createStringBinding(
                    this::judge, order, symmetry, partialOrder, exact, memory, folder);
    private final ObjectBinding<Map<String, String>> flags =
            Bindings.createObjectBinding(
                    this::changed, order, symmetry, partialOrder, exact, memory, folder);

    /// Which states come next.
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Whether states that differ in the names of equals count as one.
    public ObjectProperty<Plan.Symmetry> symmetryProperty() {
        return symmetry;
    }

    /// Whether steps are left out that need not come first.
    public ObjectProperty<Plan.PartialOrder> partialOrderProperty() {
        return partialOrder;
    }

    /// True when states are told apart by all that they hold.
    public BooleanProperty exactProperty() {
        return exact;
    }

    /// Memory to stop at, such as `4g`; empty for most of the machine's.
    public StringProperty memoryProperty() {
        return memory;
    }

    /// Where the search is kept, so that it can go on after an end of the program; empty for nowhere.
    public StringProperty folderProperty() {
        return folder;
    }

    /// Why a run cannot start like this; empty when it can.
    public StringBinding problem() {
        return problem;
    }

    /// The options of the command line that say the same. One without a value stands for itself.
    public ObjectBinding<Map<String, String>> flags() {
        return flags;
    }

    void reset() {
        order.set(Plan.DEFAULT.order());
        symmetry.set(Plan.DEFAULT.symmetry());
        partialOrder.set(Plan.DEFAULT.partialOrder());
        exact.set(false);
        memory.set("");
        folder.set("");
    }

    /// This plan, searched like that: the same as the command line makes of [#flags].
    ///
    /// @throws IllegalArgumentException when [#problem] says why
    Plan in(Plan plan) {
        refuse();
        var searched = plan.withOrder(order.get()).withPartialOrder(partialOrder.get());
        var storage = plan.storage();
        storage = memory.get().isBlank() ? storage : storage.withMemory(bytes());
        if (exact.get()) {
            return unlessAsked(
                    searched.withStorage(storage.withIdentity(Storage.Identity.EXACT))
                            .withSymmetry(symmetry.get()));
        }
        var plain = order.get() == Order.BREADTH_FIRST;
        return searched.withStorage(storage)
                .withSymmetry(plain ? symmetry.get() : Plan.Symmetry.OFF);
    }

    /// Where a search does not begin again, nothing is reduced but what was asked for.
    static Plan unlessAsked(Plan plan) {
        var symmetry = plan.symmetry() == Plan.Symmetry.ON ? Plan.Symmetry.ON : Plan.Symmetry.OFF;
        return plan.withSymmetry(symmetry).withPartialOrder(Plan.PartialOrder.OFF);
    }

    private void refuse() {
        var plain = order.get() == Order.BREADTH_FIRST;
        var wantsSymmetry = symmetry.get() == Plan.Symmetry.ON;
        if (!plain && wantsSymmetry) {
            throw new IllegalArgumentException("symmetry: reduced breadth-first only");
        }
        if (exact.get() && !plain) {
            throw new IllegalArgumentException("exact: goes breadth-first only");
        }
        if (!folder.get().isBlank()) {
            refuseKept(plain);
        }
        if (exact.get() && partialOrder.get() == Plan.PartialOrder.ON) {
            throw new IllegalArgumentException("exact: leaves no steps out");
        }
    }

    private void refuseKept(boolean plain) {
        if (!plain || partialOrder.get() == Plan.PartialOrder.ON) {
            throw new IllegalArgumentException(
                    "keep in: goes breadth-first, and leaves no steps out");
        }
    }

    private long bytes() {
        var match = MEMORY.matcher(memory.get().strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw new IllegalArgumentException("memory: such as 512m or 4g");
        }
        long amount = Long.parseLong(match.group(1));
        return match.group(2).equals("g") ? amount << 30 : amount << 20;
    }

    private String judge() {
        try {
            var _ = in(Plan.DEFAULT);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Map<String, String> changed() {
        var changed = new LinkedHashMap<String, String>();
        if (symmetry.get() != Plan.DEFAULT.symmetry()) {
            changed.put("--symmetry", label(symmetry.get()));
        }
        if (order.get() != Plan.DEFAULT.order()) {
            changed.put("--search", order.get().label());
        }
        if (partialOrder.get() != Plan.DEFAULT.partialOrder()) {
            changed.put("--por", label(partialOrder.get()));
        }
        if (!memory.get().isBlank()) {
            changed.put("--memory", memory.get().replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
        if (exact.get()) {
            changed.put("--exact", "");
        }
        if (!folder.get().isBlank()) {
            changed.put(CHECKPOINT, folder.get().strip());
        }
        return changed;
    }

    static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
