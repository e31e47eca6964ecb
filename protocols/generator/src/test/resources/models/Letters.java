import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.ironwright.protocols.*;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/// Messages of everything that a message may be made of.
public final class Letters implements Protocol<Letters.Bounds> {

    public record Bounds() {}

    public enum Colour {
        RED,
        GREEN
    }

    public record Point(int x, int y) {
        public Point {
            if (y == 0) {
                throw new IllegalArgumentException("y must not be 0");
            }
        }
    }

    public record Nothing() {}

    public record Pair<A, B>(A first, B second) {}

    public sealed interface Shape {
        record Dot(Point at) implements Shape {}

        record Line(Point from, Point to) implements Shape {}
    }

    public sealed interface Letter extends Message {}

    public record Plain(
            boolean bool, byte small, short shorter, int number, long longer, double real, char letter)
            implements Letter {}

    public record Boxed(Boolean bool, Integer number, Long longer, Character letter, String text)
            implements Letter {}

    public record Collected(
            List<Integer> list, Set<Colour> set, Map<HostId, Point> map, Optional<Shape> shape)
            implements Letter {}

    public record Sorted(SortedSet<String> names, SortedMap<Integer, Set<Long>> table)
            implements Letter {}

    public record Fixed(
            ImmutableList<Point> points,
            ImmutableSet<Colour> colours,
            ImmutableMap<String, Integer> counts,
            ImmutableSortedSet<Integer> sorted,
            ImmutableSortedMap<String, Colour> table)
            implements Letter {}

    public record Nested(
            List<Optional<List<Shape>>> deep,
            Pair<Integer, Point> pair,
            Pair<Colour, String> other,
            List<Nothing> nothings,
            @Nullable Point missing)
            implements Letter {}

    public sealed interface Short extends Letter {}

    public record Yes() implements Short {}

    public record No() implements Short {}

    public record Reader(int read) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Reader.class, 2, at -> Outcome.to(new Reader(0)));
    }

    public record Write() implements HostAction<Reader> {
        public Outcome<Reader> step(Reader self, Local at) {
            if (self.read() > 0) return skip("has written");
            var point = new Point(1, -1);
            return to(new Reader(1))
                    .send(at.next(), new Plain(true, (byte) -1, (short) -2, -3, -4, -0.5, 'é'))
                    .send(at.next(), new Boxed(false, 1 << 30, Long.MIN_VALUE, '\n', "naïve"))
                    .send(at.next(), new Collected(List.of(1, 1), Set.of(Colour.RED), Map.of(at.self(), point), Optional.empty()))
                    .send(at.next(), new Nested(List.of(Optional.of(List.of(new Shape.Dot(point)))), new Pair<>(1, point), new Pair<>(Colour.RED, ""), List.of(new Nothing()), null))
                    .send(at.next(), new No());
        }
    }

    public record Read() implements Receive<Reader, Letter> {
        public Outcome<Reader> step(Reader self, Packet<Letter> in, Local at) {
            return switch (in.message()) {
                case Collected collected -> to(new Reader(collected.list().size()));
                case Nested(var _, var pair, var _, var _, Point missing) ->
                        missing == null ? to(new Reader(pair.first() + 2)) : stay();
                case Plain _, Boxed _, Sorted _, Fixed _, Short _ -> skip("says nothing");
            };
        }
    }
}
