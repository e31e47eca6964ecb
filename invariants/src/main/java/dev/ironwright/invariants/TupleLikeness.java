package dev.ironwright.invariants;

import dev.ironwright.explorer.tables.Equivariance.Exchange;
import dev.ironwright.explorer.tables.Images;
import dev.ironwright.explorer.tables.Likeness;
import dev.ironwright.invariants.Question.Asked;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Makes sure that a claim says the same of a tuple when interchangeable hosts and values change places.
///
/// Every tuple that was asked about is compared with its images, and those with theirs until there are
/// too many of them.
final class TupleLikeness implements Runnable {

    /// How many tuples that no state of the search has are compared with their images.
    private static final int MOST = 20_000;

    private final Question question;
    private final List<Exchange> exchanges;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> images = new ArrayDeque<>();
    private final Set<Tuple> known = new HashSet<>();
    private final Set<Tuple> compared = new HashSet<>();
    private int beyond;

    private record Tuple(Claim claim, List<?> candidates) {}

    private TupleLikeness(Question question, List<Exchange> exchanges) {
        this.question = question;
        this.exchanges = List.copyOf(exchanges);
    }

    /// Watches the tuples that a claim is asked about, from now on.
    static TupleLikeness of(Question question, List<Exchange> exchanges) {
        var likeness = new TupleLikeness(question, exchanges);
        question.onAsked(likeness.asked::add);
        return likeness;
    }

    @Override
    public void run() {
        if (compared.isEmpty()) {
            checkDomains();
        }
        for (var next = asked.poll(); next != null; next = asked.poll()) {
            compare(next);
        }
        while (!images.isEmpty() && beyond < MOST) {
            beyond++;
            compare(images.remove());
        }
    }

    /// A value that a parameter takes has an image that it takes.
    private void checkDomains() {
        for (var domain : question.domains()) {
            for (var value : domain) {
                for (var exchange : exchanges) {
                    var image = exchange.images().of(value);
                    if (!domain.contains(image)) {
                        throw Likeness.differs(
                                question.type().record(),
                                "a parameter ranges over some interchangeable hosts or values only",
                                exchange.words(),
                                "ranges over " + value,
                                "does not range over " + image);
                    }
                }
            }
        }
    }

    private void compare(Asked each) {
        if (!compared.add(new Tuple(each.claim(), each.candidates()))) {
            return;
        }
        for (var exchange : exchanges) {
            var image = image(each, exchange);
            if (image.fails() != each.fails()) {
                throw differs(each, exchange, "%s: %s".formatted(image.claim(), said(image)));
            }
            if (known.add(new Tuple(image.claim(), image.candidates()))) {
                images.add(image);
            }
        }
    }

    private Asked image(Asked each, Exchange exchange) {
        var images = exchange.images();
        try {
            var claim = (Claim) images.of(each.claim());
            var candidates = candidates(each.candidates(), images);
            return new Asked(claim, candidates, question.fails(claim, candidates));
        } catch (MistakeException e) {
            throw differs(each, exchange, e.mistake().what());
        }
    }

    /// Hosts and packets come in their order.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<?> candidates(List<?> all, Images images) {
        if (all.isEmpty()) {
            return all;
        }
        return all.getFirst() instanceof At<?>
                ? ((Hosts<?>) images.of(new Hosts(all))).all()
                : ((Packets<?>) images.of(new Packets(all))).all();
    }

    private static String said(Asked each) {
        return each.fails() == (each.claim() instanceof Reachable) ? "true" : "false";
    }

    private static MistakeException differs(Asked each, Exchange exchange, String image) {
        return Likeness.differs(
                each.claim().getClass(),
                "a claim treats interchangeable hosts or values differently",
                exchange.words(),
                "%s: %s".formatted(each.claim(), said(each)),
                image);
    }
}
