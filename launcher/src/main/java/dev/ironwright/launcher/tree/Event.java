package dev.ironwright.launcher.tree;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened between two states of a [Story].
public sealed interface Event {

    /// An action was taken.
    ///
    /// @param host who took it; nobody when it is over the shared variables alone
    /// @param received the packet that was received, when there was one
    /// @param sent the packets that were sent, in order
    record Taken(
            Optional<String> host,
            String action,
            Map<String, Tree> parameters,
            Optional<Tree> received,
            List<Tree> sent)
            implements Event {

        public Taken {
            sent = List.copyOf(sent);
        }
    }

    /// The network lost a packet.
    ///
    /// @param position its place among the packets from its source to its destination, from 0
    record Dropped(Tree packet, int position) implements Event {}

    /// Something else happened that no action does.
    ///
    /// @param kind such as `crash`
    /// @param about to which host, packet or groups of hosts, by name
    record Happened(String kind, Map<String, Tree> about) implements Event {

        public Happened {
            about = ImmutableMap.copyOf(about);
        }

        @Override
        public String words() {
            var what = about.values().stream().map(Shown::shown).findFirst().orElse("");
            return switch (kind) {
                case "crash" -> what + " crashes";
                case "restart" -> what + " restarts";
                case "tick" -> "the clock of " + what + " ticks";
                case "partition" -> "a partition into " + what;
                case "heal" -> "the partition heals";
                case "duplicate" -> "the network doubles " + what;
                default -> kind + " " + what;
            };
        }
    }

    /// Something of which a file does not say what it was.
    record Untold() implements Event {}

    /// A step of this protocol as an event.
    static Event of(Step step, Instance instance) {
        return switch (step) {
            case Step.Taken(var host, var action, var received, var sent) ->
                    new Taken(
                            Optional.of(host.toString()),
                            name(action),
                            parameters(action, instance),
                            received.map(Trees::of),
                            sent.stream().map(Event::packet).collect(toImmutableList()));
            case Step.Shared(var action) ->
                    new Taken(
                            Optional.empty(),
                            name(action),
                            parameters(action, instance),
                            Optional.empty(),
                            List.of());
            case Step.Drop(var packet, var position) -> new Dropped(Trees.of(packet), position);
            case Step.Duplicate(var packet, var position) ->
                    new Happened(
                            "duplicate",
                            ImmutableMap.of(
                                    "packet", Trees.of(packet), "position", Trees.of(position)));
            case Step.Crash(var host) -> happened("crash", "host", host);
            case Step.Restart(var host) -> happened("restart", "host", host);
            case Step.Tick(var host) -> happened("tick", "host", host);
            case Step.Partition(var groups) -> happened("partition", "groups", groups);
            case Step.Heal() -> new Happened("heal", Map.of());
        };
    }

    private static Event happened(String kind, String name, Object what) {
        return new Happened(kind, Map.of(name, Trees.of(what)));
    }

    private static Tree packet(Packet<?> packet) {
        return Trees.of(packet);
    }

    /// An action with its parameters, such as `Propose(value=A)`.
    static String call(Action<?> action, Instance instance) {
        return Shown.call(name(action), parameters(action, instance));
    }

    private static String name(Action<?> action) {
        return action.getClass().getSimpleName();
    }

    /// Without the bounds, which are the same for all.
    private static Map<String, Tree> parameters(Action<?> action, Instance instance) {
        return action instanceof Record record
                ? Maps.filterKeys(
                        Trees.fields(record).fields(),
                        name -> !isBounds(record, String.valueOf(name), instance))
                : Map.of();
    }

    private static boolean isBounds(Record action, String component, Instance instance) {
        return Arrays.stream(action.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .anyMatch(each -> each.getType() == instance.bounds().getClass());
    }

    /// In a line, such as `host1 Accept` or `the network drops a→b Ack`.
    default String words() {
        return switch (this) {
            case Taken(var host, var action, var parameters, var _, var _) ->
                    host.map(name -> name + " ").orElse("") + Shown.call(action, parameters);
            case Dropped(var packet, var _) -> "the network drops " + Shown.shown(packet);
            case Happened _ -> throw new IllegalStateException("it has words of its own");
            case Untold() -> "a step";
        };
    }
}
