package dev.ironwright.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What may go wrong, and how often in one execution; immutable, each method gives a new one.
///
/// A budget of 0 is no fault at all: the model is explored as if it did not say it.
///
/// @param drops how many packets may be lost over a network that loses none by itself
/// @param duplicates how many packets may be doubled over a network whose delivery consumes
/// @param partitions how often the hosts may be split into two groups
public record Faults(
        List<Crashes<?>> crashes,
        int drops,
        int duplicates,
        int partitions,
        Optional<Clocks> clocks)
        implements Assumption {

    /// How often hosts of a role may crash, and what survives it.
    ///
    /// @param survives the state after a crash: what is volatile is as it was at the start
    public record Crashes<H>(Class<H> state, int most, UnaryOperator<H> survives) {}

    /// Clocks, one for each host.
    ///
    /// @param last what they show at most
    /// @param skew how far two of them may be apart at most
    public record Clocks(int last, int skew) {}

    public Faults {
        crashes = List.copyOf(crashes);
        crashes.forEach(each -> notNegative("crashes", each.most));
        notNegative("drops", drops);
        notNegative("duplicates", duplicates);
        notNegative("partitions", partitions);
        clocks.ifPresent(each -> notNegative("last", each.last));
        clocks.ifPresent(each -> notNegative("skew", each.skew));
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "a budget is not negative: %s=%d".formatted(name, value));
        }
    }

    /// Nothing goes wrong.
    public Faults() {
        this(List.of(), 0, 0, 0, Optional.empty());
    }

    /// Hosts of this role may crash, so often in all. Until it restarts a crashed host takes no step
    /// and the packets to it wait; its state is from the crash on what survives of it.
    public <H> Faults crashes(Class<H> state, int most, UnaryOperator<H> survives) {
        var all = new ArrayList<>(crashes);
        all.add(new Crashes<>(state, most, survives));
        return new Faults(all, drops, duplicates, partitions, clocks);
    }

    /// So many packets may be lost. Where the network loses or keeps everything this says nothing.
    public Faults drops(int most) {
        return new Faults(crashes, most, duplicates, partitions, clocks);
    }

    /// So many packets may be doubled. Where the network keeps everything this says nothing.
    public Faults duplicates(int most) {
        return new Faults(crashes, drops, most, partitions, clocks);
    }

    /// So often the hosts may fall into any two groups. Until that heals no packet is received across:
    /// it waits or, where delivery consumes, is lost.
    public Faults partitions(int most) {
        return new Faults(crashes, drops, duplicates, most, clocks);
    }

    Faults clocks(Clocks all) {
        return new Faults(crashes, drops, duplicates, partitions, Optional.of(all));
    }

    /// True when something may happen that no host does.
    public boolean happen() {
        return crashes.stream().anyMatch(each -> each.most > 0)
                || drops + duplicates + partitions > 0
                || clocks.isPresent();
    }
}
