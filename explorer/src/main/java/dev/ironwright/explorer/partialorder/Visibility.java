package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;

import java.util.function.Predicate;

/// Says which moves of hosts the claims may notice.
final class Visibility {

    private final LocalGraph graph;
    private final Sight sight;
    private final Reads all;
    private final Reads ofStates;
    private final Reads ofSteps;
    private final boolean watchesSteps;

    Visibility(LocalGraph graph, Sight sight) {
        this.graph = graph;
        this.sight = sight;
        all = read(_ -> true);
        ofStates =
                read(claim ->
                        claim.is(Invariant.class)
                                || claim.is(Witnessed.class)
                                || claim.is(Reachable.class));
        ofSteps = read(Visibility::isOfSteps);
        watchesSteps = sight.claims().stream().anyMatch(Visibility::isOfSteps);
    }

    private static boolean isOfSteps(ClaimType claim) {
        return claim.is(StepInvariant.class) || claim.is(Refinement.class);
    }

    private Reads read(Predicate<ClaimType> kind) {
        return new Reads(graph.instance(), sight.claims().stream().filter(kind).toList());
    }

    /// True when a state that breaks a claim or meets a goal still does after this move, wherever
    /// else in the system things stand.
    boolean hides(int host, int state, int element, Cell.Move move) {
        return (!move.seen() || !ofStates.readsGhost())
                && (state == move.next() || sight.keeps(host, state, move.next()))
                && move.sends().stream().noneMatch(p -> ofStates.readsTogether(message(p)))
                && !takes(ofStates, host, element);
    }

    /// True when claims about steps see nothing change in this move.
    boolean hidesStep(int host, int state, int element, Cell.Move move) {
        return !watchesSteps
                || (!move.seen() || !ofSteps.readsGhost())
                        && (state == move.next() || !ofSteps.readsHost(host))
                        && move.sends().stream().noneMatch(p -> ofSteps.reads(message(p)))
                        && !takes(ofSteps, host, element);
    }

    /// True when the loss of a packet is noticed by no claim about states.
    boolean hidesLoss(int packet) {
        return !ofStates.reads(message(packet));
    }

    /// True when the loss of a packet is noticed by no claim about steps.
    boolean hidesLossFromSteps(int packet) {
        return !ofSteps.reads(message(packet));
    }

    /// True when no claim of any kind reads packets like this.
    boolean unread(int packet) {
        return !all.reads(message(packet));
    }

    private boolean takes(Reads read, int host, int element) {
        int packet = graph.packetOf(host, element);
        return packet >= 0 && graph.network().consumes() && read.reads(message(packet));
    }

    private Message message(int packet) {
        return graph.packet(packet).message();
    }
}
