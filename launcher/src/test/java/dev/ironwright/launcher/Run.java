package dev.ironwright.launcher;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A command line that was run to its end, with what it printed.
record Run(int exit, String out, String err) {

    static Run of(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Main.run(words, stream(out), stream(err));
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// Standard output as the one JSON object that it is.
    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /// What a person reads last: the last paragraph, in one line.
    String verdict() {
        var all = out.strip();
        return all.substring(all.lastIndexOf("\n\n") + 1).strip().replaceAll("\\s+", " ");
    }
}
