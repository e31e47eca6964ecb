package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.invariants.FixedTuple;
import dev.ironwright.invariants.FixedTuples;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// In which link of each chain the states of a trace or of a running system are, and what they
/// wait for there. For one thread.
///
/// Nothing is explored: a state is asked by itself.
public final class Whereabouts {

    private final Tables tables;
    private final Values values;
    private final Waits waits;
    private final List<ClaimType> chains;

    /// A state in a link.
    ///
    /// @param tuple the chain, with what its tuple is in the state
    public record Place(Claim tuple, Where.InLink at) {}

    public Whereabouts(Instance instance) {
        tables = new Tables(instance);
        values = new Values(tables);
        waits = new Waits(tables);
        chains = instance.model().claims().stream().filter(c -> c.is(Chain.class)).toList();
    }

    /// The links that a state is in, one for each tuple of a chain that is neither outside it
    /// nor at its end.
    ///
    /// @throws MistakeException when a chain is badly written
    public List<Place> of(GlobalState state) {
        return along(List.of(state)).stream()
                .flatMap(course ->
                        course.states().getFirst() instanceof Where.InLink at
                                ? Stream.of(new Place(course.tuple(), at))
                                : Stream.empty())
                .toList();
    }

    /// How these states, one after the other, go along each chain, for each of its tuples.
    ///
    /// A tuple of packets is one of those that are in the network in some of the states.
    ///
    /// @throws MistakeException when a chain is badly written
    public List<Course> along(List<GlobalState> states) {
        var all = states.stream().map(values::idsOf).toList();
        var courses = new ArrayList<Course>();
        for (var type : chains) {
            for (var tuple : new FixedTuples(tables).of(type, Ranks::new)) {
                courses.add(course(tuple, all));
            }
        }
        return courses;
    }

    private Course course(FixedTuple tuple, List<int[]> states) {
        var first = tuple.at(states.getFirst());
        var links = ((Chain) first).links();
        var where =
                IntStream.range(0, states.size())
                        .mapToObj(i -> where(tuple, links, states.get(i)))
                        .toList();
        return new Course(first, links.stream().map(Link::name).toList(), where);
    }

    private Where where(FixedTuple tuple, List<Link> links, int[] state) {
        int rank = tuple.answer(state) - 1;
        if (rank == Ranks.NOWHERE) {
            return new Where.Outside();
        }
        if (rank == links.size()) {
            return new Where.Reached();
        }
        var link = links.get(rank);
        return new Where.InLink(rank, link.name(), waits.of(link.helper(), state));
    }
}
