package dev.ironwright.explorer.tables;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.Journal.Question;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/// Makes sure that steps treat interchangeable hosts and values alike.
///
/// A step that is asked about its renamed host, state and packet must answer with its answer renamed.
/// Every cell that was reached is compared with its image under each generator of the group; then the
/// images are, until all their images were, or there are too many of them.
public final class Equivariance {

    /// How many cells that no state of the search has are compared with their images.
    private static final int MOST = 100_000;

    private final Tables tables;
    private final List<Exchange> exchanges;
    private final Queue<LocalCell> reached = new ArrayDeque<>();
    private final Queue<LocalCell> images = new ArrayDeque<>();
    private final Set<LocalCell.Key> known = new HashSet<>();
    private final Set<LocalCell.Key> compared = new HashSet<>();
    private final InboxFilters filters;
    private final GhostLikeness ghosts;
    private int beyond;

    /// A generator of the group.
    ///
    /// @param words what it exchanges
    public record Exchange(String words, Images images) {}

    /// Watches the cells of these tables, of which none was reached yet.
    public Equivariance(Tables tables, List<Exchange> exchanges) {
        this.tables = tables;
        this.exchanges = List.copyOf(exchanges);
        filters = new InboxFilters(tables, exchanges);
        ghosts = new GhostLikeness(tables, exchanges);
        tables.cellTable().onReached(this::reached);
        tables.journal().takeLikeness(this::check);
    }

    private void reached(LocalCell cell) {
        if (!compared.contains(cell.key())) {
            known.add(cell.key());
            reached.add(cell);
        }
    }

    /// The number of cells that were compared with their images under each generator.
    public int compared() {
        return compared.size();
    }

    /// The number of cells that are only images, and were not compared with theirs.
    public int left() {
        return (int) images.stream().filter(cell -> !compared.contains(cell.key())).count();
    }

    /// Compares what was reached since the last time.
    ///
    /// @throws MistakeException when a step treats equals differently
    public void check() {
        synchronized (tables) {
            tables.journal().asWhole(Question.LIKENESS, this::compareAll);
        }
    }

    private void compareAll() {
        filters.check();
        while (!reached.isEmpty()) {
            compare(reached.remove());
        }
        while (!images.isEmpty() && beyond < MOST) {
            beyond++;
            compare(images.remove());
        }
        ghosts.check();
    }

    private void compare(LocalCell cell) {
        if (compared.add(cell.key())) {
            for (var exchange : exchanges) {
                var image = image(cell, exchange);
                if (!alike(cell, image, exchange.images)) {
                    throw differs(cell, exchange, said(image));
                }
                if (tables.hasGhost()) {
                    ghosts.pair(exchange, events(cell, exchange.images), events(image));
                }
                if (known.add(image.key())) {
                    images.add(image);
                }
            }
        }
    }

    private Map<ImmutableIntArray, Event> events(LocalCell cell) {
        var events = new HashMap<ImmutableIntArray, Event>();
        cell.moves().forEach(move -> events.put(effect(move), move.event()));
        return events;
    }

    private Map<ImmutableIntArray, Event> events(LocalCell cell, Images images) {
        var events = new HashMap<ImmutableIntArray, Event>();
        cell.moves().forEach(m -> events.put(renamedEffect(cell, m, images), m.event()));
        return events;
    }

    private LocalCell image(LocalCell cell, Exchange exchange) {
        var images = exchange.images;
        int action = images.action(cell.key().action());
        if (action < 0) {
            throw differs(
                    cell, exchange, "there is no action " + images.of(cell.action().action()));
        }
        try {
            return image(cell, images, action);
        } catch (MistakeException e) {
            throw differs(cell, exchange, e.mistake().what());
        }
    }

