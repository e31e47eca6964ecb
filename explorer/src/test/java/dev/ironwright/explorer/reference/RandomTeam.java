package dev.ironwright.explorer.reference;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// A protocol without sense whose members and colours are interchangeable.
///
/// What happens is thrown by dice that know which of the hosts and colours at hand are the same, and
/// nothing of their names; unless it is crooked.
public final class RandomTeam implements Protocol<RandomTeam.Bounds> {

    /// How many there are, and how long each goes on.
    ///
    /// @param crooked one throw in so many looks at a name; never when it is 0
    public record Bounds(
            @Default("0") long seed,
            @Default("3") int members,
            @Default("2") int colours,
            @Default("2") int breath,
            @Default("0") int crooked,
            @Default("false") boolean ghost) {

        /// What members paint with.
        public List<Colour> palette() {
            return List.of(Colour.values()).subList(0, colours);
        }
    }

    /// Interchangeable, as far as there are as many.
    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /// Hosts of the role that is interchangeable.
    public record Member(int breath, Optional<HostId> friend, Optional<Colour> colour) {}

    /// The one host that all know.
    public record Clerk(int breath, Set<HostId> heard, Optional<Colour> colour) {}

    /// Messages.
    public record Word(int n, Optional<HostId> about, Optional<Colour> colour) implements Message {}

    /// Who has acted, and how often a colour was seen.
    public record Seen(Set<HostId> acted, Optional<Colour> last) implements Ghost<Seen> {
        @Override
        public Seen after(HostStep step) {
            var all = ImmutableSet.<HostId>builder().addAll(acted).add(step.host()).build();
            var packet = step.received();
            return new Seen(
                    all.size() > 2 ? Set.of() : all,
                    packet.isPresent() ? ((Word) packet.get().message()).colour() : last);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var hosts =
                new Setup()
                        .hosts(Member.class, bounds.members, at -> start(bounds, at))
                        .hosts(
                                Clerk.class,
                                1,
                                _ ->
                                        Outcome.to(
                                                new Clerk(
                                                        bounds.breath, Set.of(), Optional.empty())))
                        .symmetric(Member.class)
                        .symmetric(bounds.palette());
        return bounds.ghost ? hosts.ghost(new Seen(Set.of(), Optional.empty())) : hosts;
    }

    private static Outcome<Member> start(Bounds bounds, Local at) {
        var dice = new Dice(bounds.seed).about("start");
        var friend = dice.nextInt(3) == 0 ? Optional.of(at.self()) : Optional.<HostId>empty();
        var plain = Outcome.to(new Member(bounds.breath, friend, Optional.empty()));
        var one = dice.nextBoolean() ? plain : plain.send(at.host(Clerk.class), word(0));
        return dice.nextInt(4) > 0
                ? one
                : Outcome.oneOf(
                        List.of(
                                one,
                                Outcome.to(new Member(1, Optional.empty(), Optional.empty()))));
    }

    private static Word word(int n) {
        return new Word(n, Optional.empty(), Optional.empty());
    }

    /// What is at hand: hosts and colours, known by which are the same.
    private record Scene(Bounds bounds, Object kind, List<HostId> hosts, List<Colour> colours) {

        SplittableRandom dice() {
            var pattern = new ArrayList<Integer>();
            hosts.forEach(host -> pattern.add(hosts.indexOf(host)));
            colours.forEach(colour -> pattern.add(100 + colours.indexOf(colour)));
            var dice = new Dice(bounds.seed);
            boolean straight =
                    bounds.crooked == 0
                            || dice.about("crooked", kind, hosts, colours).nextInt(bounds.crooked)
                                    > 0;
            return straight ? dice.about(kind, pattern) : dice.about(kind, pattern, hosts, colours);
        }
    }

    private static Scene scene(Bounds bounds, Action<?> action, List<?> seen, Object... numbers) {
        var hosts = new ArrayList<HostId>();
        var colours = new ArrayList<Colour>();
        for (var each : seen) {
            switch (each) {
                case HostId host -> hosts.add(host);
                case Colour colour -> colours.add(colour);
                case Optional<?> optional ->
                        optional.ifPresent(value -> {
                            if (value instanceof HostId host) {
                                hosts.add(host);
                            } else {
                                colours.add((Colour) value);
                            }
                        });
                default -> throw new IllegalArgumentException("scene: " + each);
            }
        }
        return new Scene(
                bounds, action.getClass().getSimpleName() + List.of(numbers), hosts, colours);
    }

    private static <T> Optional<T> pick(SplittableRandom dice, List<T> all) {
        int chosen = dice.nextInt(all.size() + 1);
        return chosen < all.size() ? Optional.of(all.get(chosen)) : Optional.empty();
    }

