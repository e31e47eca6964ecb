package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What clients see of a replicated state machine: one machine, which executes batches of requests
/// and remembers what was asked and answered. A request may be executed more than once.
public final class RslSpec implements Specification<RslSpec.Bounds> {

    /// What clients may ask for, and how much at once.
    public record Bounds(
            @Default("counter") Application application,
            @Default("1") @Range(min = 0, max = 3) int clients,
            @Default("2") @Range(min = 0, max = 9) int requests,
            @Default("2") @Range(min = 1, max = 9) int maxBatchSize) {

        List<RequestBatch> batches() {
            var batches = new ArrayList<>(List.of(new RequestBatch(List.of())));
            for (int i = 0; i < batches.size(); i++) {
                var batch = batches.get(i).requests();
                if (batch.size() == maxBatchSize) continue;
                for (int client = 0; client < clients; client++) {
                    for (int seqno = 1; seqno <= requests; seqno++) {
                        var longer = new ArrayList<>(batch);
                        var asked = application.request(client, seqno);
                        longer.add(new Request(new HostId("client", client), seqno, asked));
                        batches.add(new RequestBatch(longer));
                    }
                }
            }
            return batches;
        }
    }

    /// The machine's state, all requests that it has executed, and all replies.
    public record State(Application.State app, Set<Request> requests, Set<Reply> replies) {

        public State {
            requests = Set.copyOf(requests);
            replies = Set.copyOf(replies);
        }

        State executing(RequestBatch batch) {
            var next = app;
            var asked = new HashSet<>(requests);
            var answered = new HashSet<>(replies);
            for (var request : batch.requests()) {
                var handled = next.handle(request.request());
                next = handled.state();
                asked.add(request);
                answered.add(new Reply(request.client(), request.seqno(), handled.reply()));
            }
            return new State(next, asked, answered);
        }
    }

    static State initial(Application application) {
        return new State(application.initialize(), Set.of(), Set.of());
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().shared(initial(bounds.application()));
    }

    /// The machine executes a batch. Several requests in one step are not seen apart.
    record ExecuteBatch(RequestBatch batch) implements SharedAction<State> {
        @Override
        public Outcome<State> step(State shared) {
            return to(shared.executing(batch));
        }
    }
}
