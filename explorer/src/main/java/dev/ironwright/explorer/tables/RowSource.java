package dev.ironwright.explorer.tables;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A part of a state that has a row of its own.
public final class RowSource {

    private final int[] slots;
    private final Finder finder;
    private final int host;
    private final int sender;

    /// Finds the row of a state; null when nothing can happen there and nobody needs to know why.
    @FunctionalInterface
    interface Finder {
        @Nullable Row row(int[] state);
    }

    RowSource(int[] slots, Finder finder) {
        this(slots, finder, -1, -1);
    }

    private RowSource(int[] slots, Finder finder, int host, int sender) {
        this.slots = slots;
        this.finder = finder;
        this.host = host;
        this.sender = sender;
    }

    /// The same, with the host that acts.
    RowSource by(int acting) {
        return new RowSource(slots, finder, acting, sender);
    }

    /// The same, with the host from which a packet is received.
    RowSource from(int sending) {
        return new RowSource(slots, finder, host, sending);
    }

    /// The same where the environment lets the host act, and the packet arrive.
    ///
    /// @param tick what the host's clock must show, or [Ticks#ANY]
    RowSource within(Environments environments, int slot, int tick) {
        if (host < 0) {
            return this;
        }
        var more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        int from = sender < 0 ? host : sender;
        Finder admitted =
                state -> {
                    var now = environments.at(state[slot]);
                    return now.acts(host, tick) && now.connects(from, host)
                            ? finder.row(state)
                            : null;
                };
        return new RowSource(more, admitted, host, sender);
    }

    /// The number of slots that decide which row it is.
    public int slots() {
        return slots.length;
    }

    /// One of the slots that decide.
    public int slot(int i) {
        return slots[i];
    }

    /// The row in this state, when there is one.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a step of the model fails
    public @Nullable Row row(int[] state) {
        return finder.row(state);
    }
}
