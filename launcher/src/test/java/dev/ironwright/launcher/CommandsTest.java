package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The commands that do not explore, and what a person may get wrong.
class CommandsTest {

    @Test
    void listsEveryModelWithItsBoundsBugsAndClaims() {
        var models = Run.of("list", "--format", "json").json().getAsJsonArray("models");
        var lock =
                models.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(model -> model.get("name").getAsString().equals("lock"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of("name", "summary", "bounds", "variants", "claims"),
                List.copyOf(lock.keySet()));
        assertEquals(3, lock.getAsJsonObject("bounds").get("hosts").getAsInt());
        var variants = lock.getAsJsonArray("variants").asList().stream();
        assertTrue(variants.anyMatch(v -> v.getAsString().equals("lock:keeps-the-lock")));
        var claims = lock.getAsJsonArray("claims").asList().stream();
        assertTrue(claims.anyMatch(claim -> claim.getAsString().equals("MutualExclusion")));
    }

    @Test
    void listsForPeopleToo() {
        var run = Run.of("list");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("two-phase-commit\n"), run.out());
        assertTrue(run.out().contains("    bugs "), run.out());
    }

    @Test
    void everyListedModelCanBeReadAgainByItsName() {
        var models = Run.of("list", "--format", "json").json().getAsJsonArray("models");
        assertTrue(models.size() >= 16, "models=" + models.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window",
                "list",
                "check",
                "simulate",
                "mutate",
                "trace",
                "reduce",
                "scenario",
                "generate",
                "completion"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        var run = Run.of(command, "--help");
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("ironwright " + command), run.out());
        assertTrue(run.out().contains("Examples:"), run.out());
        assertEquals(run.out(), Run.of("help", command).out());
    }

    @Test
    void theOverviewNamesCommandsAndExitCodes() {
        var run = Run.of("--help");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("  generate "), run.out());
        assertTrue(run.out().contains("   12  a claim is violated"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chek lock                  | Did you mean ./ironwright check?
                    lock                       | Did you mean ./ironwright check lock?
                    paxos:forgets-vote         | Did you mean ./ironwright check paxos:forgets-vote?
                    vote-carried-over          | Did you mean ./ironwright scenario vote-carried-over?
                    Mine.java                  | Did you mean ./ironwright check Mine.java?
                    check lock --worker 2      | Did you mean --workers?
                    check lock --exspect holds | Did you mean --expect?
                    --workers 2                | a command comes before its options
                    check lock paxos           | one thing at a time
                    check                      | MODEL
                    generate lock              | --out lock
                    completion tcsh            | one of [bash, zsh, fish]
                    """)
    void saysWhatMayHaveBeenMeant(String line, String advice) {
        var run = Run.of(line.split(" "));
        assertEquals(151, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().replaceAll("\\s+", " ").contains(advice), run.err());
    }

    @Test
    void withoutADisplayNamesTheCommandsThatNeedNone() {
        var run = Run.of();
        assertEquals(153, run.exit());
        assertTrue(run.err().contains("There is no display"), run.err());
        assertTrue(run.err().contains("./ironwright check two-phase-commit"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"bash, complete -F", "zsh, complete -F", "fish, complete -c ironwright"})
    void completionProposesModelsAndTheirBugs(String shell, String line) {
        var run = Run.of("completion", shell);
        assertEquals(0, run.exit());
        assertTrue(run.out().contains(line), run.out());
        assertTrue(run.out().contains("paxos:forgets-vote"), run.out());
        assertTrue(run.out().contains("--max-states") || run.out().contains("-l max-states"));
    }
}
