package dev.ironwright.invariants.reduction;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.reduction.IoEvent.Parcel;
import dev.ironwright.invariants.reduction.IoEvent.Received;
import dev.ironwright.invariants.reduction.IoEvent.Sent;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The steps of a trace as single receives and sends, in an order in which they could also happen.
///
/// What a host does keeps its order, and so does a packet's send before its receive; everything else
/// is thrown by dice. Packets that the network lost were never received.
public final class Interleaving {

    private final boolean consumes;
    private final List<IoEvent> events = new ArrayList<>();

    /// Which events each one has to wait for, by their places.
    private final List<Set<Integer>> after = new ArrayList<>();

    private final Map<String, Integer> latest = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<Parcel, List<Integer>> sends = new HashMap<>();
    private final Map<Parcel, Integer> received = new HashMap<>();
    private final Map<Parcel, Integer> initially = new HashMap<>();

    private Interleaving(Trace trace, Network network) {
        consumes = network.consumes();
        trace.initial()
                .network()
                .forEach(packet -> initially.merge(parcel(packet), 1, Integer::sum));
        trace.transitions().forEach(each -> add(each.step()));
    }

    /// Why a trace cannot be told in single receives and sends; empty when it can.
    public static Optional<String> refusal(Trace trace, Network network) {
        for (int i = 0; i < trace.transitions().size(); i++) {
            var refusal = refusal(trace.transitions().get(i).step(), network);
            if (refusal.isPresent()) {
                return Optional.of("step %d: %s".formatted(i + 1, refusal.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refusal(Step step, Network network) {
        return switch (step) {
            case Step.Taken taken -> Reducibility.of(taken.action().getClass()).refusal();
            case Step.Shared(var action) -> Reducibility.of(action.getClass()).refusal();
            case Step.Drop _ when network.ordered() ->
                    Optional.of("a loss in an ordered network is no host's, and others see it");
            case Step.Drop _ -> Optional.empty();
            case Step.Environmental other ->
                    Optional.of("no host receives or sends here: " + other.words());
        };
    }

    /// A log of this trace.
    ///
    /// @throws IllegalArgumentException when there is a [#refusal]
    public static EventLog of(Trace trace, Network network, RandomGenerator dice) {
        refusal(trace, network)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(
                            "a trace of hosts that send and receive: " + why);
                });
        var interleaving = new Interleaving(trace, network);
        return new EventLog(interleaving.initially.keySet(), interleaving.order(dice));
    }

    private void add(Step step) {
        if (step instanceof Step.Taken taken) {
            var host = taken.host().toString();
            int number = steps.merge(host, 1, Integer::sum);
            taken.received().ifPresent(packet -> receive(host, number, parcel(packet)));
            taken.sent().forEach(packet -> send(host, number, parcel(packet)));
        }
    }

    private void receive(String host, int number, Parcel packet) {
        int place = add(new Received(host, number, packet));
        int earlier = initially.getOrDefault(packet, 0);
        int nth = consumes ? received.merge(packet, 1, Integer::sum) : 1;
        if (nth > earlier) {
            after.get(place).add(sends.getOrDefault(packet, List.of()).get(nth - earlier - 1));
        }
    }

    private void send(String host, int number, Parcel packet) {
        int place = add(new Sent(host, number, packet));
        sends.computeIfAbsent(packet, _ -> new ArrayList<>()).add(place);
    }

    private int add(IoEvent event) {
        int place = events.size();
        events.add(event);
        var before = latest.put(event.host(), place);
        after.add(before == null ? new HashSet<>() : new HashSet<>(Set.of(before)));
        return place;
    }

    private List<IoEvent> order(RandomGenerator dice) {
        var open = new ArrayList<Integer>();
        for (int place = 0; place < events.size(); place++) {
            open.add(place);
        }
        var done = new HashSet<Integer>();
        var order = new ArrayList<IoEvent>();
        while (!open.isEmpty()) {
            var ready = open.stream().filter(place -> done.containsAll(after.get(place))).toList();
            var next = ready.get(dice.nextInt(ready.size()));
            open.remove((Object) next);
            done.add(next);
            order.add(events.get(next));
        }
        return order;
    }

    private static Parcel parcel(Packet<?> packet) {
        return new Parcel(
                packet.source().toString(),
                packet.destination().toString(),
                packet.message().toString());
    }
}
