package dev.ironwright.invariants;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.InboxReader;
import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.HostId;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A part of the state that a component of a claim can be about.
///
/// What the claim sees of it is one id, its view. The view has elements, over which the claim's
/// component ranges: most places have one, whose id is the view's, but packets have many.
sealed interface Place {

    /// The id of what is seen here; only a [Changed] looks at `before`.
    int view(int[] before, int[] state);

    /// True when a view has many elements, or none.
    default boolean many() {
        return false;
    }

    /// The ids of the elements of a view.
    default ImmutableIntArray elements(int view) {
        return ImmutableIntArray.of(view);
    }

    /// The element behind an id.
    Object value(int element);

    /// True when what is seen here may be another after this slot has changed.
    boolean reads(int slot);

    /// True when the view is surely the same although this slot, which it reads, has changed.
    default boolean keeps(int slot, int[] before, int[] state) {
        return !reads(slot);
    }

    /// What a component ranges over for this view.
    default List<?> values(int view) {
        return elements(view).stream().mapToObj(this::value).toList();
    }

    /// True when a component ranges over nothing for this view.
    default boolean empty(int view) {
        return false;
    }

    /// The elements that a later view has and an earlier one has not.
    default ImmutableIntArray newElements(int earlier, int later) {
        return earlier == later ? ImmutableIntArray.of() : elements(later);
    }

