package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A search that is paused stands still, and goes on as if nothing had been.
@Timeout(120)
class PausingTest {

    /// Pauses once there are this many states, and then does something when nothing moves any more.
    private static final class Pauser implements Progress.Listener {
        private final Control control = new Control();
        private final Runnable whenStill;
        private final List<Long> sincePaused = new ArrayList<>();
        private final List<Progress> all = new ArrayList<>();

        Pauser(Resume resume) {
            whenStill = () -> resume.on(control);
        }

        interface Resume {
            void on(Control control);
        }

        @Override
        public void on(Progress progress) {
            all.add(progress);
            if (!(progress instanceof Progress.Snapshot(var _, var census, var _))) {
                return;
            }
            if (census.distinct() > 20_000 && sincePaused.isEmpty()) {
                control.pause();
                sincePaused.add(census.distinct());
            } else if (control.paused()) {
                sincePaused.add(census.distinct());
                var last = sincePaused.reversed().stream().limit(4).distinct().toList();
                if (sincePaused.size() > 4 && last.size() == 1) {
                    whenStill.run();
                }
            }
        }
    }

    private static final Instance COUNTERS =
            Model.of(LimitsTest.Counters.class)
                    .claiming(List.of())
                    .within(Map.of("most", "60"), Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aPausedSearchStandsStillAndGoesOn(int workers) {
        var pauser = new Pauser(Control::resume);
        var report = check(pauser, workers);
        assertTrue(pauser.sincePaused.size() > 4);
        assertEquals(new Verdict.Holds(), report.verdict());
        assertEquals(61L * 61 * 61, report.census().distinct());
        assertEquals(3L * 60 * 61 * 61 + 1, report.census().generated());
        assertEquals(181, report.census().depth());
        assertEquals(new Progress.Ended(report), pauser.all.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aPausedSearchCanBeStopped(int workers) {
        var report = check(new Pauser(Control::stop), workers);
        var verdict = (Verdict.HoldsWithin) report.verdict();
        assertEquals(Verdict.Limit.CANCELLED, verdict.limit());
        assertTrue(verdict.depth() < 181);
    }

    private static Report check(Pauser pauser, int workers) {
        return Checker.check(COUNTERS, Plan.DEFAULT.withWorkers(workers), pauser.control, pauser);
    }
}
