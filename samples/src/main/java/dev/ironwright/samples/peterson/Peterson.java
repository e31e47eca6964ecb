package dev.ironwright.samples.peterson;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;

/// Two processes that share variables keep each other out of a critical section.
///
/// Peterson's algorithm. Who wants to enter raises a flag and then lets the other go first; it
/// enters when the other has no flag up, or has in turn let it go first. Each action is one read
/// or write of the shared memory.
public final class Peterson implements Protocol<Peterson.Bounds> {

    /// There are always two processes.
    ///
    /// @param fair true when a process that wants to enter does not stand still for ever
    public record Bounds(@Default("false") boolean fair) {}

    /// Where a process is in its program.
    public enum Place {
        RESTING,
        RAISING_FLAG,
        LETTING_THE_OTHER_GO,
        WAITING,
        CRITICAL,
        LOWERING_FLAG;

        boolean isInside() {
            return this == CRITICAL || this == LOWERING_FLAG;
        }
    }

    /// One of the two processes.
    public record Contender(Place place) {}

    /// What both can read and write.
    ///
    /// @param flags which of them wants to enter
    /// @param turn which of them may enter when both want to
    public record Memory(List<Boolean> flags, int turn) {

        public Memory {
            flags = List.copyOf(flags);
        }

        Memory withFlag(int process, boolean up) {
            var changed = new ArrayList<>(flags);
            changed.set(process, up);
            return new Memory(changed, turn);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var two =
                new Setup()
                        .hosts(Contender.class, 2, _ -> Outcome.to(new Contender(Place.RESTING)))
                        .shared(new Memory(List.of(false, false), 0));
        return bounds.fair
                ? two.weaklyFair(
                        RaiseFlag.class,
                        LetTheOtherGo.class,
                        Enter.class,
                        Leave.class,
                        LowerFlag.class)
                : two;
    }

    /// A process comes to want to enter.
    public record Awake() implements HostAction<Contender> {
        @Override
        public Outcome<Contender> step(Contender self, Local at) {
            if (self.place != Place.RESTING) return skip("does not rest");
            return to(new Contender(Place.RAISING_FLAG));
        }
    }

    /// It says so.
    public record RaiseFlag() implements HostSharedAction<Contender, Memory> {
        @Override
        public Outcome<Contender> step(Contender self, Memory memory, Local at) {
            if (self.place != Place.RAISING_FLAG) return skip("is not about to raise its flag");
            return to(new Contender(Place.LETTING_THE_OTHER_GO))
                    .write(memory.withFlag(at.index(), true));
        }
    }

    /// It lets the other go first.
    public record LetTheOtherGo() implements HostSharedAction<Contender, Memory> {
        @Override
        public Outcome<Contender> step(Contender self, Memory memory, Local at) {
            if (self.place != Place.LETTING_THE_OTHER_GO) return skip("is not that polite now");
            return to(new Contender(Place.WAITING))
                    .write(new Memory(memory.flags, at.next().index()));
        }
    }

    /// It enters as soon as it may.
    public record Enter() implements HostSharedAction<Contender, Memory> {
        @Override
        public Outcome<Contender> step(Contender self, Memory memory, Local at) {
            if (self.place != Place.WAITING) return skip("does not wait");
            if (memory.flags.get(at.next().index()) && memory.turn != at.index()) {
                return skip("the other wants to enter, and it is the other's turn");
            }
            return to(new Contender(Place.CRITICAL));
        }
    }

    /// It has done what nobody else may do at the same time.
    public record Leave() implements HostAction<Contender> {
        @Override
        public Outcome<Contender> step(Contender self, Local at) {
            if (self.place != Place.CRITICAL) return skip("is not in the critical section");
            return to(new Contender(Place.LOWERING_FLAG));
        }
    }

    /// It does not want to be in there any more.
    public record LowerFlag() implements HostSharedAction<Contender, Memory> {
        @Override
        public Outcome<Contender> step(Contender self, Memory memory, Local at) {
            if (self.place != Place.LOWERING_FLAG) return skip("is not about to lower its flag");
            return to(new Contender(Place.RESTING)).write(memory.withFlag(at.index(), false));
        }
    }

    /// The two are never inside at the same time.
    public record MutualExclusion(At<Contender> one, At<Contender> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || !(one.state().place().isInside() && other.state().place().isInside());
        }
    }

    /// The flag is up from when it is raised to when it is lowered.
    public record FlagsAreHonest(At<Contender> process, Memory memory) implements Invariant {
        @Override
        public boolean holds() {
            return memory.flags.get(process.id().index())
                    == switch (process.state().place()) {
                        case RESTING, RAISING_FLAG -> false;
                        case LETTING_THE_OTHER_GO, WAITING, CRITICAL, LOWERING_FLAG -> true;
                    };
        }
    }

    /// Who is inside has the turn, or the other has not yet let it go first.
    public record InsideByRight(At<Contender> inside, At<Contender> other, Memory memory)
            implements Invariant {
        @Override
        public boolean holds() {
            return inside.id().equals(other.id())
                    || !inside.state().place().isInside()
                    || memory.turn == inside.id().index()
                    || other.state().place().compareTo(Place.WAITING) < 0;
        }
    }

    /// Whoever wants to enter does.
    @When("fair")
    public record NobodyStarves(At<Contender> process) implements LeadsTo {
        @Override
        public boolean from() {
            return process.state().place() == Place.RAISING_FLAG;
        }

        @Override
        public boolean to() {
            return process.state().place() == Place.CRITICAL;
        }
    }

    /// Somebody gets in.
    public record SomebodyEnters(At<Contender> process) implements Reachable {
        @Override
        public boolean holds() {
            return process.state().place() == Place.CRITICAL;
        }
    }
}
