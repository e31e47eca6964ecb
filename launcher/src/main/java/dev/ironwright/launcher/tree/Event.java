package dev.ironwright.launcher.tree;

import static com.google.common.collect.ImmutableList.toImmutableList;

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
        };
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
            case Untold() -> "a step";
        };
    }
}
