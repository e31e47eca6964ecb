package dev.ironwright.explorer.partialorder;

import com.google.common.primitives.ImmutableIntArray;

import java.util.ArrayDeque;
import java.util.BitSet;

/// Finds with which elements of the same host one does not commute, now or later.
///
/// Two elements commute in a state when each may follow the other, and both orders leave the host in
/// the same state and the same packets sent. While others that commute with it go first, an element
/// stays possible and does in the end what it would have done at once.
final class Conflicts {

    private final LocalGraph graph;
    private final Visibility visibility;

    Conflicts(LocalGraph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /// What must not go before an element for it to do the same later as now.
    ///
    /// @param others the elements of the host that conflict with it
    /// @param seen true when ghost variables may look at it
    /// @param hidden true when claims about states do not notice whether it has happened
    /// @param hiddenStep true when claims about steps do not notice it happening
    record Conflict(BitSet others, boolean seen, boolean hidden, boolean hiddenStep) {}

    /// With what an element that is possible in this state conflicts.
    Conflict of(int host, int state, int element) {
        return new Search(host, element).from(state);
    }

    private final class Search {
        private final int host;
        private final int element;
        private final HostGraph at;
        private final BitSet others = new BitSet();
        private boolean seen;
        private boolean hidden = true;
        private boolean hiddenStep = true;

        Search(int host, int element) {
            this.host = host;
            this.element = element;
            at = graph.host(host);
        }

        /// Visits the states that the host comes to by what commutes with the element.
        Conflict from(int start) {
            var known = new BitSet();
            var open = new ArrayDeque<Integer>();
            known.set(start);
            open.add(start);
            while (!open.isEmpty()) {
                int state = open.remove();
                look(state);
                var able = at.able(state);
                for (int e = able.nextSetBit(0); e >= 0; e = able.nextSetBit(e + 1)) {
                    if (e == element || others.get(e) || excluded(e)) {
                        continue;
                    }
                    if (!commute(state, element, e)) {
                        others.set(e);
                        continue;
                    }
                    for (var move : at.cell(state, e).moves()) {
                        if (!known.get(move.next())) {
                            known.set(move.next());
                            open.add(move.next());
                        }
                    }
                }
            }
            return new Conflict(others, seen, hidden, hiddenStep);
        }

        private void look(int state) {
            for (var move : at.cell(state, element).moves()) {
                seen |= move.seen();
                hidden &= visibility.hides(host, state, element, move);
                hiddenStep &= visibility.hidesStep(host, state, element, move);
            }
        }

        /// Where packets keep their order, one that waits at the head lets none of its channel pass.
        private boolean excluded(int other) {
            int first = graph.packetOf(host, element);
            int second = graph.packetOf(host, other);
            return graph.network().ordered()
                    && first >= 0
                    && second >= 0
                    && graph.sender(first) == graph.sender(second);
        }

        private boolean commute(int state, int one, int other) {
            var first = at.cell(state, one);
            var second = at.cell(state, other);
            if (first.fails() || second.fails()) {
                return false;
            }
            for (int i = 0; i < first.moves().size(); i++) {
                var a = first.moves().get(i);
                var thenOther = at.cellOrNull(a.next(), other);
                if (thenOther == null || !similar(thenOther, second)) {
                    return false;
                }
                for (int j = 0; j < second.moves().size(); j++) {
                    var b = second.moves().get(j);
                    var thenOne = at.cellOrNull(b.next(), one);
                    if (thenOne == null
                            || !similar(thenOne, first)
                            || !same(a, thenOther.moves().get(j), b, thenOne.moves().get(i))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean similar(Cell later, Cell now) {
            return !later.fails() && later.moves().size() == now.moves().size();
        }

        /// True when `a` and then `afterA` is as good as `b` and then `afterB`.
        private boolean same(Cell.Move a, Cell.Move afterA, Cell.Move b, Cell.Move afterB) {
            if (afterA.next() != afterB.next()) {
                return false;
            }
            if (a.seen() || afterA.seen() || b.seen() || afterB.seen()) {
                boolean both = (a.seen() || afterB.seen()) && (b.seen() || afterA.seen());
                return !both && alike(a, afterB) && alike(b, afterA);
            }
            return together(a, afterA).equals(together(b, afterB));
        }

        private boolean alike(Cell.Move now, Cell.Move later) {
            return now.seen() == later.seen() && now.label().equals(later.label());
        }

        private ImmutableIntArray together(Cell.Move first, Cell.Move then) {
            return graph.sends().together(first.sends(), then.sends());
        }
    }
}
