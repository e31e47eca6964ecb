package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.Equivariance.Exchange;
import dev.ironwright.explorer.tables.Likeness;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;

/// Makes sure that a refinement says the same when interchangeable hosts and values change places.
///
/// What a state stands for need not name hosts: it may be a list by their index. So it is asked what a
/// renamed state stands for; states that stand for the same must do so when both are renamed, and a
/// step is allowed if it is when it is renamed. Callers hold the lock of the tables.
final class RefinementLikeness implements Runnable {

    /// How many states and steps that no state of the search has are renamed once more.
    private static final int MOST = 500;

    private final Tables tables;
    private final RefinementTable refinement;
    private final Abstraction abstraction;
    private final List<Exchange> exchanges;
    private final boolean structural;
    private final Map<Standing, Integer> images = new HashMap<>();
    private final Queue<int[]> begun = new ArrayDeque<>();
    private final Queue<int[]> read = new ArrayDeque<>();
    private final Queue<Judged> judged = new ArrayDeque<>();
    private int beyond;

    private record Standing(Exchange exchange, int abstractState) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Judged(int[] before, int[] after) {}

    RefinementLikeness(
            Tables tables,
            RefinementTable refinement,
            Abstraction abstraction,
            List<Exchange> exchanges) {
        this.tables = tables;
        this.refinement = refinement;
        this.abstraction = abstraction;
        this.exchanges = List.copyOf(exchanges);
        structural =
                tables.instance().model().claims().stream()
                        .flatMap(claim -> claim.components().stream())
                        .anyMatch(Component.Abstraction.class::isInstance);
    }

    void read(int[] state) {
        read.add(state);
    }

    void judged(int[] before, int[] after) {
        judged.add(new Judged(before, after));
    }

    void begun(int[] state) {
        begun.add(state);
    }

    @Override
    public void run() {
        drain(begun, this::compareBeginning);
        drain(read, this::compareState);
        drain(judged, this::compareStep);
    }

    /// What is asked about images adds to the queue in its turn.
    private <T> void drain(Queue<T> queue, Consumer<T> compare) {
        int reached = queue.size();
        while (!queue.isEmpty() && (reached > 0 || beyond < MOST)) {
            beyond += reached > 0 ? 0 : 1;
            reached--;
            compare.accept(queue.remove());
        }
        queue.clear();
    }

    private int[] image(int[] state, Exchange exchange) {
        var image = new int[tables.width()];
        exchange.images().of(state, image);
        return image;
    }

    private void compareState(int[] state) {
        for (var exchange : exchanges) {
            var image = image(state, exchange);
            try {
                compareState(state, image, exchange);
            } catch (MistakeException e) {
                throw e.mistake().kind() == Mistake.Kind.NOT_SYMMETRIC
                        ? e
                        : differs(
                                "a state has no abstraction when interchangeable hosts or values"
                                        + " change places",
                                exchange,
                                said(state),
                                e.mistake().what());
            }
        }
    }

    private void compareState(int[] state, int[] image, Exchange exchange) {
        int stands = abstraction.of(state);
        int other = abstraction.of(image);
        var known = images.putIfAbsent(new Standing(exchange, stands), other);
        boolean named =
                !structural
                        || abstraction
                                .value(other)
                                .equals(exchange.images().of(abstraction.value(stands)));
        if (known != null && known != other || !named) {
            throw differs(
                    "states that stand for the same do not when interchangeable hosts or values"
                            + " change places",
                    exchange,
                    said(state) + " stands for " + abstraction.value(stands),
                    said(image) + " stands for " + abstraction.value(other));
        }
    }

    private void compareBeginning(int[] state) {
        for (var exchange : exchanges) {
            var image = image(state, exchange);
            if (refinement.beginsWith(state) != refinement.beginsWith(image)) {
                throw differs(
                        "a beginning is allowed, and is not when interchangeable hosts or values"
                                + " change places",
                        exchange,
                        said(state),
                        said(image));
            }
        }
    }

    private void compareStep(Judged step) {
        boolean allowed = refinement.allows(step.before, step.after);
        for (var exchange : exchanges) {
            var before = image(step.before, exchange);
            var after = image(step.after, exchange);
            if (refinement.allows(before, after) != allowed) {
                throw differs(
                        "a step is allowed, and is not when interchangeable hosts or values change"
                                + " places",
                        exchange,
                        said(step.before) + " → " + said(step.after),
                        said(before) + " → " + said(after));
            }
        }
    }

    private MistakeException differs(String rule, Exchange exchange, String one, String image) {
        var name = tables.instance().model().type();
        return Likeness.differs(name, rule, exchange.words(), one, image);
    }

    private String said(int[] state) {
        return new Values(tables).of(state).hosts().toString();
    }
}
