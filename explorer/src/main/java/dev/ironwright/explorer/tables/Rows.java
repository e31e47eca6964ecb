package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.tables.InboxActions.InboxAction;
import dev.ironwright.explorer.tables.Journal.Question;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows, found by the ids that they are about and filled from the cells when first asked for.
///
/// Five kinds, by what their actions read: a host's state; a host's state and a channel to it; a
/// host's state and an inbox; a host's state and the shared variables; the shared variables alone.
final class Rows {

    private final Tables tables;
    private final Cells cells;
    private final Instance instance;
    private final int[][] ownActions;
    private final int[][] receiveActions;
    private final int[][] sharingActions;
    private final int[] ownHosts;
    private final int[] sharingHosts;
    private final RowMap[] ownRows;
    private final RowMap[] sharingRows;
    private final RowMap aloneRows = new RowMap();
    private final boolean sharedAlone;
    final InboxAction[] readers;
    private final RowList list;
    private final int tick;
    private int told;

    /// @param tick what clocks show when the actions are taken, or [Ticks#ANY] for those that read none
    Rows(Tables tables, Cells cells, RowList list, int tick) {
        this.tables = tables;
        this.cells = cells;
        this.list = list;
        this.tick = tick;
        instance = tables.instance();
        ownActions = ActionsByHost.of(instance, HostAction.class, tick);
        receiveActions = ActionsByHost.of(instance, Receive.class, tick);
        sharingActions = ActionsByHost.of(instance, HostSharedAction.class, tick);
        ownHosts = ActionsByHost.hostsWith(ownActions);
        sharingHosts = ActionsByHost.hostsWith(sharingActions);
        ownRows = mapForEachHost();
        sharingRows = mapForEachHost();
        sharedAlone = actions().anyMatch(i -> action(i) instanceof SharedAction<?>);
        readers = new InboxActions(tables, tick).all();
    }

    private RowMap[] mapForEachHost() {
        return IntStream.range(0, tables.hosts())
                .mapToObj(_ -> new RowMap())
                .toArray(RowMap[]::new);
    }

    private IntStream actions() {
        return IntStream.range(0, instance.actions().size())
                .filter(i -> Ticks.of(instance.actions().get(i)) == tick);
    }

    private Action<?> action(int index) {
        return instance.actions().get(index).action();
    }

    int atMost() {
        return 2 * tables.hosts() + tables.hosts() * tables.hosts() + readers.length + 1;
    }

    /// See [Tables#rowsOf].
    int of(int[] state, Row[] into) {
        int n = 0;
        for (int host : ownHosts) {
            into[n++] = own(host, state[host]);
        }
        for (var channel : tables.channels()) {
            var row = deliveries(channel, state);
            if (row != null) {
                into[n++] = row;
            }
        }
        for (var reader : readers) {
            into[n++] = inboxRow(reader, state);
        }
        for (int host : sharingHosts) {
            into[n++] = sharing(host, state[host], state[tables.sharedSlot()]);
        }
        if (sharedAlone) {
            into[n++] = alone(state[tables.sharedSlot()]);
        }
        return n;
    }

    /// What clocks show when these are found, or [Ticks#ANY].
    int tick() {
        return tick;
    }

    /// Where the rows of [#of] are found, in the same order.
    List<RowSource> sources() {
        var all = new ArrayList<RowSource>();
        for (int host : ownHosts) {
            all.add(new RowSource(new int[] {host}, state -> own(host, state[host])).by(host));
        }
        for (var channel : tables.channels()) {
            if (tick == Ticks.ANY || receiveActions[channel.to()].length > 0) {
                int[] slots = {channel.to(), channel.slot()};
                var source = new RowSource(slots, state -> deliveries(channel, state));
                all.add(source.by(channel.to()).from(channel.from()));
            }
        }
        for (var reader : readers) {
            var source = new RowSource(read(reader), state -> inboxRow(reader, state));
            all.add(source.by(reader.host()));
        }
        int shared = tables.sharedSlot();
        for (int host : sharingHosts) {
            int[] slots = {host, shared};
            var source = new RowSource(slots, state -> sharing(host, state[host], state[shared]));
            all.add(source.by(host));
        }
        if (sharedAlone) {
            all.add(new RowSource(new int[] {shared}, state -> alone(state[shared])));
        }
        return all;
    }

