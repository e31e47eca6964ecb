package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.Request;

/// Replicas run one service in step: a primary orders the requests, and when it fails the next
/// replica takes its place.
///
/// Liskov and Cowling's "Viewstamped Replication Revisited" (2012). Nothing is written to disk: a
/// replica that crashes asks the others for what it knew. Hosts look into all that was ever sent to
/// them where the paper has them count, so what they have counted is no part of their state.
public final class ViewstampedReplication
        implements Protocol<Bounds>,
                NormalOperation,
                ViewChanges,
                CrashRecovery,
                StateTransfer,
                Safety,
                Goals {

    @Override
    public Setup setup(Bounds bounds) {
        var setup =
                new Setup()
                        .hosts(Replica.class, bounds.replicas(), _ -> Outcome.to(Replica.FIRST))
                        .hosts(Client.class, bounds.clients(), ViewstampedReplication::asking)
                        .over(Network.UNORDERED_DUPLICATING);
        return bounds.clients() > 1 ? setup.symmetric(Client.class) : setup;
    }

    /// A client starts with its first request on its way.
    private static Outcome<Client> asking(Local at) {
        return Outcome.to(new Client(1))
                .broadcast(at.hosts(Replica.class), new Request(new Operation(at.self(), 1)));
    }
}
