package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Loads models. Each load has a class loader of its own, and reads its files anew.
///
/// What is compiled here is also scanned for a modeller's mistakes. The scan is a lint, not a
/// sandbox: it keeps nobody from writing a model that escapes it, by reflection for one. A built-in
/// protocol is taken as it is, so that it is there at once.
public final class Loader {

    private static final String UNSCANNED =
            "the jar was not scanned for clocks, randomness, input and output: it holds no sources."
                    + " Put the .java files beside the classes.";

    private Loader() {}

    /// Loads a model.
    ///
    /// @param spec a built-in protocol's name, a `.java` file, a folder of sources, or a jar; the
    ///     first three may name a variant: `paxos:forgets-vote`, `Paxos.java:forgets-vote`
    /// @throws LoadException when it is not there, not readable, or does not compile
    /// @throws MistakeException when the modeller's mistakes can be seen without running anything;
    ///     see [#mistakes]
    public static Loaded load(String spec) {
        return switch (Spec.of(spec, Library.builtIn())) {
            case Spec.BuiltIn(var entry, var variant) ->
                    variant.map(name -> variantOf(entry, name)).orElseGet(() -> builtIn(entry));
            case Spec.JavaFile(var path, var variant) -> javaFile(path, variant);
            case Spec.Folder(var path, var variant) -> onDisk(path, Disk.sources(path), variant);
            case Spec.JarFile(var path) -> jar(path);
        };
    }

    /// Compiles and loads the model in these sources, for an editor.
    ///
    /// @throws LoadException when they do not compile
    /// @throws MistakeException as [#load]
    public static Loaded compile(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            throw new LoadException("a model has at least one source: files=0");
        }
        return compiled(sources, List.of(), Optional.empty());
    }

    /// The sources of a model, without loading it: they tell where the mistakes are for which it
    /// does not load.
    ///
    /// @throws LoadException when they are not there or not readable
    public static Sources sources(String spec) {
        return Sources.of(
                switch (Spec.of(spec, Library.builtIn())) {
                    case Spec.BuiltIn(var entry, var variant) ->
                            variant.map(name -> changed(entry, patch(entry, name)))
                                    .orElseGet(() -> entry.files().sources());
                    case Spec.JavaFile(var path, var variant) ->
                            changed(path, List.of(Disk.read(path)), variant);
                    case Spec.Folder(var path, var variant) ->
                            changed(path, Disk.sources(path), variant);
                    case Spec.JarFile(var path) -> Jar.read(path).sources();
                });
    }

    private static Loaded builtIn(Library.Entry entry) {
        var sources = new Sources(() -> entry.files().sources());
        return new Loaded(
                entry.name(), Model.of(entry.type()), sources, Optional.empty(), List.of());
    }

    private static Loaded variantOf(Library.Entry entry, String name) {
        var patch = patch(entry, name);
        var besides = ClassPath.placeOf(entry.type()).stream().toList();
        return compiled(changed(entry, patch), besides, Optional.of(patch.variant()));
    }

    private static List<SourceFile> changed(Library.Entry entry, Patch patch) {
        var sources = entry.files().sources();
        if (sources.isEmpty()) {
            throw new LoadException(
                    "a variant is made from the source beside the class: missing=%s.java"
                            .formatted(entry.type().getName()));
        }
        return patch.applyTo(sources);
    }

    private static Patch patch(Library.Entry entry, String name) {
        return Patch.named(name, entry.name(), entry.files().variants());
    }

    /// One file, or, when it does not compile alone, with the files beside it that it names: its
    /// specification, for one.
    private static Loaded javaFile(Path path, Optional<String> variant) {
        var file = Disk.read(path);
        try {
            return onDisk(path, List.of(file), variant);
        } catch (LoadException alone) {
            var together = Disk.withNeighbours(path, file);
            if (together.size() == 1) {
                throw alone;
            }
            try {
                return onDisk(path, together, variant);
            } catch (LoadException worse) {
                alone.addSuppressed(worse);
                throw alone;
            }
        }
    }

    private static Loaded onDisk(Path path, List<SourceFile> sources, Optional<String> variant) {
        var patch = variant.map(name -> patch(path, name));
        return compiled(
                patch.map(p -> p.applyTo(sources)).orElse(sources),
                List.of(),
                patch.map(Patch::variant));
    }

    private static List<SourceFile> changed(
            Path path, List<SourceFile> sources, Optional<String> variant) {
        return variant.map(name -> patch(path, name).applyTo(sources)).orElse(sources);
    }

    private static Patch patch(Path path, String name) {
        return Patch.named(name, path.toString(), Disk.variants(path));
    }

    private static Loaded jar(Path path) {
        var jar = Jar.read(path);
        var warnings =
                jar.sources().isEmpty()
                        ? List.of(Diagnostic.of(path.toString(), UNSCANNED))
                        : List.<Diagnostic>of();
        var classes = ModelClasses.of(jar.classes(), path.toString()).inItsPackage();
        return inspected(classes, Sources.of(jar.sources()), warnings, Optional.empty());
    }

    private static Loaded compiled(
            List<SourceFile> sources, List<Path> besides, Optional<Variant> variant) {
        var compilation = Compilation.of(sources, besides);
        var classes = ModelClasses.of(compilation.classes(), sources.getFirst().name());
        return inspected(classes, Sources.of(sources), compilation.warnings(), variant);
    }

    private static Loaded inspected(
            ModelClasses classes,
            Sources sources,
            List<Diagnostic> said,
            Optional<Variant> variant) {
        var scan = scan(classes, sources);
        if (!scan.mistakes().isEmpty()) {
            throw together(scan.mistakes());
        }
        var written = Model.of(classes.protocol());
        var model = variant.map(v -> written.aiming(v.goals())).orElse(written);
        var name = model.name() + variant.map(v -> ":" + v.name()).orElse("");
        var warnings = Stream.concat(said.stream(), scan.warnings().stream()).toList();
        return new Loaded(name, model, sources, variant, warnings);
    }

    private static Scan scan(ModelClasses classes, Sources sources) {
        try {
            return Scan.of(classes, sources);
        } catch (LinkageError | TypeNotPresentException e) {
            throw new LoadException(
                    "a model needs nothing but the JDK, the protocols and Guava: model=%s missing=%s"
                            .formatted(classes.protocol().getName(), e.getMessage()),
                    e);
        }
    }

    /// The exception that names the first mistake and carries the others.
    private static MistakeException together(List<Mistake> mistakes) {
        var thrown = mistakes.getFirst().asException();
        mistakes.stream().skip(1).map(Mistake::asException).forEach(thrown::addSuppressed);
        return thrown;
    }

    /// All mistakes that were found together: the one that the exception names, then the others.
    public static List<Mistake> mistakes(MistakeException thrown) {
        var others =
                Arrays.stream(thrown.getSuppressed())
                        .filter(MistakeException.class::isInstance)
                        .map(other -> ((MistakeException) other).mistake());
        return Stream.concat(Stream.of(thrown.mistake()), others).toList();
    }
}
