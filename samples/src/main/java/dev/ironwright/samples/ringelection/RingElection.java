package dev.ironwright.samples.ringelection;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Nodes on a ring agree on one of them, by handing round the greatest of their names.
///
/// The algorithm of Chang and Roberts. A candidate sends its name to its neighbour. A node hands
/// on a greater name than its own and has thereby lost; it drops a smaller one. A name that comes
/// back to its owner has passed everybody: the owner leads. Neighbours are joined by queues.
public final class RingElection implements Protocol<RingElection.Bounds> {

    /// The names of the nodes, in the order of the ring; no two should be the same.
    ///
    /// @param fair true when every node goes on taking steps
    public record Bounds(@Default("1,2,3") List<Integer> ids, @Default("false") boolean fair) {

        public Bounds {
            ids = List.copyOf(ids);
        }

        /// The place of the node with the greatest name.
        int greatest() {
            return ids.indexOf(Collections.max(ids));
        }

        /// The place so many hops along the ring from there.
        int after(int hops) {
            return (greatest() + hops) % ids.size();
        }
    }

    /// How a node stands in the election.
    public enum Status {
        IDLE,
        CANDIDATE,
        LOST,
        LEADER
    }

    /// A node on the ring.
    public record Node(int name, Status status) {}

    /// "I would lead, or I know somebody who would."
    public record Candidacy(int name) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        var ring =
                new Setup()
                        .hosts(
                                Node.class,
                                bounds.ids.size(),
                                at -> Outcome.to(new Node(bounds.ids.get(at.index()), Status.IDLE)))
                        .over(Network.ORDERED);
        return bounds.fair ? ring.roundRobin() : ring;
    }

    /// A node that has heard of nobody better stands for election.
    public record Start() implements HostAction<Node> {
        @Override
        public Outcome<Node> step(Node self, Local at) {
            if (self.status != Status.IDLE) return skip("takes part already");
            return to(new Node(self.name, Status.CANDIDATE))
                    .send(at.next(), new Candidacy(self.name));
        }
    }

    /// A node hands a greater name on, drops a smaller one, and leads when its own comes back.
    public record Hear() implements Receive<Node, Candidacy> {
        @Override
        public Outcome<Node> step(Node self, Packet<Candidacy> in, Local at) {
            int name = in.message().name();
            if (name < self.name) return stay();
            if (name == self.name) return to(new Node(self.name, Status.LEADER));
            return to(new Node(self.name, Status.LOST)).send(at.next(), in.message());
        }
    }

    /// Two nodes never both lead.
    public record OneLeader(At<Node> one, At<Node> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || one.state().status() != Status.LEADER
                    || other.state().status() != Status.LEADER;
        }
    }

    /// Nobody has a greater name than the leader.
    public record LeaderIsTheGreatest(At<Node> leader, At<Node> other) implements Invariant {
        @Override
        public boolean holds() {
            return leader.state().status() != Status.LEADER
                    || leader.state().name() >= other.state().name();
        }
    }

    /// Somebody is elected, because the greatest stands and its name goes from node to node: in each
    /// queue it waits behind fewer and fewer others.
    @When("fair")
    public record TheGreatestComesToLead(Hosts<Node> nodes, Packets<Candidacy> sent, Bounds bounds)
            implements Chain {
        @Override
        public List<Link> links() {
            var links = new ArrayList<Link>();
            var idle = nodeAt(0).state().status() == Status.IDLE;
            links.add(
                    link("the greatest does not stand yet", idle).by(Start.class, nodeAt(0).id()));
            for (int hop = 1; hop <= bounds.ids.size(); hop++) {
                for (int ahead = bounds.ids.size() - 1; ahead >= 0; ahead--) {
                    var name = "its name is on hop %d, behind %d others".formatted(hop, ahead);
                    var in = ahead(hop) == ahead;
                    links.add(link(name, in).by(Hear.class, nodeAt(hop).id()));
                }
            }
            return links;
        }

        @Override
        public boolean reached() {
            return nodeAt(0).state().status() == Status.LEADER;
        }

        private At<Node> nodeAt(int hops) {
            return nodes.all().get(bounds.after(hops));
        }

        /// How many names wait before the greatest in this queue; -1 when it is not there.
        private int ahead(int hop) {
            var greatest = new Candidacy(nodeAt(0).state().name());
            return sent.stream()
                    .filter(packet -> packet.destination().equals(nodeAt(hop).id()))
                    .map(Packet::message)
                    .toList()
                    .indexOf(greatest);
        }
    }

    /// Somebody is elected.
    public record SomebodyLeads(At<Node> node) implements Reachable {
        @Override
        public boolean holds() {
            return node.state().status() == Status.LEADER;
        }
    }

    /// Everybody knows whether it leads.
    public record Elected(At<Node> node) implements Final {
        @Override
        public boolean holds() {
            return switch (node.state().status()) {
                case IDLE, CANDIDATE -> false;
                case LOST, LEADER -> true;
            };
        }
    }
}
