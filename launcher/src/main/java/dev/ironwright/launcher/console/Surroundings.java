package dev.ironwright.launcher.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// What a run finds around it: the environment, and which of its streams a person watches.
///
/// @param display whether a window can be opened
public record Surroundings(Map<String, String> environment, Set<Stream> watched, Display display) {

    /// Where windows go.
    public enum Display {
        THERE,
        MISSING;

        /// Only Linux can be asked without loading a toolkit; elsewhere there is one.
        static Display of(Map<String, String> environment, String system, String platform) {
            var set =
                    !environment.getOrDefault("DISPLAY", "").isEmpty()
                            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
            var there = set || !system.startsWith("Linux") || platform.equals("Headless");
            return there ? THERE : MISSING;
        }
    }

    /// A stream that may end at a terminal.
    public enum Stream {
        OUT(1),
        ERR(2);

        private final int descriptor;

        Stream(int descriptor) {
            this.descriptor = descriptor;
        }
    }

    public Surroundings {
        environment = Map.copyOf(environment);
        watched = Set.copyOf(watched);
    }

    /// Streams into files, as in a test.
    public static Surroundings unwatched() {
        return new Surroundings(Map.of(), Set.of(), Display.MISSING);
    }

    /// The ones of this process.
    public static Surroundings ofProcess() {
        var out = Stream.OUT;
        var err = Stream.ERR;
        var watched =
                isTerminal(out)
                        ? isTerminal(err) ? Set.of(out, err) : Set.of(out)
                        : isTerminal(err) ? Set.of(err) : Set.<Stream>of();
        var system = System.getProperty("os.name", "");
        var platform = System.getProperty("glass.platform", "");
        return new Surroundings(
                System.getenv(), watched, Display.of(System.getenv(), system, platform));
    }

    /// The JDK only tells of input and output together, so Linux is asked for the one stream.
    ///
    /// JDK 25 gives no console where there is no terminal, as JDK 21 did; those between gave one.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(Stream stream) {
        var link = Path.of("/proc/self/fd/" + stream.descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                var target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/")
                        || target.startsWith("/dev/tty")
                        || target.equals("/dev/console");
            }
        } catch (IOException _) {
            // Not to be read: the JDK's answer is good enough.
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// True when a person watches this stream.
    public boolean watches(Stream stream) {
        return watched.contains(stream);
    }

    /// True when the stack trace of a fault of ours is wanted.
    public boolean debugs() {
        return !environment.getOrDefault("IRONWRIGHT_DEBUG", "").isEmpty();
    }

    /// The colours for this stream: none into a file, nor where the user wants none.
    public Ink ink(Stream stream) {
        var plain =
                environment.containsKey("NO_COLOR")
                        || "dumb".equals(environment.get("TERM"))
                        || !watches(stream);
        return plain ? Ink.NONE : Ink.ANSI;
    }
}
