package dev.ironwright.invariants.liveness;

import dev.ironwright.invariants.FixedTuple;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.model.Mistake;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How far along a chain a state is, for one tuple; callers hold the lock of the tables.
final class Ranks implements FixedTuple.Asked {

    /// In no link, and not at the end.
    static final int NOWHERE = -1;

    private @Nullable List<Shape> shape;

    /// A link without its state.
    private record Shape(String name, Link.Helper helper) {}

    /// The rank plus 1: the place of the last link that the state is in, the number of links
    /// at the end.
    @Override
    public int answer(Claim claim, boolean present) {
        var chain = (Chain) claim;
        var links = chain.links();
        checkShape(claim, links);
        if (chain.reached()) {
            return links.size() + 1;
        }
        int last = NOWHERE;
        for (int i = 0; present && i < links.size(); i++) {
            last = links.get(i).in() ? i : last;
        }
        return last + 1;
    }

    private void checkShape(Claim claim, List<Link> links) {
        var now = links.stream().map(link -> new Shape(link.name(), link.helper())).toList();
        if (shape == null) {
            shape = now;
        } else if (!shape.equals(now)) {
            throw Mistake.malformed(
                    claim.getClass(),
                    "a chain has the same links in every state: chain=%s links=%s and %s"
                            .formatted(claim.getClass().getSimpleName(), shape, now),
                    "Let names, actions and hosts follow from what is fixed: host ids, values,"
                            + " bounds. Only whether the state is in a link may change.");
        }
    }
}
