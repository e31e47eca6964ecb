package dev.ironwright.invariants.induction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Code of the model that does not return while an induction is decided.
class WatchTest {

    private static final Mistake.Site HERE = Mistake.Site.of(WatchTest.class, "step");

    @Test
    void whatDoesNotReturnIsNamed() {
        var never = new CountDownLatch(1);
        var thrown =
                assertThrows(
                        MistakeException.class,
                        () ->
                                Watch.over(
                                        Duration.ofMillis(50),
                                        () -> Watch.ask(() -> HERE, () -> waitFor(never))));
        assertEquals(Mistake.Kind.STEP_HANGS, thrown.mistake().kind());
        assertEquals(HERE, thrown.mistake().site());
        never.countDown();
    }

    @Test
    void codeThatReturnsMayBeAskedForLong() {
        long until = System.nanoTime() + 200_000_000;
        int asked =
                Watch.over(
                        Duration.ofMillis(50),
                        () -> {
                            int times = 0;
                            while (System.nanoTime() < until) {
                                times += Watch.ask(() -> HERE, () -> 1);
                            }
                            return times;
                        });
        assertTrue(asked > 0);
    }

    @Test
    void whatIsThrownIsThrownOn() {
        assertThrows(
                InductionException.class,
                () ->
                        Watch.over(
                                Duration.ofSeconds(10),
                                () -> {
                                    throw new InductionException("too many");
                                }));
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
