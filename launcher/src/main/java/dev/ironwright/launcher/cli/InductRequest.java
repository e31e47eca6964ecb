package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Plan;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.Limits;
import dev.ironwright.invariants.induction.Question;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which invariants of which model are to be inductive.
///
/// @param again a command line that asks the same
record InductRequest(
        ModelChoice choice,
        List<String> invariants,
        List<String> properties,
        Limits limits,
        Plan plan,
        Optional<Expected> expected,
        String again) {

    static final List<String> VERDICTS = List.of("inductive", "not-inductive", "unknown");

    private static final long MAX_STATES = 2_000_000;

    /// What is expected to come out.
    ///
    /// @param invariant the one that is expected to be broken
    record Expected(String verdict, Optional<String> invariant) {

        static Expected of(String text) {
            var parts = text.split(":", 2);
            boolean names = parts.length == 2;
            if (!VERDICTS.contains(parts[0]) || names && !parts[0].equals("not-inductive")) {
                throw Given.wrong(
                        "--expect", text, String.join(", ", VERDICTS) + " or not-inductive:NAME");
            }
            return new Expected(parts[0], names ? Optional.of(parts[1]) : Optional.empty());
        }

        boolean isMetBy(InductionReport report) {
            return verdict.equals(report.verdict())
                    && invariant.map(name -> report.broken().contains(name)).orElse(true);
        }

        @Override
        public String toString() {
            return verdict + invariant.map(name -> ":" + name).orElse("");
        }
    }

    static InductRequest of(Given given) {
        var limits = given.time("--max-time").map(Limits.DEFAULT::withTime).orElse(Limits.DEFAULT);
        var plan =
                CheckRequest.plan(given)
                        .withMaxStates(given.large("--max-states").orElse(MAX_STATES))
                        .withMaxTime(limits.time());
        var choice =
                new ModelChoice(
                        given.parameter(0).orElseThrow(),
                        given.settings("--set"),
                        Map.of(),
                        List.of(),
                        given.network("--network"));
        return new InductRequest(
                choice,
                given.all("--invariant"),
                given.all("--property"),
                limits,
                plan,
                given.text("--expect").map(Expected::of),
                again(choice, given));
    }

    /// The question that is asked of this model.
    Question question(Model model) {
        checkThere(model, invariants);
        checkThere(model, properties);
        return new Question(
                invariants.isEmpty() ? all(model) : invariants, properties, limits, plan);
    }

    private static void checkThere(Model model, List<String> names) {
        for (var name : names) {
            if (model.claim(name).isEmpty()) {
                throw Failure.refused(
                                "no such claim: wanted=%s available=%s".formatted(name, all(model)))
                        .asException();
            }
        }
    }

    private static List<String> all(Model model) {
        return model.claims().stream()
                .filter(claim -> claim.is(Invariant.class) || claim.is(Witnessed.class))
                .map(ClaimType::name)
                .toList();
    }

    private static String again(ModelChoice choice, Given given) {
        return new Again("induct")
                .parameter(choice.spec())
                .settings(choice.settings())
                .all("--invariant", given.all("--invariant"))
                .all("--property", given.all("--property"))
                .option("--network", given.text("--network"))
                .option("--max-time", given.text("--max-time"))
                .option("--max-states", given.text("--max-states"))
                .toString();
    }
}
