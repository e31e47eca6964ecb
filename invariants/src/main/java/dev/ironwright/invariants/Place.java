package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.Channel;
import dev.ironwright.explorer.tables.InboxReader;
import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.HostId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A part of the state that a component of a claim can be about.
///
/// What the claim sees of it is one id, its view; what the claim's component ranges over there
/// follows from the view alone, so a verdict is remembered by the views of the places it is about.
sealed interface Place {

    /// The id of what is seen here; only a [Changed] looks at `before`.
    int view(int[] before, int[] state);

    /// What the component ranges over for this view.
    List<?> values(int view);

    /// True when what is seen here may be another after this slot has changed.
    boolean reads(int slot);

    /// True when a component ranges over nothing for this view.
    default boolean empty(int view) {
        return false;
    }

    /// A host.
    record Host(Tables tables, int host) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return state[host];
        }

        @Override
        public List<?> values(int view) {
            return List.of(at(tables, host, view));
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
    record Packets(InboxReader reader, Channel channel) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            int content = state[channel.slot()];
            return content == 0 ? 0 : reader.view(channel, content);
        }

        @Override
        public List<?> values(int view) {
            return reader.packetsOfView(view);
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
        public List<?> values(int view) {
            return List.of(reader.value(view));
        }

        @Override
        public boolean reads(int slot) {
            return slot > tables.ghostSlot() && reader.covers(tables.channelAt(slot));
        }
    }

    /// All packets of some type, as the candidates for a witness.
    record AllPackets(Tables tables, InboxReader reader) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return reader.inbox(state);
        }

        @Override
        public List<?> values(int view) {
            return reader.packets(view);
        }

        @Override
        public boolean reads(int slot) {
            return slot > tables.ghostSlot();
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
        public List<?> values(int view) {
            var states = views.get(view);
            return IntStream.range(0, states.length)
                    .mapToObj(i -> Host.at(tables, hosts.get(i), states[i]))
                    .toList();
        }

        @Override
        public boolean reads(int slot) {
            return hosts.contains(slot);
        }
    }

    /// The shared or the ghost variables.
    record Variables(Tables tables, int slot) implements Place {

        @Override
        public int view(int[] before, int[] state) {
            return state[slot];
        }

        @Override
        public List<?> values(int view) {
            return List.of(valueOf(tables, slot, view));
        }

        @Override
        public boolean reads(int changed) {
            return changed == slot;
        }

        static Object valueOf(Tables tables, int slot, int id) {
            return slot == tables.sharedSlot() ? tables.shared(id) : tables.ghost(id);
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
        public List<?> values(int view) {
            var pair = views.get(view);
            return List.of(new Change<>(id(), value(pair[0]), value(pair[1])));
        }

        private HostId id() {
            if (slot < tables.hosts()) {
                return tables.instance().hosts().get(slot);
            }
            return new HostId(slot == tables.sharedSlot() ? "shared" : "ghost", 0);
        }

        private Object value(int id) {
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
