package dev.ironwright.invariants.scenario;

import static java.util.stream.Collectors.joining;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.HostId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a scenario says of one step: as much as tells it from the others that could be taken.
public sealed interface Move {

    /// An action: `acceptor0: GivePromise <- proposer0 Prepare[ballot=1]`.
    ///
    /// @param host who acts; empty, and written `shared`, for an action of no host
    /// @param parameters those by which the action is told from others
    /// @param received the packet that is received; its destination is the host
    /// @param leads what is true after it, where one question has several answers
    record Act(
            Optional<String> host,
            String action,
            List<Wanted.Field> parameters,
            Optional<Letter> received,
            List<Effect> leads)
            implements Move {

        /// What stands for the host of an action that has none.
        public static final String SHARED = "shared";

        public Act {
            parameters = List.copyOf(parameters);
            leads = List.copyOf(leads);
        }

        @Override
        public String toString() {
            var arguments =
                    parameters.isEmpty()
                            ? ""
                            : parameters.stream()
                                    .map(Wanted.Field::toString)
                                    .collect(joining(", ", "(", ")"));
            return host.orElse(SHARED)
                    + ": "
                    + action
                    + arguments
                    + received.map(letter -> " <- " + letter).orElse("")
                    + (leads.isEmpty()
                            ? ""
                            : leads.stream()
                                    .map(Effect::toString)
                                    .collect(joining(" and ", " => ", "")));
        }
    }

    /// The network loses a packet: `lose: proposer0 -> acceptor0 Prepare[ballot=1]`.
    ///
    /// @param place its place, from 0, among those from the same source to the same destination
    record Lose(Letter packet, Optional<Integer> place) implements Move {

        @Override
        public String toString() {
            return "lose: " + packet + place.map(at -> " at " + at).orElse("");
        }
    }

    /// The network doubles a packet: `double: proposer0 -> acceptor0 Prepare[ballot=1]`.
    ///
    /// @param place as for a packet that is lost
    record Doubled(Letter packet, Optional<Integer> place) implements Move {

        @Override
        public String toString() {
            return "double: " + packet + place.map(at -> " at " + at).orElse("");
        }
    }

    /// Something else that no action does: `crash: host1`, `heal:`.
    ///
    /// @param kind one of [#KINDS]
    /// @param about a host, or for a partition both groups: `host0 host1 | host2`
    record Happens(String kind, String about) implements Move {

        /// The words with which such lines begin.
        public static final List<String> KINDS =
                List.of("crash", "restart", "tick", "partition", "heal");

        /// How a scenario says a step; empty for one that is about a packet.
        static Optional<Happens> of(Step.Environmental step) {
            return switch (step) {
                case Step.Crash(var host) -> Optional.of(new Happens("crash", host.toString()));
                case Step.Restart(var host) -> Optional.of(new Happens("restart", host.toString()));
                case Step.Tick(var host) -> Optional.of(new Happens("tick", host.toString()));
                case Step.Partition(var groups) ->
                        Optional.of(new Happens("partition", words(groups)));
                case Step.Heal() -> Optional.of(new Happens("heal", ""));
                case Step.Drop _, Step.Duplicate _ -> Optional.empty();
            };
        }

        private static String words(Set<Set<HostId>> groups) {
            return groups.stream()
                    .map(group -> group.stream().map(HostId::toString).collect(joining(" ")))
                    .collect(joining(" | "));
        }

        @Override
        public String toString() {
            return about.isEmpty() ? kind + ":" : kind + ": " + about;
        }
    }

    /// What one of several answers to the same question does.
    sealed interface Effect {

        /// A condition is true after it.
        record Then(Condition condition) implements Effect {

            @Override
            public String toString() {
                return condition.toString();
            }
        }

        /// It sends a packet that looks so: `sends client0 Reply[seq=1]`.
        record Sends(Optional<String> to, Optional<Wanted> message) implements Effect {

            @Override
            public String toString() {
                return Stream.of(to, message.map(Wanted::toString))
                        .flatMap(Optional::stream)
                        .collect(joining(" ", "sends ", ""));
            }
        }

        /// It sends so many packets: `sends 2 in all`, or `sends nothing`.
        record SendsInAll(int packets) implements Effect {

            @Override
            public String toString() {
                return packets == 0 ? "sends nothing" : "sends " + packets + " in all";
            }
        }
    }
}
