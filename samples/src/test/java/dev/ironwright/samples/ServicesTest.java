package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.Why;
import dev.ironwright.protocols.loader.Loader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What clients see that no sequential object explains, and why not.
class ServicesTest {

    /// The configurations in which these claims hold are with the other variants.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    single-copy-register       | OneCopy               | servers=2           | -   | [A, B]
                    abd-register:hasty-readers | ActsAsOneRegister     | readers=2           | unwritten | [value0]
                    abd-register:reads-the-future | ActsAsOneRegister  | readers=1           | value1 | [unwritten]
                    iron-kv:answers-for-others | AnswersAreOneMaps     | recordsHistory=true | Optional.empty | [Optional[1]]
                    iron-rsl:forgets-the-state | RepliesAreOneMachines | requests=1          | 1   | [2, 3, 4, 5, 6]
                    iron-rsl:exactly-once      | RepliesAreOneMachines | requests=1          | 2   | [1]
                    """)
    void theOperationWithoutAPlaceIsNamed(
            String spec, String claim, String setting, String found, String possible) {
        var loaded = Loader.load(spec);
        var settings = new HashMap<String, String>();
        loaded.variant().ifPresent(variant -> settings.putAll(variant.settings()));
        settings.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        var instance = loaded.model().claiming(List.of(claim)).within(settings, Optional.empty());
        var report = Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
        var violated = assertInstanceOf(Verdict.Violated.class, report.verdict());
        var broken = new StateClaims(instance).broken(violated.trace());
        var why = assertInstanceOf(Why.NoOrder.class, broken.getFirst().tuples().getFirst().why());
        assertEquals(found, why.stuck().result().toString());
        assertEquals(possible, why.possible().toString());
    }
}
