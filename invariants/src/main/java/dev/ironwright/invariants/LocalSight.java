package dev.ironwright.invariants;

import dev.ironwright.explorer.partialorder.LocalGraph;
import dev.ironwright.explorer.partialorder.Sight;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// What claims make of the states that a host may come to.
///
/// A claim about one or two hosts and nothing else is asked of every pair of states, so that a host
/// may go unnoticed from one that is in no wrong pair to any other. Of all other claims a host's
/// role is visible.
final class LocalSight implements Sight {

    private final LocalGraph graph;
    private final List<ClaimType> claims;
    private final List<Asked> asked = new ArrayList<>();
    private final List<ClaimType> others = new ArrayList<>();
    private final Map<Row, BitSet> wrong = new ConcurrentHashMap<>();

    /// A claim about one or two hosts.
    private record Asked(ClaimType type, Question question) {

        List<Class<?>> roles() {
            return question.located().stream()
                    .<Class<?>>map(i -> roleOf(type.components().get(i)).orElseThrow())
                    .toList();
        }
    }

    /// Where a host is in one component of a claim, in some state, and another host in the other.
    private record Row(Asked claim, int component, int host, int state, int other) {}

    LocalSight(Tables tables, LocalGraph graph) {
        this.graph = graph;
        claims = tables.instance().model().claims();
        for (var claim : claims) {
            if (claim.is(Invariant.class) || claim.is(Reachable.class)) {
                var question = new Question(tables, claim);
                int hosts = question.located().size();
                if ((hosts == 1 || hosts == 2)
                        && question.located().stream()
                                .allMatch(i -> roleOf(claim.components().get(i)).isPresent())) {
                    asked.add(new Asked(claim, question));
                } else {
                    others.add(claim);
                }
            } else if (claim.is(Witnessed.class)) {
                others.add(claim);
            }
        }
    }

    private static Optional<Class<?>> roleOf(Component component) {
        return component instanceof Component.Hosts(var state)
                ? Optional.of(state)
                : Optional.empty();
    }

    @Override
    public List<ClaimType> claims() {
        return claims;
    }

    @Override
    public boolean keeps(int host, int before, int after) {
        return others.stream().noneMatch(claim -> reads(claim, host))
                && asked.stream().allMatch(claim -> keeps(claim, host, before, after));
    }

    private boolean reads(ClaimType claim, int host) {
        return claim.components().stream().anyMatch(each -> reads(each, host))
                || claim.witness().filter(each -> reads(each, host)).isPresent();
    }

    private boolean reads(Component component, int host) {
        return switch (component) {
            case Component.Hosts(var state) -> hasRole(state, host);
            case Component.AllHosts(var state) -> hasRole(state, host);
            case Component.Changes(var state) -> hasRole(state, host);
            case Component.Abstraction(var _, var refinement) -> reads(refinement, host);
            case Component.Packets _,
                    Component.AllPackets _,
                    Component.Inboxes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    false;
        };
    }

    private boolean hasRole(Class<?> role, int host) {
        return graph.states(host) > 0 && role.isInstance(graph.state(host, 0));
    }

    private boolean keeps(Asked claim, int host, int before, int after) {
        var roles = claim.roles();
        for (int i = 0; i < roles.size(); i++) {
            if (hasRole(roles.get(i), host)) {
                int component = i;
                var others =
                        roles.size() == 1
                                ? IntStream.of(host)
                                : IntStream.range(0, graph.hosts())
                                        .filter(other -> hasRole(roles.get(1 - component), other));
                if (!others.allMatch(
                        other ->
                                within(
                                        new Row(claim, component, host, before, other),
                                        new Row(claim, component, host, after, other)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean within(Row before, Row after) {
        var was = wrong(before);
        if (was.isEmpty()) {
            return true;
        }
        var is = wrong(after);
        boolean self = before.host == before.other;
        return self
                ? !was.get(before.state) || is.get(after.state)
                : was.stream().allMatch(is::get);
    }

    /// The states of the other host with which this one breaks the claim.
    private BitSet wrong(Row row) {
        return wrong.computeIfAbsent(row, this::ask);
    }

    private BitSet ask(Row row) {
        var states = new BitSet();
        boolean same = row.host == row.other;
        var one = at(row.host, row.state);
        if (same) {
            states.set(row.state, fails(row, one, one));
            return states;
        }
        for (int state = 0; state < graph.states(row.other); state++) {
            states.set(state, fails(row, one, at(row.other, state)));
        }
        return states;
    }

    private At<?> at(int host, int state) {
        return new At<>(graph.id(host), graph.state(host, state));
    }

    /// A claim that cannot be asked counts as broken: the search must come to where it says so.
    private boolean fails(Row row, At<?> one, At<?> other) {
        var question = row.claim.question;
        var values = new ArrayList<List<?>>();
        for (int i = 0; i < question.located().size(); i++) {
            values.add(List.of(i == row.component ? one : other));
        }
        try {
            return question.firstFailure(values, List.of()).isPresent();
        } catch (MistakeException _) {
            return true;
        }
    }
}
