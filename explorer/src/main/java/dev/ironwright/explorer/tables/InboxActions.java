package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The actions over inboxes, each with what it sees of the network for each of its hosts.
final class InboxActions {

    private final Tables tables;
    private final int tick;
    private final List<InboxAction> all = new ArrayList<>();

    /// An action over an inbox, for one host.
    ///
    /// @param place its place among all
    record InboxAction(int place, int action, int host, InboxReader reader, RowMap rows) {}

    /// @param tick what clocks show when they are taken, or [Ticks#ANY]
    InboxActions(Tables tables, int tick) {
        this.tables = tables;
        this.tick = tick;
        for (int host = 0; host < tables.hosts(); host++) {
            addReaders(host);
        }
    }

    InboxAction[] all() {
        return all.toArray(InboxAction[]::new);
    }

    private void addReaders(int host) {
        var instance = tables.instance();
        for (int i = 0; i < instance.actions().size(); i++) {
            var bound = instance.actions().get(i);
            if (bound.action() instanceof ReadInbox<?, ?> reading
                    && Ticks.of(bound) == tick
                    && moves(bound, instance, host)) {
                int place = all.size();
                var reads = filter(bound, reading);
                var reader = new InboxReader(tables, host, reads, tables.journal(), place);
                all.add(new InboxAction(place, i, host, reader, new RowMap()));
            }
        }
    }

    /// True when an action moves the state of this host's role.
    static boolean moves(BoundAction action, Instance instance, int host) {
        return action.type().state().isAssignableFrom(instance.role(host).state());
    }

    @SuppressWarnings("unchecked")
    private <M extends Message> Predicate<Message> filter(
            BoundAction bound, ReadInbox<?, M> reading) {
        var type = bound.type().message().orElseThrow();
        return message ->
                type.isInstance(message)
                        && reads(reading.getClass(), () -> reading.reads((M) message));
    }

    private boolean reads(Class<?> action, Supplier<Boolean> filter) {
        return tables.ask(
                action,
                "reads",
                filter,
                thrown ->
                        new Mistake(
                                Mistake.Kind.STEP_THREW,
                                Mistake.Site.of(action, "reads"),
                                "the filter of an inbox threw %s: action=%s message=%s"
                                        .formatted(
                                                thrown.getClass().getSimpleName(),
                                                action.getSimpleName(),
                                                thrown.getMessage()),
                                "A message that `reads` does not expect."));
    }
}
