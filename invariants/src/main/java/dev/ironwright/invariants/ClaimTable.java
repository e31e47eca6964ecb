package dev.ironwright.invariants;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.BrokenClaim.FailingTuple;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The verdicts of a claim, or of several together, by the views of the places that they are about.
///
/// Tuples are grouped by the set of places they are about (see [Group]); after a step only the groups
/// that mention a slot which changed are looked up.
final class ClaimTable {

    private final Tables tables;
    private final Places places;
    private final List<Part> parts;
    private final Map<Group.Key, Group> groups = new HashMap<>();
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

    /// A claim.
    private record Part(ClaimType type, Question question, Optional<Place> candidates) {}

    ClaimTable(Tables tables, Places places, ClaimType type) {
        this(
                tables,
                places,
                List.of(
                        new Part(
                                type,
                                new Question(tables, type),
                                type.witness().map(places::candidates))));
    }

    private ClaimTable(Tables tables, Places places, List<Part> parts) {
        this.tables = tables;
        this.places = places;
        this.parts = parts;
    }

    /// All these claims as one, which is right when each of them is: it takes fewer questions.
    static ClaimTable together(Tables tables, Places places, List<ClaimTable> claims) {
        return new ClaimTable(
                tables, places, claims.stream().flatMap(each -> each.parts.stream()).toList());
    }

    /// The claim; the first of several.
    ClaimType type() {
        return parts.getFirst().type;
    }

    /// What asks about each claim.
    Stream<Question> questions() {
        return parts.stream().map(Part::question);
    }

    /// How many tuples were asked about.
    long tuples() {
        return parts.stream().mapToLong(part -> part.question.asked()).sum();
    }

    /// True when some tuple did not satisfy the claim, whatever it answers now.
    boolean failed() {
        return parts.stream().anyMatch(part -> part.question.failed());
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

    /// A tuple of this step that does not satisfy the claim: the first by its text, which unlike
    /// ids does not depend on the order in which values were met.
    Optional<Claim> failure(int[] before, int[] state) {
        return failures(before, state).tuples().stream().map(FailingTuple::tuple).findFirst();
    }

    /// Every tuple of this step that does not satisfy the claim, by their text.
    BrokenClaim failures(int[] before, int[] state) {
        var all = new LinkedHashMap<Claim, FailingTuple>();
        for (var group : index().all) {
            if (!group.allRight(before, state)) {
                group.failures(before, state, each -> all.putIfAbsent(each.tuple(), each));
            }
        }
        var listed =
                all.values().stream()
                        .sorted(Comparator.comparing(each -> each.tuple().toString()))
                        .limit(BrokenClaim.LISTED)
                        .toList();
        return new BrokenClaim(type().name(), listed, all.size());
    }

    /// Asks about every tuple, as if nothing were remembered.
    ///
    /// @return true when every one satisfies the claim
    boolean askAll(int[] state) {
        var failing = new ArrayList<FailingTuple>();
        for (var group : index().all) {
            group.failures(state, state, failing::add);
        }
        return failing.isEmpty();
    }

    /// How often each premise was true, of a claim that says "if this, then that".
    Map<String, Long> premises() {
        return parts.getFirst().question.premises();
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
            var all = groups();
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

    private Set<Group> groups() {
        var all = new LinkedHashSet<Group>();
        for (var part : parts) {
            var ways = new LinkedHashMap<Set<Place>, List<List<Place>>>();
            assign(part, new ArrayList<>(), ways);
            ways.forEach((set, chosen) -> all.add(group(part, set, chosen)));
        }
        return all;
    }

    private Group group(Part part, Set<Place> set, List<List<Place>> ways) {
        var twice =
                set.stream()
                        .filter(place ->
                                ways.stream()
                                        .anyMatch(way -> Collections.frequency(way, place) > 1))
                        .collect(Collectors.toSet());
        var key = new Group.Key(set, twice, part.candidates);
        var group = groups.computeIfAbsent(key, k -> new Group(tables, k));
        ways.forEach(way -> group.assign(part.question, way));
        return group;
    }

    /// Finds every way of giving each located component a place, by the set of places.
    private void assign(Part part, List<Place> chosen, Map<Set<Place>, List<List<Place>>> into) {
        var located = part.question.located();
        if (chosen.size() == located.size()) {
            into.computeIfAbsent(ImmutableSet.copyOf(chosen), _ -> new ArrayList<>())
                    .add(List.copyOf(chosen));
            return;
        }
        for (var place : places.of(part.type.components().get(located.get(chosen.size())))) {
            chosen.add(place);
            assign(part, chosen, into);
            chosen.removeLast();
        }
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
                    Component.GhostVariables _,
                    Component.TheEnvironment _ ->
                    true;
        };
    }
}