    private LocalCell image(LocalCell cell, Images images, int action) {
        var key = cell.key();
        int host = key.host() < 0 ? -1 : images.host(key.host());
        int state = images.id(key.host() < 0 ? tables.sharedSlot() : key.host(), key.state());
        var self = host < 0 ? tables.shared(state) : tables.state(host, state);
        return switch (cell.action().action()) {
            case HostAction<?> _, SharedAction<?> _ -> cell(action, host, state, -1, self, self);
            case HostSharedAction<?, ?> _ -> {
                int shared = images.id(tables.sharedSlot(), (int) key.read());
                yield cell(action, host, state, shared, self, tables.shared(shared));
            }
            case Receive<?, ?> _ -> {
                var channel = tables.channelAt((int) (key.read() >> Integer.SIZE));
                var other = tables.channelAt(images.slot(channel.slot()));
                int message = images.message(channel, (int) key.read());
                long read = (long) other.slot() << Integer.SIZE | message;
                yield cell(action, host, state, read, self, other.packet(message));
            }
            case ReadInbox<?, ?> _ -> {
                var other = filters.reader(action, host);
                int inbox =
                        filters.reader(key.action(), key.host())
                                .image((int) key.read(), images, other);
                yield cell(action, host, state, inbox, self, other.value(inbox));
            }
        };
    }

    private LocalCell cell(int action, int host, int state, long read, Object self, Object given) {
        var key = new LocalCell.Key(action, host, state, read);
        return tables.cellTable().cell(key, self, given);
    }

    private boolean alike(LocalCell cell, LocalCell image, Images images) {
        if (cell.moves().size() != image.moves().size()) {
            return false;
        }
        return switch (cell.moves().size()) {
            case 0 -> true;
            case 1 ->
                    renamedEffect(cell, cell.moves().getFirst(), images)
                            .equals(effect(image.moves().getFirst()));
            default -> renamedEffects(cell, images).equals(effects(image));
        };
    }

    /// What may happen; that has no order.
    private Multiset<ImmutableIntArray> effects(LocalCell cell) {
        var effects = HashMultiset.<ImmutableIntArray>create();
        cell.moves().forEach(move -> effects.add(effect(move)));
        return effects;
    }

    /// What happens, by ids. Packets to different hosts have no order.
    private ImmutableIntArray effect(LocalCell.LocalMove move) {
        if (move.sends().isEmpty()) {
            return ImmutableIntArray.of(move.next(), move.shared());
        }
        var sent = new TreeMap<Integer, Integer>();
        var sends = move.sends();
        for (int i = 0; i < sends.length(); i += 2) {
            sent.put(sends.get(i), content(sends.get(i), sends.get(i + 1)));
        }
        return effect(move.next(), move.shared(), sent);
    }

    private Multiset<ImmutableIntArray> renamedEffects(LocalCell cell, Images images) {
        var effects = HashMultiset.<ImmutableIntArray>create();
        cell.moves().forEach(move -> effects.add(renamedEffect(cell, move, images)));
        return effects;
    }

    private ImmutableIntArray renamedEffect(
            LocalCell cell, LocalCell.LocalMove move, Images images) {
        int shared = tables.sharedSlot();
        int written = move.shared() < 0 ? -1 : images.id(shared, move.shared());
        int next = images.id(cell.key().host() < 0 ? shared : cell.key().host(), move.next());
        if (move.sends().isEmpty()) {
            return ImmutableIntArray.of(next, written);
        }
        var sent = new TreeMap<Integer, Integer>();
        var sends = move.sends();
        for (int i = 0; i < sends.length(); i += 2) {
            int slot = sends.get(i);
            sent.put(images.slot(slot), images.id(slot, content(slot, sends.get(i + 1))));
        }
        return effect(next, written, sent);
    }

    private int content(int slot, int bundle) {
        return tables.channelAt(slot).contentOfBundle(bundle);
    }

    private static ImmutableIntArray effect(int next, int shared, Map<Integer, Integer> sent) {
        var all = ImmutableIntArray.builder().add(next).add(shared);
        sent.forEach((slot, content) -> all.add(slot).add(content));
        return all.build();
    }

    private MistakeException differs(LocalCell cell, Exchange exchange, String image) {
        return Likeness.differs(
                cell.action().action().getClass(),
                "a step treats interchangeable hosts or values differently",
                exchange.words,
                said(cell),
                image);
    }

    private String said(LocalCell cell) {
        int host = cell.key().host();
        var self = host < 0 ? "shared" : tables.instance().hosts().get(host).toString();
        var read = cell.read().equals(cell.state()) ? "" : " reads=" + cell.read();
        return "action=%s %s=%s%s outcome=%s"
                .formatted(cell.action().action(), self, cell.state(), read, cell.outcome());
    }
}