    private int[] read(InboxAction reader) {
        var channels = Stream.of(tables.channels()).filter(reader.reader()::covers);
        return IntStream.concat(IntStream.of(reader.host()), channels.mapToInt(Channel::slot))
                .toArray();
    }

    private @Nullable Row deliveries(Channel channel, int[] state) {
        int content = channel.whatMatters(state[channel.slot()]);
        return content == 0 ? null : channel(channel, state[channel.to()], content);
    }

    private Row inboxRow(InboxAction reader, int[] state) {
        return inbox(reader, state[reader.host()], reader.reader().inbox(state));
    }

    private Row own(int host, int state) {
        var row = list.found(ownRows[host], state, 0);
        return row != null ? row : buildOwn(host, state);
    }

    private Row channel(Channel channel, int state, int content) {
        var row = list.found(rows(channel), state, content);
        return row != null ? row : buildChannel(channel, state, content);
    }

    private Row inbox(InboxAction reader, int state, int inbox) {
        var row = list.found(reader.rows(), state, inbox);
        return row != null ? row : buildInbox(reader, state, inbox);
    }

    private Row sharing(int host, int state, int shared) {
        var row = list.found(sharingRows[host], state, shared);
        return row != null ? row : buildSharing(host, state, shared);
    }

    private Row alone(int shared) {
        var row = list.found(aloneRows, shared, 0);
        return row != null ? row : buildAlone(shared);
    }

    private RowMap rows(Channel channel) {
        return tick == Ticks.ANY ? channel.rows() : channel.rows(tick);
    }

    private Row buildOwn(int host, int state) {
        synchronized (tables) {
            var row = builder(host, -1);
            var self = tables.states(host).value(state);
            for (int action : ownActions[host]) {
                var key = new LocalCell.Key(action, host, state, -1);
                add(row, new From(state, -1, -1, 0), cells.reached(key, self, self));
            }
            return told(Question.OWN, host, state, 0, list.put(ownRows[host], state, 0, row));
        }
    }

    private Row buildSharing(int host, int state, int shared) {
        synchronized (tables) {
            var row = builder(host, -1);
            var self = tables.states(host).value(state);
            var read = tables.shared(shared);
            for (int action : sharingActions[host]) {
                var key = new LocalCell.Key(action, host, state, shared);
                add(row, new From(state, -1, shared, 0), cells.reached(key, self, read));
            }
            var built = list.put(sharingRows[host], state, shared, row);
            return told(Question.SHARING, host, state, shared, built);
        }
    }

    private Row buildAlone(int shared) {
        synchronized (tables) {
            var row = builder(-1, -1);
            var self = tables.shared(shared);
            actions()
                    .filter(i -> action(i) instanceof SharedAction<?>)
                    .forEach(i -> {
                        var key = new LocalCell.Key(i, -1, shared, -1);
                        add(row, new From(-1, -1, shared, 0), cells.reached(key, self, self));
                    });
            return told(Question.ALONE, shared, 0, 0, list.put(aloneRows, shared, 0, row));
        }
    }

    private Row buildInbox(InboxAction reader, int state, int inbox) {
        synchronized (tables) {
            var row = builder(reader.host(), -1).overInbox();
            var self = tables.states(reader.host()).value(state);
            var key = new LocalCell.Key(reader.action(), reader.host(), state, inbox);
            add(
                    row,
                    new From(state, -1, -1, 0),
                    cells.reached(key, self, reader.reader().value(inbox)));
            var built = list.put(reader.rows(), state, inbox, row);
            return told(Question.INBOX, reader.place(), state, inbox, built);
        }
    }

    private Row buildChannel(Channel channel, int state, int content) {
        synchronized (tables) {
            var row = builder(channel.to(), channel.slot());
            var network = instance.setup().network();
            var packets = channel.content(content);
            int deliverable = network.ordered() ? 1 : packets.length();
            for (int place = 0; place < deliverable; place++) {
                if (place == 0 || packets.get(place) != packets.get(place - 1)) {
                    deliver(row, channel, state, content, place);
                }
            }
            if (network.loses() && !tables.hasEnvironment()) {
                drop(row, channel, content);
            }
            var built = list.put(rows(channel), state, content, row);
            return told(Question.CHANNEL, channel.slot(), state, content, built);
        }
    }

