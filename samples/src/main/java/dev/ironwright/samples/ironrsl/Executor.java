package dev.ironwright.samples.ironrsl;

import dev.ironwright.samples.ironrsl.RslMessage.AppStateSupply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Executes what was decided, slot by slot.
///
/// @param opsComplete how many slots it has executed, so the next slot to execute
/// @param maxBalReflected the newest ballot in which something was decided that `app` reflects
/// @param nextOpToExecute what slot `opsComplete` is known to have decided
public record Executor(
        Application.State app,
        int opsComplete,
        Ballot maxBalReflected,
        Optional<OutstandingOperation> nextOpToExecute,
        ReplyCache replyCache) {

    /// A batch that is known to be decided, and the ballot in which it was.
    public record OutstandingOperation(RequestBatch v, Ballot bal) {}

    /// An executor after a batch, and what it answers. The cache is still that of before.
    record Executed(Executor executor, RequestBatch batch, List<Reply> replies) {}

    static Executor initial(Application application) {
        return new Executor(
                application.initialize(), 0, new Ballot(0, 0), Optional.empty(), ReplyCache.EMPTY);
    }

    /// True when a vote for this slot is still of use.
    boolean wantsVotesFor(int opn) {
        return opsComplete < opn || opsComplete == opn && nextOpToExecute.isEmpty();
    }

    Executor getDecision(RequestBatch batch, Ballot ballot) {
        var next = Optional.of(new OutstandingOperation(batch, ballot));
        return new Executor(app, opsComplete, maxBalReflected, next, replyCache);
    }

    /// Executes the requests of a decided batch in order.
    Executed execute(OutstandingOperation next) {
        var state = app;
        var replies = new ArrayList<Reply>();
        for (var request : next.v().requests()) {
            var handled = state.handle(request.request());
            state = handled.state();
            replies.add(new Reply(request.client(), request.seqno(), handled.reply()));
        }
        var bal = Ballot.later(maxBalReflected, next.bal());
        var after = new Executor(state, opsComplete + 1, bal, Optional.empty(), replyCache);
        return new Executed(after, next.v(), replies);
    }

    Executor with(ReplyCache cache) {
        return new Executor(app, opsComplete, maxBalReflected, nextOpToExecute, cache);
    }

    /// Takes over another replica's state; the reply cache stays what it is.
    Executor adopting(AppStateSupply supply) {
        return new Executor(supply.app(), supply.opn(), supply.bal(), Optional.empty(), replyCache);
    }
}
