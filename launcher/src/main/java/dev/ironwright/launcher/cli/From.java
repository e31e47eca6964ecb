package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Trace;
import dev.ironwright.launcher.itf.ItfFile;
import dev.ironwright.launcher.itf.Replay;
import dev.ironwright.protocols.model.Instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A state of a stored trace, from which a search goes on.
///
/// @param number its place in the trace, from 1; its last when empty
record From(String file, OptionalInt number) {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9})");

    static Optional<From> of(Given given) {
        return given.text("--from").map(From::parse);
    }

    static From parse(String text) {
        var match = PLACE.matcher(text);
        return match.matches()
                ? new From(match.group(1), OptionalInt.of(Integer.parseInt(match.group(2))))
                : new From(text, OptionalInt.empty());
    }

    /// The execution to that state, which the model must accept.
    Trace execution(Instance instance) {
        var answer = new Replay(instance).follow(stored().story());
        return switch (answer) {
            case Replay.Answer.Accepted(var trace) -> upTo(trace);
            case Replay.Answer.NoSuchStart _ -> throw refused("it does not start so");
            case Replay.Answer.Refused(var sofar, var _, var _) ->
                    throw refused("it cannot take step " + sofar.length());
        };
    }

    /// What the file says.
    ItfFile stored() {
        return ItfFile.read(read());
    }

    private FailureException refused(String why) {
        return Failure.refused(
                        "the model does not accept the trace to begin from, since %s: file=%s"
                                .formatted(why, file),
                        "./ironwright trace " + file + " MODEL says why.")
                .asException();
    }

    private Trace upTo(Trace trace) {
        int wanted = number.orElse(trace.length());
        if (wanted < 1 || wanted > trace.length()) {
            throw Failure.refused(
                            "the trace has no such state: state=%d states=%d file=%s"
                                    .formatted(wanted, trace.length(), file))
                    .asException();
        }
        return new Trace(trace.initial(), trace.transitions().subList(0, wanted - 1));
    }

    private String read() {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException _) {
            throw Failure.refused(
                            "no such file: file=" + file,
                            "./ironwright check MODEL --trace FILE.itf.json writes one.")
                    .asException();
        } catch (IOException e) {
            throw Failure.refused(
                            "the file cannot be read: file=%s why=%s"
                                    .formatted(file, e.getMessage()))
                    .asException();
        }
    }
}
