package dev.ironwright.launcher.console;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Says on standard error how work is going: in place on a terminal, else in a line now and then.
public final class ProgressLine {

    private static final Duration IN_PLACE = Duration.ofMillis(100);
    private static final Duration IN_LINES = Duration.ofSeconds(5);
    private static final String CLEAR_LINE = "\r\033[K";

    /// A line longer than the terminal is cut rather than broken, or it could not be overwritten.
    private static final String WITHOUT_WRAPPING = "\033[?7l";

    private static final String WITH_WRAPPING = "\033[?7h";

    private final Console console;
    private final boolean inPlace;
    private final LongSupplier nanoTime;
    private long spoken;
    private boolean shown;

    /// @param nanoTime the clock
    public ProgressLine(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.inPlace = console.around().watches(Surroundings.Stream.ERR);
        this.nanoTime = nanoTime;
        this.spoken = nanoTime.getAsLong();
    }

    /// Says this, unless something was said just now.
    public synchronized void say(Supplier<String> line) {
        var now = nanoTime.getAsLong();
        var pause = inPlace ? IN_PLACE : IN_LINES;
        if (Duration.ofNanos(now - spoken).compareTo(pause) < 0) {
            return;
        }
        spoken = now;
        if (inPlace) {
            console.err().print(CLEAR_LINE + WITHOUT_WRAPPING + line.get() + WITH_WRAPPING);
            console.err().flush();
            shown = true;
        } else {
            console.note(line.get());
        }
    }

    /// Removes what stands in place.
    public synchronized void done() {
        if (shown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            shown = false;
        }
    }
}
