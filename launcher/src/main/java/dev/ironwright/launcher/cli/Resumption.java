package dev.ironwright.launcher.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The words of a check, kept so that it can be resumed from anywhere.
final class Resumption {

    private static final String CHECKPOINT = "--checkpoint";

    private Resumption() {}

    /// The words without the folder of the checkpoint, which may be moved; files by their whole path.
    static List<String> words(Given given) {
        var model = given.parameter(0).orElseThrow();
        var words = new ArrayList<String>();
        var all = given.words().iterator();
        while (all.hasNext()) {
            var word = all.next();
            if (word.equals(CHECKPOINT)) {
                all.next();
            } else if (!word.startsWith(CHECKPOINT + "=")) {
                words.add(word.equals(model) ? whole(word) : word);
            }
        }
        return words;
    }

    private static String whole(String model) {
        try {
            var path = Path.of(model);
            return Files.exists(path) ? path.toAbsolutePath().toString() : model;
        } catch (InvalidPathException _) {
            return model;
        }
    }
}
