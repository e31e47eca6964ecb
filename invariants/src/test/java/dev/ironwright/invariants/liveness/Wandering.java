package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.*;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Two hosts that hand tokens to each other and change their minds, as the dice fall; some of it is
/// fair. There are never more tokens than at the start, so that it ends by itself.
public final class Wandering implements Protocol<Wandering.Bounds> {

    /// Everything follows from the seed.
    public record Bounds(@Default("0") long seed) {

        SplittableRandom about(Object... question) {
            return new SplittableRandom(31 * seed + Arrays.toString(question).hashCode());
        }

        /// True one time in so many.
        boolean once(int in, Object... question) {
            return about(question).nextInt(in) == 0;
        }

        Network network() {
            var all = Network.values();
            return all[about("network").nextInt(all.length)];
        }
    }

    /// A host.
    public record Host(int n) {}

    /// What they hand to each other.
    public record Token(int n) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        var setup =
                new Setup().hosts(Host.class, 2, at -> start(bounds, at)).over(bounds.network());
        setup = fair(bounds, setup, Change.class);
        setup = fair(bounds, setup, Choose.class);
        setup = fair(bounds, setup, Take.class);
        setup = bounds.once(2, "delivery") ? setup.fairDelivery() : setup;
        return bounds.once(6, "rounds") ? setup.roundRobin() : setup;
    }

    private static Outcome<Host> start(Bounds bounds, Local at) {
        var start = Outcome.to(new Host(0));
        return bounds.once(3, "empty", at.self())
                ? start
                : start.send(at.next(), new Token(bounds.about("token").nextInt(2)));
    }

    private static Setup fair(Bounds bounds, Setup setup, Class<? extends Action<?>> action) {
        return switch (bounds.about("fair", action.getSimpleName()).nextInt(4)) {
            case 0 -> setup;
            case 1 -> setup.weaklyFair(action).stronglyFair(action);
            case 2 -> setup.weaklyFair(action);
            default -> setup.stronglyFair(action);
        };
    }

    private static Outcome.Move<Host> move(SplittableRandom dice) {
        return Outcome.to(new Host(dice.nextInt(3)));
    }

    /// Changes its mind, or thinks so.
    record Change(Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            var dice = bounds.about("change", self, at.self());
            return dice.nextInt(2) == 0 ? skip("thrown") : move(dice);
        }
    }

    /// Changes its mind in one of two ways, the same in both hosts.
    record Choose(boolean flag, Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            var dice = bounds.about("choose", self, flag);
            if (dice.nextInt(3) > 0) return skip("thrown");
            return oneOf(List.of(move(dice), move(dice)));
        }
    }

    /// Takes a token and hands on one, or none.
    record Take(Bounds bounds) implements Receive<Host, Token> {
        @Override
        public Outcome<Host> step(Host self, Packet<Token> in, Local at) {
            var dice = bounds.about("take", self, in);
            var token = new Token(dice.nextInt(2));
            return switch (dice.nextInt(5)) {
                case 0 -> skip("thrown");
                case 1 -> move(dice);
                case 2 -> stay();
                default -> move(dice).send(dice.nextBoolean() ? at.next() : at.self(), token);
            };
        }
    }

    /// Leaves some states out, at times.
    record Walled(Hosts<Host> hosts, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return !bounds.once(3, "walls") || !bounds.once(9, "walled", hosts.all());
        }
    }

    record Leads(At<Host> one, At<Host> other, Bounds bounds) implements LeadsTo {
        @Override
        public boolean from() {
            return bounds.once(2, "from", one);
        }

        @Override
        public boolean to() {
            return bounds.once(3, "to", one, other);
        }
    }

    record Arrives(Packet<Token> token, Hosts<Host> hosts, Bounds bounds) implements LeadsTo {
        @Override
        public boolean from() {
            return true;
        }

        @Override
        public boolean to() {
            return bounds.once(3, "arrives", token, hosts.all());
        }
    }

    record Recurs(At<Host> host, Bounds bounds) implements AlwaysEventually {
        @Override
        public boolean holds() {
            return bounds.once(2, "recurs", host);
        }
    }

    record Settles(At<Host> host, Bounds bounds) implements EventuallyAlways {
        @Override
        public boolean holds() {
            return !bounds.once(3, "settles", host);
        }
    }

    record Goes(At<Host> host, Hosts<Host> hosts, Bounds bounds) implements Chain {
        @Override
        public List<Link> links() {
            return List.of(
                    helped(link("first", bounds.once(2, 1, hosts.all())), 1),
                    helped(link("second", bounds.once(2, 2, hosts.all())), 2));
        }

        private Link helped(Link.Start start, int place) {
            var dice = bounds.about("helper", host.id(), place);
            var other = new HostId("host", dice.nextInt(2));
            return switch (dice.nextInt(4)) {
                case 0 -> start.by(Change.class, host.id());
                case 1 -> start.by(Choose.class, other);
                case 2 -> start.by(Take.class, host.id());
                default ->
                        start.byDelivery(
                                new Packet<>(other, host.id(), new Token(dice.nextInt(2))));
            };
        }

        @Override
        public boolean reached() {
            return bounds.once(3, "reached", host);
        }
    }
}
