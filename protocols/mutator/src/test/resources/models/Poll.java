import dev.ironwright.protocols.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A teller collects votes in rounds and announces a majority.
public final class Poll implements Protocol<Poll.Bounds> {

    record Bounds(@Default("3") int voters) {
        int majority() {
            return voters / 2 + 1;
        }

        int unused() {
            return voters / 2 + 1;
        }
    }

    record Voter(int round, boolean voted) {}

    record Open(int round) implements Message {}

    record Vote(int round) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Voter.class, bounds.voters(), _ -> Outcome.to(new Voter(0, false)))
                .hosts(Teller.class, 1, _ -> Outcome.to(new Teller(0, Set.of())))
                .ghost(new Total(0));
    }

    record Total(int votes) implements Ghost<Total> {
        @Override
        public Total after(HostStep step) {
            return step.sent().isEmpty() ? this : new Total(votes + 1);
        }
    }

    record Ask() implements HostAction<Teller> {
        @Override
        public Outcome<Teller> step(Teller self, Local at) {
            if (self.round() >= 1 || !self.heard().isEmpty()) return skip("has asked");
            return to(self.asking()).broadcast(at.hosts(Voter.class), new Open(1));
        }
    }

    record Cast() implements Receive<Voter, Open> {
        @Override
        public Outcome<Voter> step(Voter self, Packet<Open> in, Local at) {
            int round = in.message().round();
            return self.round < round
                    ? to(new Voter(round, true)).send(in.source(), new Vote(round))
                    : skip("has voted");
        }
    }

    record Hear(Bounds bounds) implements Receive<Teller, Vote> {
        @Override
        public Outcome<Teller> step(Teller self, Packet<Vote> in, Local at) {
            if (in.message().round() != self.round()) {
                return skip("an old vote");
            }
            if (self.heard().size() >= bounds.majority()) return skip("has heard enough");
            return to(self.hearing(in.source()));
        }
    }

    record NeverTwice(At<Teller> teller) implements Invariant {
        @Override
        public boolean holds() {
            return teller.state().round() <= 1;
        }
    }

    record Enough(At<Teller> teller) implements Final {
        @Override
        public boolean holds() {
            return teller.state().heard().size() >= 2;
        }
    }
}
