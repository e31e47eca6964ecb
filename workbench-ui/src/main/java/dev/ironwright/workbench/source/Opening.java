package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.LoadException;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.workbench.source.Problem.Severity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What came of opening or compiling a model. Made in the background.
///
/// @param home the file or folder it was read from, when it may be saved there
record Opening(
        Optional<Path> home, List<SourceFile> files, ModelState state, List<Problem> problems) {

    private static final int MOST_FILES = 200;

    Opening {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// Opens a model by what names it. Its text is there even when it does not compile.
    static Opening of(String spec, Supplier<Loaded> load) throws IOException {
        var home = home(spec);
        var texts = home.isPresent() ? read(home.get()) : List.<SourceFile>of();
        return attempt(home, texts, load);
    }

    /// Compiles text that is already open.
    static Opening of(Optional<Path> home, List<SourceFile> files, Supplier<Loaded> compile) {
        return attempt(home, files, compile);
    }

    private static Opening attempt(
            Optional<Path> home, List<SourceFile> texts, Supplier<Loaded> load) {
        try {
            var model = load.get();
            var files = texts.isEmpty() ? model.sources().files() : texts;
            return new Opening(home, files, new ModelState.Ready(model), Problem.warnings(model));
        } catch (LoadException e) {
            var problems =
                    e.diagnostics().stream().map(d -> Problem.of(Severity.ERROR, d)).toList();
            return new Opening(home, texts, new ModelState.Broken(words(e)), problems);
        } catch (MistakeException e) {
            var problems = Loader.mistakes(e).stream().map(m -> Problem.of(m, texts)).toList();
            return new Opening(home, texts, new ModelState.Broken(words(e)), problems);
        }
    }

    private static String words(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /// The Java file or the folder that a spec names; a variant of a file is not saved there.
    private static Optional<Path> home(String spec) {
        try {
            var path = Path.of(spec);
            var writable = Files.isDirectory(path) || spec.endsWith(".java");
            return Optional.of(path).filter(there -> writable && Files.exists(there));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static List<SourceFile> read(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of(new SourceFile(home.toString(), Files.readString(home)));
        }
        try (var all = Files.walk(home)) {
            var texts = new ArrayList<SourceFile>();
            for (var file : all.filter(Opening::isJava).sorted().limit(MOST_FILES).toList()) {
                texts.add(new SourceFile(file.toString(), Files.readString(file)));
            }
            return texts;
        }
    }

    private static boolean isJava(Path path) {
        return path.toString().endsWith(".java") && Files.isRegularFile(path);
    }
}
