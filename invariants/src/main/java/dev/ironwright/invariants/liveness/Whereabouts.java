package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.invariants.FixedTuples;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// In which link of each chain a state is, and what it waits for there. For one thread.
public final class Whereabouts {

    private final Tables tables;
    private final Values values;
    private final List<ClaimType> chains;

    /// A state in a link.
    ///
    /// @param tuple the chain, with what its tuple is in the state
    /// @param link the place of the link, from 0
    /// @param name what is true in it
    /// @param waitsFor the step that leads on, such as `Grant of host0`
    public record Place(Claim tuple, int link, String name, String waitsFor) {}

    public Whereabouts(Instance instance) {
        tables = new Tables(instance);
        values = new Values(tables);
        chains = instance.model().claims().stream().filter(c -> c.is(Chain.class)).toList();
    }

    /// The links that a state is in, one for each tuple of a chain that is neither outside it
    /// nor at its end.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a chain is badly written
    public List<Place> of(GlobalState state) {
        var ids = values.idsOf(state);
        var places = new ArrayList<Place>();
        for (var type : chains) {
            for (var tuple : new FixedTuples(tables).of(type, Ranks::new)) {
                int rank = tuple.answer(ids) - 1;
                var chain = tuple.at(ids);
                var links = ((Chain) chain).links();
                if (rank >= 0 && rank < links.size()) {
                    var link = links.get(rank);
                    places.add(new Place(chain, rank, link.name(), Helpers.text(link.helper())));
                }
            }
        }
        return places;
    }
}