    private void deliver(Row.Builder row, Channel channel, int state, int content, int place) {
        int host = channel.to();
        int message = channel.content(content).get(place);
        var packet = channel.packet(message);
        var self = tables.states(host).value(state);
        boolean consumes = instance.setup().network().consumes();
        int rest = consumes ? channel.without(content, place) : -1;
        long change = consumes ? channel.word(rest) - channel.word(content) : 0;
        long read = (long) channel.slot() << 32 | message;
        for (int action : receiveActions[host]) {
            if (accepts(action, packet.message())) {
                var key = new LocalCell.Key(action, host, state, read);
                var cell = cells.reached(key, self, packet);
                add(row, new From(state, rest, -1, change), cell);
            }
        }
    }

    /// True when some action of this host receives the message.
    boolean receives(int host, Message message) {
        return IntStream.of(receiveActions[host]).anyMatch(action -> accepts(action, message));
    }

    private boolean accepts(int action, Message message) {
        return instance.actions().get(action).type().message().orElseThrow().isInstance(message);
    }

    private void drop(Row.Builder row, Channel channel, int content) {
        var packets = channel.content(content);
        boolean ordered = instance.setup().network().ordered();
        for (int place = 0; place < packets.length(); place++) {
            if (EnvironmentRows.isOther(packets, place, instance.setup().network())) {
                int rest = channel.without(content, place);
                var packet = channel.packet(packets.get(place));
                var lost = new Step.Drop(packet, ordered ? place : 0);
                row.add(
                        Row.Target.of(-1, rest, -1),
                        channel.word(rest) - channel.word(content),
                        new Event(cells.nextEvent(), -1, lost));
            }
        }
    }

    /// What a row's transitions leave.
    ///
    /// @param state the id of the host's state, or -1
    /// @param rest the channel's next content, or -1
    /// @param shared the id of the shared variables where they are read, or -1
    /// @param change what the channel's change does to the fingerprint
    private record From(int state, int rest, int shared, long change) {}

    private void add(Row.Builder row, From from, LocalCell cell) {
        if (cell.reason() >= 0) {
            row.skip(cell);
        }
        for (var move : cell.moves()) {
            int host = cell.key().host();
            int next = host < 0 ? -1 : other(move.next(), from.state);
            int written = other(host < 0 ? move.next() : move.shared(), from.shared);
            long delta = from.change;
            if (next >= 0) {
                delta += tables.states(host).word(next) - tables.states(host).word(from.state);
            }
            if (written >= 0) {
                delta += tables.sharedWord(written) - tables.sharedWord(from.shared);
            }
            var target = new Row.Target(next, from.rest, written, -1, move.sends());
            row.add(target, delta, move.event());
        }
    }

    /// The id that a slot holds next, or -1 when it holds it already.
    private static int other(int next, int now) {
        return next == now ? -1 : next;
    }

    private Row.Builder builder(int host, int channel) {
        var builder = new Row.Builder(host, channel);
        return tables.hasGhost() ? builder.observed() : builder;
    }

    /// Writes down that a row was built, the first time.
    private Row told(Question question, int a, int b, int c, Row row) {
        if (row.id >= told && !tables.hasEnvironment()) {
            told = row.id + 1;
            if (tables.hasGhost()) {
                tables.ghosts().remember(row.events);
            }
            tables.journal().found(question, a, b, c, row.word());
        }
        return row;
    }

    /// Finds out again what a journal tells of rows and inboxes. Callers hold the lock of the tables.
    void ask(Journal.Entry entry) {
        int a = entry.a();
        int b = entry.b();
        int c = entry.c();
        switch (entry.question()) {
            case OWN -> buildOwn(a, b);
            case CHANNEL -> buildChannel(tables.channelAt(a), b, c);
            case INBOX -> buildInbox(readers[a], b, c);
            case SHARING -> buildSharing(a, b, c);
            case ALONE -> buildAlone(a);
            case SEEN -> readers[a].reader().view(tables.channelAt(b), c);
            case FOLDED -> readers[a].reader().computeFold(b, c);
            case INITIAL, SENT, GHOST, IMAGE_SLOT, IMAGE, IMAGE_MESSAGE, LIKENESS ->
                    throw new IllegalArgumentException("no row: " + entry);
        }
    }

    /// The name of an action over an inbox.
    String inboxAction(int reader) {
        return instance.actions().get(readers[reader].action()).type().name();
    }

    List<BoundAction> receiving(int host) {
        return IntStream.of(receiveActions[host]).mapToObj(instance.actions()::get).toList();
    }
}
