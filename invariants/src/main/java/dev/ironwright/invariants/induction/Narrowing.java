package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.util.List;
import java.util.stream.Stream;

/// Leaves out of a model what a question is not about: other claims, and ghost variables that no claim
/// reads, since no action can see them.
record Narrowing(Instance whole) {

    Instance to(Question question) {
        var names =
                Stream.concat(question.invariants().stream(), question.properties().stream())
                        .distinct()
                        .toList();
        var model = asking(names);
        names.forEach(name -> check(model.claim(name).orElseThrow()));
        boolean ghost =
                model.claims().stream()
                        .flatMap(claim -> claim.components().stream())
                        .anyMatch(Narrowing::readsGhost);
        var setup = ghost ? whole.setup() : whole.setup().withoutGhost();
        return new Instance(
                model, whole.bounds(), setup, whole.hosts(), whole.actions(), whole.domains());
    }

    /// Final states are of no interest either, nor the ghost variables that they may read.
    private Model asking(List<String> names) {
        var model = whole.model().claiming(names);
        return new Model(
                model.type(),
                model.bounds(),
                model.actions(),
                model.claims().stream().filter(claim -> !claim.is(Final.class)).toList());
    }

    private static void check(ClaimType claim) {
        if (!claim.is(Invariant.class) && !claim.is(Witnessed.class)) {
            throw new InductionException(
                    "induction is about claims on states: claim=%s. Name one that implements Invariant or Witnessed."
                            .formatted(claim.name()));
        }
    }

    private static boolean readsGhost(Component component) {
        return switch (component) {
            case Component.GhostVariables _ -> true;
            case Component.Abstraction(var _, var refinement) ->
                    refinement.components().stream().anyMatch(Narrowing::readsGhost);
            case Component.Hosts _,
                    Component.Packets _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    false;
        };
    }
}
