package dev.ironwright.samples.ironkv;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.Specified;
import dev.ironwright.protocols.When;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.KeyValueMap;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.samples.ironkv.AppRequest.AppGet;
import dev.ironwright.samples.ironkv.AppRequest.AppSet;
import dev.ironwright.samples.ironkv.KvMessage.GetRequest;
import dev.ironwright.samples.ironkv.KvMessage.Redirect;
import dev.ironwright.samples.ironkv.KvMessage.Reply;
import dev.ironwright.samples.ironkv.KvMessage.SetRequest;

import java.util.Optional;
import java.util.TreeMap;

/// What the hosts are together, as clients see them: one hash table.
interface ServiceClaims {

    /// The hosts are one hash table, wherever its keys are at the moment.
    @When("keepsPackets")
    record RefinesHashtable(Hosts<Host> hosts, Packets<SingleMessage> sent, Bounds bounds)
            implements Refinement<HashtableSpec.State> {
        @Override
        public Specified specification() {
            return new HashtableSpec()
                    .within(
                            new HashtableSpec.Bounds(
                                    bounds.keys(), bounds.values(), bounds.lastRequest()));
        }

        @Override
        public HashtableSpec.State abstraction() {
            return new HashtableSpec.State(
                    table(),
                    hosts.states()
                            .flatMap(host -> host.receivedRequests().stream())
                            .collect(toImmutableSet()),
                    replies());
        }

        /// Each key's value, from the one place that claims it.
        private Hashtable table() {
            var placement = Placement.of(hosts, sent);
            var values = new TreeMap<Integer, Integer>();
            for (int key : bounds.keys()) {
                placement.findHashTable(key).lookup(key).ifPresent(value -> values.put(key, value));
            }
            return new Hashtable(ImmutableSortedMap.copyOfSorted(values));
        }

        private ImmutableSet<AppReply> replies() {
            return sent.stream()
                    .filter(packet -> bounds.servers().contains(packet.source()))
                    .flatMap(packet -> reply(packet.message()).stream())
                    .collect(toImmutableSet());
        }

        private static Optional<AppReply> reply(SingleMessage message) {
            return message.m() instanceof Reply(int key, var value)
                    ? Optional.of(new AppReply(message.seqno(), key, value))
                    : Optional.empty();
        }
    }

    /// The hosts are to the clients as one map, on which one operation follows the other.
    @When("recordsHistory")
    record AnswersAreOneMaps(Deliveries deliveries) implements Linearizable {
        @Override
        public History history() {
            return deliveries.history();
        }

        @Override
        public KeyValueMap specification() {
            return new KeyValueMap();
        }
    }

    /// Every reply of a host is one that the hash table has given.
    record RepliesAreTheTables(
            Packet<SingleMessage> packet, HashtableSpec.State table, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return !bounds.servers().contains(packet.source())
                    || !(packet.message().m() instanceof Reply(int key, var value))
                    || table.replies().contains(new AppReply(packet.message().seqno(), key, value));
        }
    }

    /// A host sends a client elsewhere, and to a host.
    record RedirectsLeadToAnotherHost(Packet<SingleMessage> packet, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return !bounds.servers().contains(packet.source())
                    || !(packet.message().m() instanceof Redirect(int _, var host))
                    || !host.equals(packet.source()) && bounds.servers().contains(host);
        }
    }

    /// Every request that the hash table has executed was sent to a host.
    @When("keepsPackets")
    record RequestsWereSent(HashtableSpec.State table, Packets<SingleMessage> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return table.requests().stream()
                    .allMatch(request -> sent.messages().anyMatch(it -> asks(it, request)));
        }

        private static boolean asks(SingleMessage message, AppRequest request) {
            return message.seqno() == request.seqno()
                    && switch (request) {
                        case AppGet get -> message.m().equals(new GetRequest(get.key()));
                        case AppSet set ->
                                message.m().equals(new SetRequest(set.key(), set.value()));
                    };
        }
    }
}
