package dev.ironwright.protocols.loader;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Sources that were compiled, in memory, by the JDK's own compiler.
///
/// A file manager per compilation: keeping one saves nothing that can be measured, and leaks.
///
/// @param classes by binary name
record Compilation(Map<String, byte[]> classes, List<Diagnostic> warnings) {

    private static final int JAVA = 25;

    /// All errors are wanted, so the compiler goes on after the first as far as it can.
    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-g",
                    "-Xlint:all",
                    "-Xmaxerrs",
                    "10000",
                    "-Xmaxwarns",
                    "10000",
                    "--should-stop=ifError=FLOW",
                    "--release",
                    String.valueOf(Runtime.version().feature()));

    /// Compiles these sources against what every model may use, and `more`.
    ///
    /// @throws LoadException with every error when they do not compile
    static Compilation of(List<SourceFile> sources, List<Path> more) {
        var compiler = compiler();
        var messages = new CompilerMessages();
        try (var standard =
                compiler.getStandardFileManager(messages, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            var classPath = new ArrayList<>(ClassPath.ofModels());
            classPath.addAll(more);
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            var files = new MemoryFiles(standard);
            run(compiler, files, messages, sources);
            return new Compilation(files.classes(), messages.warnings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(
            JavaCompiler compiler,
            JavaFileManager files,
            CompilerMessages messages,
            List<SourceFile> sources) {
        var units =
                IntStream.range(0, sources.size())
                        .mapToObj(i -> new MemoryFiles.Source(i, sources.get(i)))
                        .toList();
        var said = new StringWriter();
        if (!compiler.getTask(said, files, messages, OPTIONS, null, units).call()) {
            var errors = messages.errors();
            throw new LoadException(
                    "the model does not compile: errors=%d files=%s%s"
                            .formatted(
                                    errors.size(),
                                    sources.stream().map(SourceFile::name).toList(),
                                    said.toString().isBlank() ? "" : "\n" + said),
                    errors);
        }
    }

    private static JavaCompiler compiler() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new LoadException(
                    "a model is compiled by the JDK's compiler, which this Java lacks: java.home=%s;"
                                    .formatted(System.getProperty("java.home"))
                            + " start the workbench with a JDK, version %d or newer"
                                    .formatted(JAVA));
        }
        return compiler;
    }
}
