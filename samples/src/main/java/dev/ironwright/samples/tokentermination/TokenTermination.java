package dev.ironwright.samples.tokentermination;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Nodes on a ring find out that all of them are done, although a message can wake one again.
///
/// Dijkstra's algorithm (EWD 840). Node 0 sends a white token round, from the last node down to
/// itself, and a node passes it on when it is done. A node that sends a message to a higher one
/// becomes black, and blackens the token when that comes by: behind the token somebody may have
/// been woken. When a white token comes back to node 0, which is done and white, all are done.
public final class TokenTermination implements Protocol<TokenTermination.Bounds> {

    /// How many nodes there are on the ring.
    ///
    /// @param fair true when the token does not lie anywhere for ever
    public record Bounds(
            @Default("3") @Range(min = 1, max = 10) int nodes, @Default("false") boolean fair) {

        /// The nodes by number.
        public List<Integer> ring() {
            return IntStream.range(0, nodes).boxed().toList();
        }
    }

    /// White is as it should be, black may have woken somebody.
    public enum Color {
        WHITE,
        BLACK
    }

    /// A node on the ring.
    public record Node(boolean active, Color color) {}

    /// The whole ring.
    ///
    /// @param token the node that has the token
    /// @param color the color of the token
    public record Ring(List<Node> nodes, int token, Color color) {

        public Ring {
            nodes = List.copyOf(nodes);
        }

        Node at(int node) {
            return nodes.get(node);
        }

        Ring with(int node, boolean active, Color painted) {
            var changed = new ArrayList<>(nodes);
            changed.set(node, new Node(active, painted));
            return new Ring(changed, token, color);
        }

        boolean sawTermination() {
            return token == 0
                    && color == Color.WHITE
                    && nodes.getFirst().equals(new Node(false, Color.WHITE));
        }
    }

    /// Why the token may leave the node that has it. TLC counts a step once for each reason.
    public enum Reason {
        NODE_IS_DONE,
        NODE_IS_BLACK,
        TOKEN_IS_BLACK;

        boolean appliesTo(Ring ring) {
            var holder = ring.at(ring.token);
            return switch (this) {
                case NODE_IS_DONE -> !holder.active();
                case NODE_IS_BLACK -> holder.color() == Color.BLACK;
                case TOKEN_IS_BLACK -> ring.color == Color.BLACK;
            };
        }
    }

    /// The nodes start active or not, in any color, and a black token is anywhere.
    @Override
    public Setup setup(Bounds bounds) {
        var starts =
                rings(bounds.nodes)
                        .flatMap(nodes ->
                                bounds.ring().stream()
                                        .map(token -> new Ring(nodes, token, Color.BLACK)))
                        .toList();
        var ring =
                new Setup().shared(starts.getFirst(), starts.subList(1, starts.size()).toArray());
        return bounds.fair ? ring.weaklyFair(InitiateProbe.class, PassToken.class) : ring;
    }

    /// All rings of so many nodes.
    private static Stream<List<Node>> rings(int nodes) {
        return nodes == 0
                ? Stream.of(List.of())
                : rings(nodes - 1)
                        .flatMap(ring ->
                                anyNode()
                                        .map(node ->
                                                Stream.concat(ring.stream(), Stream.of(node))
                                                        .toList()));
    }

    private static Stream<Node> anyNode() {
        return Stream.of(Color.values())
                .flatMap(color -> Stream.of(new Node(true, color), new Node(false, color)));
    }

    /// Node 0 is not satisfied with the token that came back, and sends a white one round.
    public record InitiateProbe(Reason reason) implements SharedAction<Ring> {
        @Override
        public Outcome<Ring> step(Ring ring) {
            if (ring.token != 0) return skip("the token is on its way");
            if (reason == Reason.NODE_IS_DONE) return skip("that is no reason to start again");
            if (!reason.appliesTo(ring)) return skip("this is not the reason");
            var white = ring.with(0, ring.at(0).active(), Color.WHITE);
            return to(new Ring(white.nodes, ring.nodes.size() - 1, Color.WHITE));
        }
    }

