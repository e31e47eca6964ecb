package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.model.Instance.BoundAction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rows of hosts, by what clocks show, and those of the environment where it may do something.
final class AllRows {

    private final RowList list = new RowList();
    private final Rows anytime;
    private final List<Rows> byTick = new ArrayList<>();
    private final @Nullable EnvironmentRows environment;

    AllRows(Tables tables, Cells cells) {
        var clocks = tables.instance().setup().faults().clocks();
        int ticks = clocks.map(each -> each.last() + 1).orElse(0);
        anytime = new Rows(tables, cells, list, Ticks.ANY);
        byTick.add(anytime);
        for (int tick = 0; tick < ticks; tick++) {
            byTick.add(new Rows(tables, cells, list, tick));
        }
        environment =
                tables.hasEnvironment() ? new EnvironmentRows(tables, cells, list, byTick) : null;
    }

    /// Those of actions that read no clock.
    Rows anytime() {
        return anytime;
    }

    int atMost() {
        return environment == null ? anytime.atMost() : environment.atMost();
    }

    /// See [Tables#rowsOf].
    int of(int[] state, Row[] into) {
        return environment == null ? anytime.of(state, into) : environment.of(state, into);
    }

    /// See [Tables#rowSources].
    List<RowSource> sources() {
        return environment == null ? anytime.sources() : environment.sources();
    }

    /// True when some action of this host receives the message.
    boolean receives(int host, Message message) {
        return byTick.stream().anyMatch(each -> each.receives(host, message));
    }

    /// The actions of a host that receive a packet.
    List<BoundAction> receiving(int host) {
        return byTick.stream().flatMap(each -> each.receiving(host).stream()).toList();
    }

    /// Finds out again what a journal tells, which knows of no environment.
    void ask(Journal.Entry entry) {
        anytime.ask(entry);
    }

    /// The name of an action over an inbox.
    String inboxAction(int reader) {
        return anytime.inboxAction(reader);
    }

    int size() {
        return list.size();
    }

    Row row(int id) {
        return list.row(id);
    }
}
