package some.where;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.Setup;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// States that are no records, and types with the names of what is generated.
public class States implements Protocol<States.Bounds> {

    public record Bounds(@Default("1") int lamps, @Default("true") boolean eager) {
        List<Integer> depth() {
            return List.of(1, 2);
        }
    }

    /// A role whose state is an enum.
    public enum Lamp {
        OFF,
        ON;

        Lamp flipped() {
            return this == ON ? OFF : ON;
        }
    }

    /// A role whose state is one of several records.
    public sealed interface Machine permits Idle, Busy {}

    public record Idle() implements Machine {}

    public record Busy(int since, ImmutableList<Step> steps) implements Machine {}

    /// The model has a type of this name.
    public record Step(int number) {}

    public enum Choice {
        LEFT,
        RIGHT
    }

    /// Keeps collections of all kinds.
    ///
    /// @param at a name that the host itself would have liked
    public record Keeper(
            SortedSet<Integer> at,
            SortedMap<HostId, Choice> out,
            ImmutableMap<Choice, Step> state,
            State inner) {

        public Keeper {
            at = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(at));
            if (at.size() > 3) {
                throw new IllegalArgumentException("too many: " + at);
            }
        }
    }

    /// A state in a state.
    public record State(boolean deep) {}

    public record Flip(Choice choice) implements Message {}

    public enum Signal implements Message {
        STOP,
        GO
    }

    public sealed interface Tree extends Message {}

    public record Leaf(Step step) implements Tree {}

    public record Fork(Tree left, Tree right) implements Tree {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Lamp.class, bounds.lamps(), at -> bounds.eager ? Outcome.to(Lamp.ON) : Outcome.to(Lamp.OFF))
                .hosts(Machine.class, 1, States::machine)
                .hosts(
                        Keeper.class,
                        1,
                        here -> {
                            var names = new TreeMap<HostId, Choice>();
                            here.hosts(Lamp.class).forEach(lamp -> names.put(lamp, Choice.LEFT));
                            return Outcome.to(new Keeper(new TreeSet<>(), names, ImmutableMap.of(), new State(false)));
                        });
    }

    private static Outcome<Machine> machine(Local at) {
        return Outcome.to(new Idle());
    }

    public record Press(Choice choice) implements HostAction<Lamp> {
        public Outcome<Lamp> step(Lamp self, Local at) {
            if (self == Lamp.OFF && choice == Choice.LEFT) return skip("is off");
            return to(self.flipped()).send(at.host(Machine.class), new Flip(choice));
        }
    }

    public record Start() implements Receive<Machine, Flip> {
        public Outcome<Machine> step(Machine self, Packet<Flip> in, Local at) {
            return switch (self) {
                case Idle() -> to(new Busy(1, ImmutableList.of(new Step(0))))
                        .send(at.host(Keeper.class), Signal.GO)
                        .send(at.host(Keeper.class), new Fork(new Leaf(new Step(1)), new Leaf(new Step(2))));
                case Busy(int since, var _) when since > 2 -> skip("is busy: " + since);
                case Busy(int since, ImmutableList<Step> steps) -> to(new Busy(since + 1, steps));
            };
        }
    }

    public record Stop() implements HostAction<Machine> {
        public Outcome<Machine> step(Machine self, Local at) {
            if (!(self instanceof Busy busy)) return skip("is idle");
            return oneOf(
                    to(new Idle()).send(at.host(Keeper.class), Signal.STOP),
                    to(new Busy(0, busy.steps())));
        }
    }

    public record Keep(Choice choice) implements Receive<Keeper, Signal> {
        public Outcome<Keeper> step(Keeper self, Packet<Signal> in, Local at) {
            if (self.at().size() == 3) return skip("keeps enough");
            var more = new TreeSet<>(self.at());
            more.add(in.message().ordinal() + choice.ordinal());
            var state = ImmutableMap.of(choice, new Step(more.size()));
            return to(new Keeper(more, self.out(), state, new State(!self.inner().deep())));
        }
    }

    public record Climb(int depth) implements ReadInbox<Keeper, Tree> {
        @Override
        public boolean reads(Tree tree) {
            if (tree instanceof Leaf(Step(int number))) {
                return number == depth;
            }
            return depth == 1;
        }

        public Outcome<Keeper> step(Keeper self, Inbox<Tree> in, Local at) {
            if (in.isEmpty()) return skip("there is no tree");
            if (in.size() > 1 + depth) return skip("there are too many: " + in.size());
            return to(new Keeper(new TreeSet<>(List.of(in.size())), self.out, self.state, self.inner))
                    .send(in.packets().getFirst().source(), new Leaf(new Step(depth)))
                    .send(at.self(), new Leaf(new Step(in.size())));
        }
    }
}
