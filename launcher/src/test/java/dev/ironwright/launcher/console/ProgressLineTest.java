package dev.ironwright.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong clock = new AtomicLong();

    @Test
    void intoAFileALineIsWrittenEveryFiveSeconds() {
        var line = new ProgressLine(console(Set.of()), clock::get);
        for (var second = 1; second <= 11; second++) {
            var now = second;
            clock.set(Duration.ofSeconds(second).toNanos());
            line.say(() -> "second " + now);
        }
        line.done();
        assertEquals("second 5%nsecond 10%n".formatted(), written());
    }

    @Test
    void onATerminalTheLineIsReplacedAndRemovedInTheEnd() {
        var line = new ProgressLine(console(Set.of(Surroundings.Stream.ERR)), clock::get);
        clock.set(Duration.ofMillis(50).toNanos());
        line.say(() -> "too soon");
        clock.set(Duration.ofMillis(100).toNanos());
        line.say(() -> "one");
        clock.set(Duration.ofMillis(200).toNanos());
        line.say(() -> "two");
        line.done();
        line.done();
        assertEquals("\r\033[K\033[?7lone\033[?7h\r\033[K\033[?7ltwo\033[?7h\r\033[K", written());
    }

    private Console console(Set<Surroundings.Stream> watched) {
        var around = new Surroundings(Map.of(), watched, Surroundings.Display.MISSING);
        return new Console(stream, stream, around);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
