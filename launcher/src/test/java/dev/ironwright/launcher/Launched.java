package dev.ironwright.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command line in a process of its own.
record Launched(Process process) {

    static Launched of(List<String> words) throws IOException {
        return of(List.of(), words);
    }

    /// @param by the words of the command that starts it
    static Launched of(List<String> by, List<String> words) throws IOException {
        var all = new ArrayList<>(by);
        all.addAll(List.of(java(), "-XX:+UseSerialGC", "-cp"));
        all.add(System.getProperty("java.class.path"));
        all.add("--enable-native-access=ALL-UNNAMED");
        all.add(Main.class.getName());
        all.addAll(words);
        return new Launched(
                new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Waits until it ends, with what it printed.
    Run run() throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }
}
