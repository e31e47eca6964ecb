package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The packets from one host to another: every content that was reached, by id, 0 being empty.
///
/// A content is a sorted set, a sorted multiset or a queue of message ids, as the network has it,
/// and is kept once however many states hold it.
public final class Channel {

    private final int slot;
    private final int from;
    private final int to;
    private final HostId source;
    private final HostId destination;
    private final Network network;
    private final Interner messages;
    private final List<Packet<?>> packets = new ArrayList<>();
    private final Map<ImmutableIntArray, Integer> ids = new HashMap<>();
    private final List<ImmutableIntArray> contents = new ArrayList<>();
    private final Map<ImmutableIntArray, Integer> bundleIds = new HashMap<>();
    private final List<ImmutableIntArray> bundles = new ArrayList<>();
    private final PairMap after = new PairMap();
    private final RowMap rows = new RowMap();
    private final List<RowMap> clocked;
    private final RowMap disturbed = new RowMap();
    private final Predicate<Message> received;
    private final Set<Class<?>> kinds = new HashSet<>();
    private final Runnable newKind;
    private volatile int[] matters = new int[16];
    private final long salt;
    private volatile long[] words = new long[16];

    /// What all channels share.
    ///
    /// @param ticks how many a clock can show
    record Setting(List<HostId> hosts, Network network, int ticks) {}

    /// @param received the messages that some action of the receiving host takes
    /// @param newKind told when a message of another type than all before is sent here
    Channel(
            int slot,
            int from,
            int to,
            Setting setting,
            Predicate<Message> received,
            Runnable newKind) {
        this.slot = slot;
        this.from = from;
        this.to = to;
        this.network = setting.network;
        this.received = received;
        this.newKind = newKind;
        clocked = IntStream.range(0, setting.ticks).mapToObj(_ -> new RowMap()).toList();
        source = setting.hosts.get(from);
        destination = setting.hosts.get(to);
        var name = source + "→" + destination;
        messages = new Interner(name);
        salt = StableHash.of(name);
        content(ImmutableIntArray.of());
    }

    /// The slot of a state's vector that holds the id of this channel's content.
    public int slot() {
        return slot;
    }

    /// The place of the sending host.
    public int from() {
        return from;
    }

    /// The place of the receiving host.
    public int to() {
        return to;
    }

    /// The packets of a content: sorted by first occurrence, or in the order sent.
    public List<Packet<?>> packets(int content) {
        return contents.get(content).stream().<Packet<?>>mapToObj(packets::get).toList();
    }

    /// The rows of the receiving host's states and this channel's contents.
    RowMap rows() {
        return rows;
    }

    /// The same for the actions that read a clock, when it shows this.
    RowMap rows(int tick) {
        return clocked.get(tick);
    }

    /// The rows of this channel's contents and the environment's states.
    RowMap disturbed() {
        return disturbed;
    }

    /// The message ids of a content.
    ImmutableIntArray content(int id) {
        return contents.get(id);
    }

    /// True when a message of this type was ever sent here. Callers hold the lock of the tables.
    public boolean carries(Class<?> type) {
        return kinds.stream().anyMatch(type::isAssignableFrom);
    }

    /// Every packet that was ever sent here, by message id.
    List<Packet<?>> everSent() {
        return List.copyOf(packets);
    }

    /// The packet of a message id.
    public Packet<?> packet(int message) {
        return packets.get(message);
    }

    int message(Message message) {
        int id = messages.id(message);
        if (id == packets.size()) {
            packets.add(new Packet<>(source, destination, message));
            if (kinds.add(message.getClass())) {
                newKind.run();
            }
        }
        return id;
    }

    /// The id of several messages sent in one step, in the order sent.
    int bundle(List<Message> sent) {
        var bundle = ImmutableIntArray.copyOf(sent.stream().mapToInt(this::message));
        var known = bundleIds.putIfAbsent(bundle, bundles.size());
        if (known != null) {
            return known;
        }
        bundles.add(bundle);
        return bundles.size() - 1;
    }

    /// The content after a bundle was sent, or [PairMap#ABSENT] when it was not asked for yet.
    int afterSending(int content, int bundle) {
        return after.get(content, bundle);
    }

