package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What one reader sees of the packets that lie in the network for a host, as one id.
///
/// A reader looks at some messages only. What it sees of one channel's content is a view; the views
/// of all channels to the host are folded, in the order of the channels, to the id of an inbox. So
/// states that differ only in packets that this reader does not look at share an inbox.
public final class InboxReader {

    private static final VarHandle VIEWS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int UNSEEN = -1;

    private final Tables tables;
    private final int host;
    private final Predicate<Message> reads;
    private final PairMap folds = new PairMap();
    private final Map<ViewKey, Integer> viewIds = new HashMap<>();
    private final List<ViewKey> viewKeys = new ArrayList<>();
    private final List<ImmutableIntArray> kinds = new ArrayList<>();
    private final List<int[]> foldViews = new ArrayList<>();

    private final Journal journal;
    private final int place;
    private volatile Sight[] sights = new Sight[0];

    private record ViewKey(int slot, ImmutableIntArray messages) {}

    /// A channel that is looked at, and what is seen of each of its contents.
    private static final class Sight {
        final Channel channel;
        final boolean covered;

        /// The view of each content plus 1.
        private volatile int[] views = new int[16];

        Sight(Channel channel, boolean covered) {
            this.channel = channel;
            this.covered = covered;
        }

        int view(int content) {
            var known = views;
            return content < known.length ? (int) VIEWS.getAcquire(known, content) - 1 : UNSEEN;
        }

        /// Callers hold the lock of the tables.
        void see(int content, int view) {
            if (content >= views.length) {
                views = Arrays.copyOf(views, Math.max(2 * views.length, content + 1));
            }
            VIEWS.setRelease(views, content, view + 1);
        }
    }

    /// @param host the place of the host whose inbox it is, or -1 for the packets to any host
    /// @param reads the messages that are looked at
    public InboxReader(Tables tables, int host, Predicate<Message> reads) {
        this(tables, host, reads, new Journal(), -1);
    }

    /// One whose inboxes are told in a journal.
    ///
    /// @param place its place among all that are
    InboxReader(Tables tables, int host, Predicate<Message> reads, Journal journal, int place) {
        this.tables = tables;
        this.journal = journal;
        this.place = place;
        this.host = host;
        this.reads = reads;
        viewKeys.add(new ViewKey(-1, ImmutableIntArray.of()));
        kinds.add(ImmutableIntArray.of());
        foldViews.add(new int[0]);
    }

    /// True when the packets of this channel are looked at.
    public boolean covers(Channel channel) {
        return host < 0 || channel.to() == host;
    }

    /// The id of the inbox in this state; 0 when it is empty.
    public int inbox(int[] state) {
        int folded = 0;
        for (var sight : sights()) {
            int content = state[sight.channel.slot()];
            if (content != 0 && sight.covered) {
                folded = fold(folded, view(sight, content));
            }
        }
        return folded;
    }

    /// What is seen of a channel's content; 0 when nothing is.
    public int view(Channel channel, int content) {
        return view(sights()[channel.slot() - tables.firstChannelSlot()], content);
    }

    private int view(Sight sight, int content) {
        int known = sight.view(content);
        return known == UNSEEN ? look(sight, content) : known;
    }

    private Sight[] sights() {
        var current = sights;
        return current.length == tables.channels().length ? current : lookRound();
    }

    private Sight[] lookRound() {
        synchronized (tables) {
            var channels = tables.channels();
            int known = sights.length;
            var all = Arrays.copyOf(sights, channels.length);
            for (int i = known; i < all.length; i++) {
                all[i] = new Sight(channels[i], covers(channels[i]));
            }
            sights = all;
            return all;
        }
    }

    private int look(Sight sight, int content) {
        synchronized (tables) {
            int known = sight.view(content);
            if (known != UNSEEN) {
                return known;
            }
            var channel = sight.channel;
            var seen =
                    ImmutableIntArray.copyOf(
                            channel.content(content).stream()
                                    .filter(id -> reads.test(channel.packet(id).message())));
            int id = seen.isEmpty() ? 0 : viewId(new ViewKey(channel.slot(), seen));
            sight.see(content, id);
            journal.found(Journal.Question.SEEN, place, channel.slot(), content, id);
            return id;
        }
    }

    private int viewId(ViewKey key) {
        var known = viewIds.putIfAbsent(key, viewKeys.size());
        if (known != null) {
            return known;
        }
        viewKeys.add(key);
        kinds.add(ImmutableIntArray.copyOf(key.messages().stream().distinct()));
        return viewKeys.size() - 1;
    }

    private int fold(int folded, int view) {
        if (view == 0) {
            return folded;
        }
        int known = folds.get(folded, view);
        return known == PairMap.ABSENT ? computeFold(folded, view) : known;
    }

    int computeFold(int folded, int view) {
        synchronized (tables) {
            int known = folds.get(folded, view);
            if (known != PairMap.ABSENT) {
                return known;
            }
            var all = Arrays.copyOf(foldViews.get(folded), foldViews.get(folded).length + 1);
            all[all.length - 1] = view;
            foldViews.add(all);
            int id = foldViews.size() - 1;
            folds.put(folded, view, id);
            journal.found(Journal.Question.FOLDED, place, folded, view, id);
            return id;
        }
    }

    /// The message ids that are seen in a view, each once however many packets carry it.
    public ImmutableIntArray messagesOfView(int view) {
        synchronized (tables) {
            return kinds.get(view);
        }
    }

    /// The packets that are seen in a view.
    public List<Packet<?>> packetsOfView(int view) {
        synchronized (tables) {
            var key = viewKeys.get(view);
            if (view == 0) {
                return List.of();
            }
            var channel = tables.channelAt(key.slot());
            return key.messages().stream().<Packet<?>>mapToObj(channel::packet).toList();
        }
    }

    /// The packets of an inbox: by source and destination; those of one channel in the order sent
    /// where the network keeps it, else by their hash, which is an order that means nothing.
    public List<Packet<?>> packets(int inbox) {
        synchronized (tables) {
            var ordered = tables.instance().setup().network().ordered();
            Comparator<Packet<?>> within =
                    ordered
                            ? (_, _) -> 0
                            : Comparator.comparingLong(p -> StableHash.of(p.message()));
            return Arrays.stream(foldViews.get(inbox))
                    .mapToObj(this::packetsOfView)
                    .flatMap(List::stream)
                    .sorted(
                            Comparator.<Packet<?>, HostId>comparing(Packet::source)
                                    .thenComparing(Packet::destination)
                                    .thenComparing(within))
                    .toList();
        }
    }

    /// The id of the image of an inbox, which another reader reads. Callers hold the lock.
    int image(int inbox, Images images, InboxReader other) {
        var views = new TreeMap<Integer, ImmutableIntArray>();
        for (int view : foldViews.get(inbox)) {
            var key = viewKeys.get(view);
            var channel = tables.channelAt(key.slot());
            views.put(images.slot(key.slot()), images.messages(channel, key.messages()));
        }
        int folded = 0;
        for (var each : views.entrySet()) {
            folded = other.fold(folded, other.viewId(new ViewKey(each.getKey(), each.getValue())));
        }
        return folded;
    }

    /// True when a message is looked at.
    boolean reads(Message message) {
        return reads.test(message);
    }

    /// The inbox of the host, as a value.
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Inbox<?> value(int inbox) {
        return new Inbox(tables.instance().hosts().get(host), (List) packets(inbox));
    }
}
