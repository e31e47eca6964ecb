package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// All that can happen to one combination of ids that some action reads: a list of transitions.
///
/// Packed, because the search reads nothing else: a transition is a run of ints in `code` (see the
/// offsets below) and the difference in fingerprint of what the row's own slots change.
public final class Row {

    /// The next id of the host's slot, or -1.
    static final int HOST = 0;

    /// The next id of the slot of the channel that was read, or -1.
    static final int CHANNEL = 1;

    /// The next id of the shared variables, or -1.
    static final int SHARED = 2;

    /// The next id of the environment, or -1.
    static final int ENVIRONMENT = 3;

    /// How many bundles are sent; their channels' slots and their ids follow in pairs.
    static final int SENDS = 4;

    final int id;
    final int host;
    final int channel;

    /// True when an action over an inbox acts.
    final boolean inbox;

    final int size;
    final int[] code;
    final int[] start;
    final long[] delta;
    final Event[] events;

    /// The transitions that may lead to another state: those that change something or send.
    final int[] moving;

    /// The cells that answered with a reason why not.
    final LocalCell[] skipped;

    private final boolean observed;
    private @Nullable Bundle alone;

    private Row(int id, Builder from) {
        this.id = id;
        host = from.host;
        channel = from.channel;
        inbox = from.inbox;
        size = from.count;
        code = Arrays.copyOf(from.code, from.codeSize);
        start = Arrays.copyOf(from.start, size);
        delta = Arrays.copyOf(from.delta, size);
        events = Arrays.copyOf(from.events, size);
        skipped = from.skipped.toArray(new LocalCell[0]);
        observed = from.observed;
        moving = IntStream.range(0, size).filter(t -> writes(t) || changesMore(t)).toArray();
    }

    /// Told by ids, since two words may be equal.
    private boolean writes(int transition) {
        int at = start[transition];
        return code[at + HOST] >= 0
                || code[at + CHANNEL] >= 0
                || code[at + SHARED] >= 0
                || code[at + ENVIRONMENT] >= 0;
    }

    /// True when a transition changes other slots than those that were read: channels that are sent
    /// to, and ghost variables.
    boolean changesMore(int transition) {
        return code[start[transition] + SENDS] > 0 || observed;
    }

    /// This row and no other.
    public Bundle alone() {
        var known = alone;
        if (known == null) {
            known = new Bundle(List.of(this));
            alone = known;
        }
        return known;
    }

    /// A word for what the transitions do.
    long word() {
        long word = size;
        for (long change : delta) {
            word = StableHash.sequence(word, change);
        }
        return word;
    }

    /// Dense, for counting how often the row was used.
    public int id() {
        return id;
    }

    /// The host that acts, or that the packets are for which are lost; -1 when there is none.
    public int host() {
        return host;
    }

    /// The number of transitions.
    public int size() {
        return size;
    }

    /// The number of transitions that may lead to another state.
    public int moving() {
        return moving.length;
    }

    /// The `i`-th of the [#moving] transitions.
    public int moving(int i) {
        return moving[i];
    }

    /// What happens in a transition.
    public Event event(int transition) {
        return events[transition];
    }

    /// Calls back for each skipped action: its place in the instance, and its reason's id.
    public void forEachSkip(SkipVisitor visitor) {
        for (var cell : skipped) {
            visitor.visit(cell.key().action(), cell.reason());
        }
    }

    /// Told of a skipped action.
    @FunctionalInterface
    public interface SkipVisitor {
        void visit(int action, int reason);
    }

    /// What a transition writes to the slots: an id each, or -1 for what stays.
    ///
    /// @param sends channels' slots and bundles, in pairs
    record Target(int host, int channel, int shared, int environment, ImmutableIntArray sends) {

        /// What a step of the environment writes.
        static Target of(int host, int channel, int environment) {
            return new Target(host, channel, -1, environment, ImmutableIntArray.of());
        }
    }

    /// Collects the transitions of a row.
    static final class Builder {
        private final int host;
        private final int channel;
        private boolean inbox;
        private boolean observed;
        private int[] code = new int[16];
        private int codeSize;
        private int[] start = new int[4];
        private long[] delta = new long[4];
        private Event[] events = new Event[4];
        private int count;
        private final List<LocalCell> skipped = new ArrayList<>();

        /// @param host the slot of the host that acts, or -1
        /// @param channel the slot of the channel that is read, or -1
        Builder(int host, int channel) {
            this.host = host;
            this.channel = channel;
        }

        /// Says that ghost variables may change with every transition.
        Builder observed() {
            observed = true;
            return this;
        }

        /// Says that an action over an inbox acts.
        Builder overInbox() {
            inbox = true;
            return this;
        }

        void add(Target target, long change, Event event) {
            if (count == start.length) {
                start = Arrays.copyOf(start, 2 * count);
                delta = Arrays.copyOf(delta, 2 * count);
                events = Arrays.copyOf(events, 2 * count);
            }
            start[count] = codeSize;
            delta[count] = change;
            events[count] = event;
            count++;
            push(target.host);
            push(target.channel);
            push(target.shared);
            push(target.environment);
            push(target.sends.length() / 2);
            target.sends.forEach(this::push);
        }

        private void push(int word) {
            if (codeSize == code.length) {
                code = Arrays.copyOf(code, 2 * codeSize);
            }
            code[codeSize++] = word;
        }

        void skip(LocalCell cell) {
            skipped.add(cell);
        }

        Row build(int id) {
            return new Row(id, this);
        }
    }
}