    /// Finds out the content after a bundle was sent. Callers hold the lock of the tables.
    int computeAfterSending(int content, int bundle) {
        int known = after.get(content, bundle);
        if (known != PairMap.ABSENT) {
            return known;
        }
        var grown = IntStream.concat(contents.get(content).stream(), bundles.get(bundle).stream());
        int id = content(ImmutableIntArray.copyOf(tidy(grown)));
        after.put(content, bundle, id);
        return id;
    }

    /// A word for the messages of a bundle.
    long wordOfBundle(int bundle) {
        long word = salt;
        var sent = bundles.get(bundle);
        for (int i = 0; i < sent.length(); i++) {
            word = StableHash.sequence(word, messages.word(sent.get(i)));
        }
        return word;
    }

    private IntStream tidy(IntStream grown) {
        if (network.ordered()) {
            return grown;
        }
        return network.consumes() ? grown.sorted() : grown.sorted().distinct();
    }

    /// The content without the packet at this place of it.
    int without(int content, int place) {
        var all = contents.get(content);
        var rest = ImmutableIntArray.builder(all.length() - 1);
        for (int i = 0; i < all.length(); i++) {
            if (i != place) {
                rest.add(all.get(i));
            }
        }
        return content(rest.build());
    }

    /// The content with the packet at this place of it twice, one copy after the other.
    int twice(int content, int place) {
        var all = contents.get(content);
        var more = ImmutableIntArray.builder(all.length() + 1);
        more.addAll(all.subArray(0, place + 1));
        more.addAll(all.subArray(place, all.length()));
        return content(more.build());
    }

    /// The content with only the packets that are wanted.
    int only(int content, Predicate<Packet<?>> wanted) {
        var kept = packets(content).stream().filter(wanted);
        return contentOf(kept.<Message>map(Packet::message).toList());
    }

    /// The content that holds these packets.
    int contentOf(List<Message> sent) {
        return content(ImmutableIntArray.copyOf(tidy(sent.stream().mapToInt(this::message))));
    }

    private int content(ImmutableIntArray content) {
        var known = ids.get(content);
        if (known != null) {
            return known;
        }
        int id = contents.size();
        if (id == words.length) {
            words = Arrays.copyOf(words, 2 * id);
            matters = Arrays.copyOf(matters, 2 * id);
        }
        words[id] = wordOf(content);
        contents.add(content);
        ids.put(content, id);
        int decides = whatMatters(content, id);
        matters[id] = decides;
        return id;
    }

    private int whatMatters(ImmutableIntArray content, int id) {
        if (network.consumes()) {
            return id;
        }
        var taken =
                ImmutableIntArray.copyOf(
                        content.stream().filter(m -> received.test(packet(m).message())));
        return taken.length() == content.length() ? id : content(taken);
    }

    /// The content that decides what can be received: where delivery does not consume, packets that
    /// no action of the receiving host takes are left out.
    int whatMatters(int content) {
        return matters[content];
    }

    /// The empty content adds nothing to a fingerprint, so a channel may appear at any time.
    private long wordOf(ImmutableIntArray content) {
        if (content.isEmpty()) {
            return 0;
        }
        long word = salt;
        for (int i = 0; i < content.length(); i++) {
            long each = messages.word(content.get(i));
            word =
                    network.ordered()
                            ? StableHash.sequence(word, each)
                            : word + StableHash.mix(each);
        }
        return StableHash.mix(word);
    }

    long word(int content) {
        return words[content];
    }

    /// The difference in fingerprint between two contents.
    long change(int before, int after) {
        var known = words;
        return known[after] - known[before];
    }

    /// The content that holds what was sent as a bundle and nothing else. Callers hold the lock.
    int contentOfBundle(int bundle) {
        return content(ImmutableIntArray.copyOf(tidy(bundles.get(bundle).stream())));
    }

    /// The messages that were ever sent here.
    Interner messages() {
        return messages;
    }

    /// How many different messages were sent here so far; their ids are less than this.
    public int sent() {
        return packets.size();
    }

    /// The number of contents reached so far.
    public int size() {
        return contents.size();
    }
}