    private static <S> Outcome.Move<S> sending(
            SplittableRandom dice, Scene scene, Outcome.Move<S> move, Local at) {
        var word = new Word(dice.nextInt(2), pick(dice, scene.hosts), pick(dice, scene.colours));
        return switch (dice.nextInt(5)) {
            case 0 -> move.broadcast(at.hosts(Member.class), word);
            case 1 -> move.send(at.host(Clerk.class), word);
            case 2 -> move.send(pick(dice, scene.hosts).orElse(at.self()), word);
            default -> move;
        };
    }

    private static Outcome<Member> act(Action<Member> action, Member self, Scene scene, Local at) {
        var dice = scene.dice();
        if (self.breath == 0 || dice.nextInt(4) == 0) return action.skip("no breath");
        var next = new Member(self.breath - 1, pick(dice, scene.hosts), pick(dice, scene.colours));
        var move = sending(dice, scene, Outcome.to(next), at);
        return dice.nextInt(4) > 0
                ? move
                : Outcome.oneOf(List.of(move, Outcome.to(new Member(0, next.friend, self.colour))));
    }

    /// Takes a colour.
    public record Paint(@In("palette") Colour colour, Bounds bounds) implements HostAction<Member> {
        @Override
        public Outcome<Member> step(Member self, Local at) {
            var seen = List.of(at.self(), self.friend, self.colour, colour);
            var scene = scene(bounds, this, seen, self.breath, self.friend.isPresent());
            return act(this, self, scene, at);
        }
    }

    /// Takes a friend, who may be itself.
    public record Befriend(HostId member, Bounds bounds) implements HostAction<Member> {
        @Override
        public Outcome<Member> step(Member self, Local at) {
            var seen = List.of(at.self(), self.friend, member, self.colour);
            var scene = scene(bounds, this, seen, self.breath, self.friend.isPresent());
            return act(this, self, scene, at);
        }
    }

    /// Hears a word.
    public record Hear(Bounds bounds) implements Receive<Member, Word> {
        @Override
        public Outcome<Member> step(Member self, Packet<Word> in, Local at) {
            var word = in.message();
            var seen =
                    List.of(
                            at.self(),
                            in.source(),
                            self.friend,
                            word.about,
                            self.colour,
                            word.colour);
            var scene = scene(bounds, this, seen, self.breath, word.n, word.about.isPresent());
            return act(this, self, scene, at);
        }
    }

    /// The clerk hears a word.
    public record Note(Bounds bounds) implements Receive<Clerk, Word> {
        @Override
        public Outcome<Clerk> step(Clerk self, Packet<Word> in, Local at) {
            var word = in.message();
            if (self.breath == 0) return skip("no breath");
            var seen = List.of(in.source(), word.about, self.colour, word.colour);
            boolean known = self.heard.contains(in.source());
            var scene = scene(bounds, this, seen, self.heard.size(), known, word.n);
            var dice = scene.dice();
            var heard =
                    dice.nextBoolean()
                            ? ImmutableSet.<HostId>builder()
                                    .addAll(self.heard)
                                    .add(in.source())
                                    .build()
                            : Set.<HostId>of();
            var next = new Clerk(self.breath - 1, heard, pick(dice, scene.colours));
            return sending(dice, scene, to(next), at);
        }
    }

    /// About two members.
    public record Apart(At<Member> one, At<Member> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            boolean friends = one.state().friend.equals(Optional.of(other.id()));
            boolean same = one.state().colour.equals(other.state().colour);
            boolean itself = one.id().equals(other.id());
            var dice = new Dice(bounds.seed);
            return dice.about(friends, same, itself, one.state().breath).nextInt(30) > 0;
        }
    }

    /// About a packet and whom it was sent by.
    public record Meant(Packet<Word> word, At<Member> member, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            boolean self = word.message().about.equals(Optional.of(member.id()));
            boolean own = word.source().equals(member.id());
            boolean seen = member.state().colour.equals(word.message().colour);
            return new Dice(bounds.seed).about("meant", self, own, seen).nextInt(30) > 0;
        }
    }

    /// About how a member changes.
    public record Changes(Change<Member> member, Bounds bounds) implements StepInvariant {
        @Override
        public boolean holds() {
            boolean self = member.after().friend.equals(Optional.of(member.id()));
            boolean same = member.after().colour.equals(member.before().colour);
            var dice = new Dice(bounds.seed);
            return dice.about("change", self, same, member.after().breath).nextInt(30) > 0;
        }
    }

    /// About a colour.
    public record Painted(At<Clerk> clerk, @In("palette") Colour colour) implements Reachable {
        @Override
        public boolean holds() {
            return clerk.state().colour.equals(Optional.of(colour));
        }
    }

    /// Anywhere may be the end.
    public record Ends() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
