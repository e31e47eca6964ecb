package dev.ironwright.invariants;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One claim's verdicts, by the views of the places that its components are about.
///
/// Tuples are grouped by the set of places they are about (see [Group]); after a step only the groups
/// that mention a slot which changed are looked up.
final class ClaimTable {

    private final Tables tables;
    private final Places places;
    private final ClaimType type;
    private final Question question;
    private final Optional<Place> candidates;
    private final Map<Set<Place>, Group> groups = new HashMap<>();
    private volatile Index index = new Index(-1, new Group[0], new Touch[0][]);

    /// The groups there are while so many kinds of packets were sent.
    ///
    /// @param bySlot where each slot is looked at
    @SuppressWarnings("ArrayRecordComponent")
    private record Index(int kinds, Group[] all, Touch[][] bySlot) {}

    /// A place, and the groups that may change their verdict when its view does.
    @SuppressWarnings("ArrayRecordComponent")
    private record Touch(Place place, Group[] groups) {

        /// True when every tuple is right after this slot has changed, and was before.
        boolean right(int slot, int[] before, int[] state) {
            if (place.keeps(slot, before, state)) {
                return true;
            }
            for (var group : groups) {
                if (!group.stillRight(before, state)) {
                    return false;
                }
            }
            return true;
        }
    }

    ClaimTable(Tables tables, Places places, ClaimType type) {
        this.tables = tables;
        this.places = places;
        this.type = type;
        question = new Question(tables, type);
        candidates = type.witness().map(places::candidates);
    }

    ClaimType type() {
        return type;
    }

    /// How many tuples were asked about.
    long tuples() {
        return question.asked();
    }

    /// True when every tuple satisfies the claim.
    ///
    /// @param state reached from one in which every tuple does
    boolean holds(Arrival state) {
        var current = index();
        var before = state.before();
        if (before == null) {
            return allHold(state.state(), state.state());
        }
        for (int i = 0; i < state.changes(); i++) {
            int slot = state.changed(i);
            for (var touch : current.bySlot[slot]) {
                if (!touch.right(slot, before, state.state())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// True when every tuple of this step satisfies the claim.
    boolean allHold(int[] before, int[] state) {
        for (var group : index().all) {
            if (!group.allRight(before, state)) {
                return false;
            }
        }
        return true;
    }

    /// True when some tuple meets the goal.
    ///
    /// @param state reached from one in which none does
    boolean met(Arrival state) {
        return !holds(state);
    }

    /// A tuple of this step that does not satisfy the claim.
    Optional<Claim> failure(int[] before, int[] state) {
        return Arrays.stream(index().all)
                .filter(group -> !group.allRight(before, state))
                .findFirst()
                .flatMap(group -> group.failure(before, state));
    }

    private Index index() {
        var current = index;
        return current.kinds == tables.kinds() ? current : rebuild();
    }

    private Index rebuild() {
        synchronized (tables) {
            int kinds = tables.kinds();
            if (index.kinds == kinds) {
                return index;
            }
            var all = new ArrayList<>(assign(new ArrayList<>(), new LinkedHashMap<>()).values());
            var looked = new LinkedHashMap<Place, List<Group>>();
            for (var group : all) {
                group.looksAt()
                        .forEach(p -> looked.computeIfAbsent(p, _ -> new ArrayList<>()).add(group));
            }
            var touches = new ArrayList<Touch>();
            looked.forEach(
                    (place, there) -> touches.add(new Touch(place, there.toArray(Group[]::new))));
            var bySlot = new Touch[tables.slots()][];
            for (int slot = 0; slot < bySlot.length; slot++) {
                int changed = slot;
                bySlot[slot] =
                        touches.stream()
                                .filter(touch -> touch.place.reads(changed))
                                .toArray(Touch[]::new);
            }
            index = new Index(kinds, all.toArray(Group[]::new), bySlot);
            return index;
        }
    }

    /// Every way of giving each located component a place, grouped by the set of places.
    private Map<Set<Place>, Group> assign(List<Place> chosen, Map<Set<Place>, Group> into) {
        var located = question.located();
        if (chosen.size() < located.size()) {
            for (var place : places.of(type.components().get(located.get(chosen.size())))) {
                chosen.add(place);
                assign(chosen, into);
                chosen.removeLast();
            }
            return into;
        }
        var set = ImmutableSet.copyOf(chosen);
        var group = groups.computeIfAbsent(set, s -> new Group(tables, question, s, candidates));
        group.assign(chosen);
        into.put(set, group);
        return into;
    }

    /// True when this component is about a place of the state.
    static boolean isLocated(Component component) {
        return switch (component) {
            case Component.TheBounds _, Component.Values _ -> false;
            case Component.Hosts _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Packets _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _ ->
                    true;
        };
    }
}
