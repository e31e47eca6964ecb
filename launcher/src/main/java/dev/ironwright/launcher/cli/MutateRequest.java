package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.mutator.Kind;
import dev.ironwright.protocols.mutator.Mutant;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which mutants of which model are tried, and for how long each.
///
/// @param kinds the kinds to try
/// @param limit how many at most
/// @param again a command line that does the same
record MutateRequest(ModelChoice choice, Plan plan, Set<Kind> kinds, int limit, String again) {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    MutateRequest {
        kinds = Set.copyOf(kinds);
    }

    static MutateRequest of(Given given) {
        var choice = ModelChoice.of(given);
        return new MutateRequest(
                choice,
                plan(given),
                kinds(given),
                given.number("--limit").orElse(Integer.MAX_VALUE),
                again(choice, given));
    }

    /// How the model itself is explored: longer, since mutants are compared with what it does.
    Plan planOfModel() {
        return plan.withMaxTime(plan.maxTime().multipliedBy(10));
    }

    /// A mutant may well step for ever: it need not do so for longer than it is explored.
    private static Plan plan(Given given) {
        var budget = given.time("--budget").orElse(BUDGET);
        var plan = CheckRequest.plan(given).withMaxTime(budget);
        return budget.compareTo(plan.stepTime()) < 0 ? plan.withStepTime(budget) : plan;
    }

    private static Set<Kind> kinds(Given given) {
        var words = given.all("--kind");
        return words.isEmpty()
                ? Set.of(Kind.values())
                : words.stream().map(MutateRequest::kind).collect(Collectors.toSet());
    }

    private static Kind kind(String word) {
        return Kind.named(word)
                .orElseThrow(() ->
                        Given.wrong("--kind", word, "one of " + String.join(", ", Kind.labels())));
    }

    /// Those of these that are asked for.
    List<Mutant> wanted(List<Mutant> mutants) {
        return mutants.stream()
                .filter(mutant -> kinds.contains(mutant.kind()))
                .limit(limit)
                .toList();
    }

    private static String again(ModelChoice choice, Given given) {
        return new Again("mutate")
                .parameter(choice.spec())
                .settings(choice.settings())
                .all("--property", choice.properties())
                .option("--network", given.text("--network"))
                .option("--deadlock", given.text("--deadlock").filter("off"::equals))
                .all("--kind", given.all("--kind"))
                .option("--limit", given.text("--limit"))
                .option("--workers", given.text("--workers"))
                .option("--budget", given.text("--budget"))
                .option("--max-states", given.text("--max-states"))
                .toString();
    }
}