    /// A host.
    record Host(Tables tables, int host) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return state[host];
        }

        @Override
        public Object value(int element) {
            return at(tables, host, element);
        }

        @Override
        public boolean reads(int slot) {
            return slot == host;
        }

        static At<?> at(Tables tables, int host, int state) {
            return new At<>(tables.instance().hosts().get(host), tables.state(host, state));
        }
    }

    /// The packets of some type from one host to another.
    record Packets(InboxReader reader, Channel channel, Differences differences) implements Place {

        Packets(InboxReader reader, Channel channel) {
            this(reader, channel, new Differences());
        }

        @Override
        public int view(int[] before, int[] state) {
            int content = state[channel.slot()];
            return content == 0 ? 0 : reader.view(channel, content);
        }

        /// Every message of a type that was ever sent, by its id.
        IntStream everSent(Class<?> type) {
            return IntStream.range(0, channel.sent())
                    .filter(message -> type.isInstance(channel.packet(message).message()));
        }

        @Override
        public boolean many() {
            return true;
        }

        @Override
        public ImmutableIntArray elements(int view) {
            return reader.messagesOfView(view);
        }

        @Override
        public Object value(int element) {
            return channel.packet(element);
        }

        @Override
        public ImmutableIntArray newElements(int earlier, int later) {
            return earlier == later
                    ? ImmutableIntArray.of()
                    : differences.between(earlier, later, reader);
        }

        @Override
        public boolean keeps(int slot, int[] before, int[] state) {
            return !reads(slot) || keeps(reader, channel, before, state);
        }

        static boolean keeps(InboxReader reader, Channel channel, int[] before, int[] state) {
            int slot = channel.slot();
            return reader.view(channel, before[slot]) == reader.view(channel, state[slot]);
        }

        @Override
        public boolean reads(int slot) {
            return slot == channel.slot();
        }

        @Override
        public boolean empty(int view) {
            return view == 0;
        }
    }

    /// The packets of some type to one host, as one value.
    record Inbox(Tables tables, InboxReader reader) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return reader.inbox(state);
        }

        @Override
        public Object value(int element) {
            return reader.value(element);
        }

        @Override
        public boolean keeps(int slot, int[] before, int[] state) {
            return !reads(slot) || Packets.keeps(reader, tables.channelAt(slot), before, state);
        }

        @Override
        public boolean reads(int slot) {
            return slot >= tables.firstChannelSlot() && reader.covers(tables.channelAt(slot));
        }
    }

    /// All packets of some type, each once, as the candidates for a witness.
    record AllPackets(Tables tables, InboxReader reader) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return reader.inbox(state);
        }

        @Override
        public Object value(int element) {
            return reader.packets(element);
        }

        @Override
        public List<?> values(int view) {
            return reader.packets(view).stream().distinct().toList();
        }

        @Override
        public boolean keeps(int slot, int[] before, int[] state) {
            return !reads(slot) || Packets.keeps(reader, tables.channelAt(slot), before, state);
        }

        @Override
        public boolean reads(int slot) {
            return slot >= tables.firstChannelSlot();
        }
    }

    /// All hosts of a role, as the candidates for a witness.
    record AllHosts(Tables tables, List<Integer> hosts, PairMap folds, List<int[]> views)
            implements Place {

        AllHosts(Tables tables, List<Integer> hosts) {
            this(tables, hosts, new PairMap(), new ArrayList<>(List.of(new int[0])));
        }

        @Override
        public int view(int[] before, int[] state) {
            int folded = 0;
            for (int host : hosts) {
                int known = folds.get(folded, state[host]);
                folded = known == PairMap.ABSENT ? computeFold(folded, state[host]) : known;
            }
            return folded;
        }

        private int computeFold(int folded, int state) {
            synchronized (tables) {
                int known = folds.get(folded, state);
                if (known != PairMap.ABSENT) {
                    return known;
                }
                var sofar = views.get(folded);
                views.add(IntStream.concat(IntStream.of(sofar), IntStream.of(state)).toArray());
                folds.put(folded, state, views.size() - 1);
                return views.size() - 1;
            }
        }

        @Override
        public Object value(int element) {
            return values(element);
        }

        @Override
        public List<?> values(int view) {
            var states = statesOf(view);
            return IntStream.range(0, states.length)
                    .mapToObj(i -> Host.at(tables, hosts.get(i), states[i]))
                    .toList();
        }

        private int[] statesOf(int view) {
            synchronized (tables) {
                return views.get(view);
            }
        }

        @Override
        public boolean reads(int slot) {
            return hosts.contains(slot);
        }
    }

    /// All that another place's view has in it, as one value.
    ///
    /// @param parts where the values are
    /// @param together makes one value of them
    record Whole(Place parts, Function<List<?>, Object> together) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return parts.view(before, state);
        }

        @Override
        public Object value(int element) {
            return together.apply(parts.values(element));
        }

        @Override
        public boolean keeps(int slot, int[] before, int[] state) {
            return parts.keeps(slot, before, state);
        }

        @Override
        public boolean reads(int slot) {
            return parts.reads(slot);
        }
    }

    /// What the state stands for in the eyes of a refinement.
    record Abstract(Abstraction abstraction) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return abstraction.of(state);
        }

        @Override
        public Object value(int element) {
            return abstraction.value(element);
        }

        @Override
        public boolean reads(int slot) {
            return abstraction.reads(slot);
        }
    }

    /// The shared or the ghost variables, or the environment.
    ///
    /// @param slot negative for an environment that cannot change
    record Variables(Tables tables, int slot) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return slot < 0 ? 0 : state[slot];
        }

        @Override
        public Object value(int element) {
            return valueOf(tables, slot, element);
        }

        @Override
        public boolean reads(int changed) {
            return changed == slot;
        }

        static Object valueOf(Tables tables, int slot, int id) {
            if (slot == tables.sharedSlot()) {
                return tables.shared(id);
            }
            return slot == tables.ghostSlot() ? tables.ghost(id) : tables.environment(id);
        }
    }

    /// A host, or the shared or ghost variables, before and after a step.
    record Changed(Tables tables, int slot, PairMap pairs, List<int[]> views) implements Place {

        Changed(Tables tables, int slot) {
            this(tables, slot, new PairMap(), new ArrayList<>());
        }

        @Override
        public int view(int[] before, int[] state) {
            int known = pairs.get(before[slot], state[slot]);
            return known == PairMap.ABSENT ? computeView(before[slot], state[slot]) : known;
        }

        private int computeView(int before, int after) {
            synchronized (tables) {
                int known = pairs.get(before, after);
                if (known != PairMap.ABSENT) {
                    return known;
                }
                views.add(new int[] {before, after});
                pairs.put(before, after, views.size() - 1);
                return views.size() - 1;
            }
        }

        @Override
        public Object value(int element) {
            var pair = pairOf(element);
            return new Change<>(id(), stateOf(pair[0]), stateOf(pair[1]));
        }

        private int[] pairOf(int element) {
            synchronized (tables) {
                return views.get(element);
            }
        }

        private HostId id() {
            if (slot < tables.hosts()) {
                return tables.instance().hosts().get(slot);
            }
            return new HostId(slot == tables.sharedSlot() ? "shared" : "ghost", 0);
        }

        private Object stateOf(int id) {
            return slot < tables.hosts()
                    ? tables.state(slot, id)
                    : Variables.valueOf(tables, slot, id);
        }

        @Override
        public boolean reads(int changed) {
            return changed == slot;
        }
    }
}