    /// A node passes the token on, when it is done or when this token will not do anyway.
    public record PassToken(@In("ring") int node, Reason reason) implements SharedAction<Ring> {
        @Override
        public Outcome<Ring> step(Ring ring) {
            var self = ring.at(node);
            if (node == 0) return skip("node 0 does not pass the token but judges it");
            if (ring.token != node) return skip("does not have the token");
            if (!reason.appliesTo(ring)) return skip("this is not the reason");
            var white = ring.with(node, self.active(), Color.WHITE);
            var color = self.color() == Color.BLACK ? Color.BLACK : ring.color;
            return to(new Ring(white.nodes, node - 1, color));
        }
    }

    /// An active node sends a message, which wakes whoever gets it at once.
    public record SendMessage(@In("ring") int node, @In("ring") int receiver)
            implements SharedAction<Ring> {
        @Override
        public Outcome<Ring> step(Ring ring) {
            var self = ring.at(node);
            if (node == receiver) return skip("nobody writes to itself");
            if (!self.active()) return skip("is not active");
            return to(
                    ring.with(receiver, true, ring.at(receiver).color())
                            .with(node, true, receiver > node ? Color.BLACK : self.color()));
        }
    }

    /// A node is done, for now.
    public record Deactivate(@In("ring") int node) implements SharedAction<Ring> {
        @Override
        public Outcome<Ring> step(Ring ring) {
            if (!ring.at(node).active()) return skip("is not active");
            return to(ring.with(node, false, ring.at(node).color()));
        }
    }

    /// What node 0 believes to see is true.
    public record TerminationIsReal(Ring ring, @In("ring") int node) implements Invariant {
        @Override
        public boolean holds() {
            return !ring.sawTermination() || !ring.at(node).active();
        }
    }

    /// Dijkstra's invariant: the nodes behind the token are done, or somebody up to the token is
    /// black, or the token is.
    public record BehindTheTokenAllAreDone(Ring ring, @In("ring") int node) implements Invariant {
        @Override
        public boolean holds() {
            return node <= ring.token
                    || !ring.at(node).active()
                    || ring.color == Color.BLACK
                    || ring.nodes.subList(0, ring.token + 1).stream()
                            .anyMatch(each -> each.color() == Color.BLACK);
        }
    }

    /// When all are done, node 0 finds out, because the token goes round three times at most.
    ///
    /// The first time it may leave somebody black behind it, the second time it may come home black
    /// because it met somebody black, and the third time all is white.
    @When("fair")
    public record DoneIsSeen(Ring ring, Bounds bounds) implements Chain {
        @Override
        public List<Link> links() {
            var links = new ArrayList<Link>();
            for (int round = 1; round <= 3; round++) {
                for (int token = bounds.nodes - 1; token > 0; token--) {
                    links.add(link(round, token).by(PassToken.class));
                }
                links.add(link(round, 0).by(InitiateProbe.class));
            }
            return links;
        }

        private Link.Start link(int round, int token) {
            boolean done = ring.nodes.stream().noneMatch(Node::active);
            return link(
                    "round %d, the token at node %d".formatted(round, token),
                    done && ring.token == token && round() == round);
        }

        private int round() {
            if (black(0) || IntStream.range(ring.token + 1, bounds.nodes).anyMatch(this::black)) {
                return 1;
            }
            boolean allWhite = IntStream.range(0, bounds.nodes).noneMatch(this::black);
            return allWhite && ring.color == Color.WHITE ? 3 : 2;
        }

        private boolean black(int node) {
            return ring.at(node).color() == Color.BLACK;
        }

        @Override
        public boolean reached() {
            return ring.sawTermination();
        }
    }

    /// Node 0 can find out that all are done.
    public record TerminationIsSeen(Ring ring) implements Reachable {
        @Override
        public boolean holds() {
            return ring.sawTermination();
        }
    }

    /// All are done, and node 0 knows.
    public record Terminated(Ring ring) implements Final {
        @Override
        public boolean holds() {
            return ring.sawTermination();
        }
    }
}
