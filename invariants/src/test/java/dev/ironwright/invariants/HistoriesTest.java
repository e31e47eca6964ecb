package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.history.Counter;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.History.Event;
import dev.ironwright.protocols.history.KeyValueMap;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Register;
import dev.ironwright.protocols.history.Sequential;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Whether a history is linearizable, against the definition.
class HistoriesTest {

    record Claimed(History history, Sequential<?, ?> specification, int executions)
            implements Linearizable {}

    /// An operation with the times at which it begins and ends, and what it returned.
    private record Interval(int begin, int end, Object call, Optional<Object> result) {}

    @ParameterizedTest
    @CsvSource({"register, 1", "counter, 1", "map, 1", "register, 2", "counter, 2", "map, 2"})
    void agreesWithTheDefinitionOnRandomHistories(String service, int executions) {
        agrees(service, executions, 400);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"register, 1", "counter, 1", "map, 1", "register, 2", "counter, 2", "map, 2"})
    void agreesWithTheDefinitionOnManyRandomHistories(String service, int executions) {
        agrees(service, executions, 20_000);
    }

    private static void agrees(String service, int executions, int times) {
        var histories = new Histories();
        int yes = 0;
        for (int seed = 0; seed < times; seed++) {
            var random = new Random(seed);
            var events = events(service, random, executions == 1 ? 5 : 4);
            var history = History.of(3);
            for (var event : events) {
                history = then(history, event);
            }
            var claim = new Claimed(history, specification(service), executions);
            var expected = new Definition(claim.specification, executions).allows(events);
            yes += expected ? 1 : 0;
            assertEquals(expected, histories.explain(claim), () -> events.toString());
            assertEquals(expected, claim.holds(), () -> events.toString());
            assertEquals(history, rebuilt(history), () -> events.toString());
            if (!expected) {
                saysWhereItFails(claim, executions);
            }
        }
        assertTrue(yes > 10 && yes < times - 10, "yes=" + yes);
    }

    /// What is said to be explained is, one event more is not, and what would have been right is.
    private static void saysWhereItFails(Claimed claim, int executions) {
        var why = (Why.NoOrder) Explanation.of(claim, List.of());
        var definition = new Definition(claim.specification, executions);
        assertTrue(definition.allows(why.events().subList(0, why.explained())));
        assertFalse(definition.allows(why.events().subList(0, why.explained() + 1)));
        for (var result : why.possible()) {
            var instead = new ArrayList<>(why.events().subList(0, why.explained()));
            instead.add(new Event.Returned(why.stuck().client(), why.stuck().call(), result));
            assertTrue(definition.allows(instead), () -> instead.toString());
        }
    }

    private static History then(History history, Event event) {
        return switch (event) {
            case Event.Invoked(int client, var call) -> history.invoked(client, call);
            case Event.Returned(int client, var _, var result) -> history.returned(client, result);
        };
    }

    private static History rebuilt(History history) {
        var again = History.of(history.clients().size());
        for (var event : history.events()) {
            again = then(again, event);
        }
        return again;
    }

    private static Sequential<?, ?> specification(String service) {
        return switch (service) {
            case "register" -> new Register("-");
            case "counter" -> new Counter();
            default -> new KeyValueMap();
        };
    }

    private static List<Event> events(String service, Random random, int operations) {
        var events = new ArrayList<Event>();
        var waiting = new Object[3];
        int begun = 0;
        int left = 2 * operations;
        while (left-- > 0) {
            int client = random.nextInt(3);
            if (waiting[client] != null) {
                var call = waiting[client];
                events.add(new Event.Returned(client, call, result(call, random)));
                waiting[client] = null;
            } else if (begun < operations) {
                begun++;
                waiting[client] = call(service, random);
                events.add(new Event.Invoked(client, waiting[client]));
            }
        }
        return events;
    }

    private static Object call(String service, Random random) {
        var value = random.nextBoolean() ? "a" : "b";
        int kind = random.nextInt(3);
        return switch (service) {
            case "register" -> kind == 0 ? new Register.Write(value) : new Register.Read();
            case "counter" -> kind == 0 ? new Counter.Get() : new Counter.Increment();
            default ->
                    kind == 0
                            ? new KeyValueMap.Put(1, value)
                            : kind == 1 ? new KeyValueMap.Remove(1) : new KeyValueMap.Get(1);
        };
    }

    private static Object result(Object call, Random random) {
        var value = random.nextInt(3) == 0 ? "-" : random.nextBoolean() ? "a" : "b";
        return switch (call) {
            case Register.Read _ -> value;
            case Counter.Get _ -> random.nextInt(3);
            case Counter.Increment _ -> 1 + random.nextInt(3);
            case KeyValueMap.Get _ -> value.equals("-") ? Optional.empty() : Optional.of(value);
            default -> Sequential.Done.DONE;
        };
    }

    /// The definition, by trying every sequence of executions.
    private record Definition(Sequential<?, ?> specification, int executions) {

        boolean allows(List<Event> events) {
            var operations = new ArrayList<Interval>();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof Event.Invoked(int client, var call)) {
                    operations.add(interval(events, i, client, call));
                }
            }
            return anyFrom(operations, new ArrayList<>());
        }

        private static Interval interval(List<Event> events, int begin, int client, Object call) {
            for (int i = begin + 1; i < events.size(); i++) {
                if (events.get(i) instanceof Event.Returned(int other, var _, var result)
                        && other == client) {
                    return new Interval(begin, i, call, Optional.of(result));
                }
            }
            return new Interval(begin, Integer.MAX_VALUE, call, Optional.empty());
        }

        private boolean anyFrom(List<Interval> operations, List<Integer> sequence) {
            if (explains(operations, sequence)) {
                return true;
            }
            for (int next = 0; next < operations.size(); next++) {
                int operation = next;
                if (sequence.stream().filter(it -> it == operation).count() < executions) {
                    sequence.add(next);
                    boolean found = anyFrom(operations, sequence);
                    sequence.removeLast();
                    if (found) {
                        return true;
                    }
                }
            }
            return false;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private boolean explains(List<Interval> operations, List<Integer> sequence) {
            var results = new ArrayList<Object>();
            Object state = specification.initial();
            for (int operation : sequence) {
                var answer =
                        ((Sequential) specification).execute(state, operations.get(operation).call);
                results.add(answer.result());
                state = answer.state();
            }
            return IntStream.range(0, operations.size())
                    .filter(o -> operations.get(o).result.isPresent())
                    .allMatch(o -> hasPlace(o, operations, sequence, results));
        }

        /// True when its result comes before everything that began after it returned.
        private static boolean hasPlace(
                int o, List<Interval> operations, List<Integer> sequence, List<Object> results) {
            for (int place = 0; place < sequence.size(); place++) {
                var at = operations.get(sequence.get(place));
                if (at.begin > operations.get(o).end) {
                    return false;
                }
                boolean answers = operations.get(o).result.equals(Optional.of(results.get(place)));
                if (sequence.get(place) == o && answers) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void aRequestMayBeExecutedAgainWhereThatIsAllowed() {
        var history =
                History.of(2)
                        .invoked(0, new Counter.Increment())
                        .returned(0, 1)
                        .invoked(1, new Counter.Increment())
                        .returned(1, 3);
        assertFalse(new Claimed(history, new Counter(), 1).holds());
        assertTrue(new Claimed(history, new Counter(), 2).holds());
    }

    @Test
    void aClientThatAsksAgainOrHearsAgainDoesNothingNew() {
        var waiting = History.of(1).invoked(0, new Counter.Get());
        assertEquals(waiting, waiting.invoked(0, new Counter.Get()));
        var done = waiting.returned(0, 0);
        assertEquals(done, done.returned(0, 7));
    }
}
