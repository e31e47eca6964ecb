package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.history.History;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import java.util.Set;

/// Watches which actions send what.
///
/// @param misplaced the kinds of messages that were sent by an action that ought not to; there are
///     none, so that watching costs no states
/// @param watchCache whether it takes note of cached replies, which no state shows otherwise
/// @param cachedReplySent whether a reply was sent from the cache
/// @param history what clients have asked and heard; a lane for each request, since clients do not wait
public record Observer(
        Set<String> misplaced,
        boolean watchCache,
        boolean cachedReplySent,
        int requests,
        History history)
        implements Ghost<Observer> {

    public Observer {
        misplaced = ImmutableSortedSet.copyOf(misplaced);
    }

    static Observer of(Bounds bounds) {
        int lanes = bounds.recordsHistory() ? bounds.clients() * bounds.requests() : 0;
        return new Observer(
                Set.of(), bounds.watchCache(), false, bounds.requests(), History.of(lanes));
    }

    @Override
    public Observer after(HostStep step) {
        var found = new ImmutableSortedSet.Builder<String>(String::compareTo).addAll(misplaced);
        step.sent().stream()
                .map(Packet::message)
                .filter(message -> !belongs(message, step.action()))
                .forEach(message -> found.add(message.getClass().getSimpleName()));
        boolean cached = watchCache && step.action() instanceof MessageHandlers.ReplyFromCache;
        return new Observer(
                found.build(), watchCache, cachedReplySent || cached, requests, heard(step));
    }

    private History heard(HostStep step) {
        int client = step.host().index();
        var asked = step.sent().stream().map(Packet::message).findFirst();
        if (history.clients().isEmpty()) return history;
        if (step.action() instanceof ClientActions.SendRequest
                && asked.orElse(null) instanceof MessageRequest(int seqno, var request)) {
            return history.invoked(client * requests + seqno - 1, request);
        }
        return step.action() instanceof ClientActions.ReceiveReply
                        && step.received().orElseThrow().message()
                                instanceof MessageReply(int seqno, var reply)
                ? history.returned(client * requests + seqno - 1, reply)
                : history;
    }

    /// True when this is an action that may send this message.
    private static boolean belongs(Message sent, Action<?> action) {
        return switch (sent) {
            case Message1a _ -> action instanceof SchedulerActions.MaybeEnterNewViewAndSend1a;
            case Message1b _ -> action instanceof MessageHandlers.Process1a;
            case Message2a _ -> action instanceof SchedulerActions.MaybeNominateValueAndSend2a;
            case Message2b _ -> action instanceof MessageHandlers.Process2a;
            case Heartbeat _ -> action instanceof SchedulerActions.MaybeSendHeartbeat;
            case StartingPhase2 _ -> action instanceof SchedulerActions.MaybeEnterPhase2;
            case AppStateRequest _ -> action instanceof MessageHandlers.ProcessStartingPhase2;
            case AppStateSupply _ -> action instanceof MessageHandlers.ProcessAppStateRequest;
            case MessageReply _ ->
                    action instanceof SchedulerActions.MaybeExecute
                            || action instanceof MessageHandlers.ReplyFromCache;
            default -> true;
        };
    }
}
