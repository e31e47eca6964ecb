package dev.ironwright.explorer.reference;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Images;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts classes of states by trying every permutation on every state.
///
/// @param distinct classes
/// @param generated the initial states and the steps from one state of each class
/// @param depth levels
public record Orbits(long distinct, long generated, int depth) {

    /// Counts the classes of all that an instance reaches.
    public static Orbits of(Instance instance) {
        var steps = new Steps(instance);
        var images =
                new Symmetry(new Tables(instance))
                        .exchanges().stream().map(exchange -> exchange.images()).toList();
        var seen = new HashSet<State>();
        long distinct = 0;
        long generated = 0;
        int depth = 0;
        var level = new ArrayList<>(steps.initial());
        generated += level.size();
        while (!level.isEmpty()) {
            var next = new ArrayList<State>();
            long before = distinct;
            for (var state : level) {
                if (!seen.contains(state)) {
                    seen.addAll(orbit(state, images, instance));
                    distinct++;
                    var after = steps.after(state);
                    generated += after.size();
                    after.forEach(each -> next.add(each.state()));
                }
            }
            depth += distinct > before ? 1 : 0;
            level = next;
        }
        return new Orbits(distinct, generated, depth);
    }

    private static Set<State> orbit(State state, List<Images> images, Instance instance) {
        var orbit = new HashSet<>(Set.of(state));
        var queue = new ArrayDeque<>(orbit);
        while (!queue.isEmpty()) {
            var each = queue.remove();
            for (var image : images) {
                var renamed = renamed(each, image, instance);
                if (orbit.add(renamed)) {
                    queue.add(renamed);
                }
            }
        }
        return orbit;
    }

    private static State renamed(State state, Images images, Instance instance) {
        var hosts = new ArrayList<At<?>>();
        state.hosts().forEach(at -> hosts.add((At<?>) images.of(at)));
        hosts.sort(java.util.Comparator.comparingInt(at -> instance.indexOf(at.id())));
        var packets = new ArrayList<Packet<?>>();
        state.wire().packets().forEach(packet -> packets.add((Packet<?>) images.of(packet)));
        var global =
                new GlobalState(
                        hosts,
                        packets,
                        state.shared().map(images::of),
                        state.ghost().map(ghost -> images.of(ghost)));
        return State.of(global, instance.setup().network());
    }
}
