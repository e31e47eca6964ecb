package dev.ironwright.invariants;

import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.InParts;
import dev.ironwright.protocols.Part;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Linearization;
import dev.ironwright.protocols.history.Sequential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds out why a claim is false of a tuple.
final class Explanation {

    private Explanation() {}

    /// @param candidates for a witness, when the claim has one
    static Why of(Claim claim, List<?> candidates) {
        return switch (claim) {
            case InParts parts -> new Why.ByParts(verdicts(parts.parts()));
            case Witnessed<?> witnessed -> ofWitness(witnessed, candidates);
            case Linearizable seen ->
                    noOrder(
                            seen.history(),
                            new Linearization(seen.specification(), seen.executions()));
            default -> new Why.Plainly();
        };
    }

    private static List<Why.PartVerdict> verdicts(List<Part> parts) {
        var verdicts = new ArrayList<Why.PartVerdict>();
        boolean sofar = true;
        for (var part : parts) {
            var answer = sofar ? answer(part) : guarded(part);
            sofar &= answer != Why.Answer.FALSE;
            verdicts.add(new Why.PartVerdict(part.name(), answer));
        }
        return List.copyOf(verdicts);
    }

    private static Why.Answer answer(Part part) {
        if (!part.applies()) {
            return Why.Answer.SAYS_NOTHING;
        }
        return part.conclusion().getAsBoolean() ? Why.Answer.TRUE : Why.Answer.FALSE;
    }

    /// A part may rely on those before it, as the right side of "and" does.
    private static Why.Answer guarded(Part part) {
        try {
            return answer(part);
        } catch (RuntimeException _) {
            return Why.Answer.NOT_ASKED;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Why ofWitness(Witnessed claim, List<?> candidates) {
        var chosen = (Optional<Object>) claim.witness(candidates);
        for (var other : candidates) {
            boolean isOne = claim.witness(List.of(other)).equals(Optional.of(other));
            if (isOne && claim.accepts(other)) {
                return new Why.WrongWitness(chosen, other);
            }
        }
        return new Why.NoWitness(chosen, candidates.size());
    }

    private static Why noOrder(History history, Linearization linearization) {
        var events = history.events();
        var explained = History.of(history.clients().size());
        var order = List.<Linearization.Execution>of();
        int count = 0;
        for (var event : events) {
            var longer =
                    switch (event) {
                        case History.Event.Invoked(int client, var call) ->
                                explained.invoked(client, call);
                        case History.Event.Returned(int client, var _, var result) ->
                                explained.returned(client, result);
                    };
            var found = linearization.order(longer);
            if (found.isEmpty()) {
                break;
            }
            explained = longer;
            order = found.get();
            count++;
        }
        if (count == events.size()) {
            return new Why.Plainly();
        }
        return new Why.NoOrder(
                history.clients().size(),
                events,
                count,
                order,
                state(linearization.specification(), order),
                inOrder(linearization.results(explained, events.get(count).client())));
    }

    /// As they print, so that they are told alike in every run.
    private static List<Object> inOrder(Collection<Object> results) {
        return results.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object state(Sequential specification, List<Linearization.Execution> order) {
        var state = specification.initial();
        for (var each : order) {
            state = specification.execute(state, each.call()).state();
        }
        return state;
    }
}
