package dev.ironwright.protocols.generator.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The JDK's compiler, from text to classes without files.
public final class InMemory {

    private static final String ROOT = "/src/main/java/";

    private InMemory() {}

    /// Compiles these files, given by path.
    ///
    /// @param options options of the compiler
    public static Compiled compile(Map<String, String> sources, List<String> options) {
        var compiler =
                Objects.requireNonNull(
                        ToolProvider.getSystemJavaCompiler(),
                        "generated code is compiled by a JDK: this Java has no compiler");
        var found = new DiagnosticCollector<JavaFileObject>();
        var standard = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
        var units = sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue()));
        try (var files = new Files(standard)) {
            var log = new StringWriter();
            var done = compiler.getTask(log, files, found, options, null, units.toList()).call();
            var errors =
                    found.getDiagnostics().stream()
                            .filter(each -> !done || each.getKind() == Diagnostic.Kind.ERROR)
                            .map(InMemory::error)
                            .toList();
            return new Compiled(done ? files.classes() : Map.of(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compiled.Fault error(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return new Compiled.Fault(
                source == null ? "" : source.toUri().getPath().replaceFirst("^/", ""),
                (int) Math.max(0, diagnostic.getLineNumber()),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static URI uri(String path) {
        try {
            return new URI("string", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path cannot be named: path=" + path, e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(uri(path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && toUri().getPath().endsWith("/" + simpleName + ".java");
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String type) {
            super(uri(ROOT + type.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /// Keeps what the compiler writes.
    private static final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Output> outputs = new HashMap<>();

        Files(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return outputs.computeIfAbsent(className, Output::new);
        }

        Map<String, byte[]> classes() {
            var classes = new HashMap<String, byte[]>();
            outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
            return classes;
        }
    }
}
