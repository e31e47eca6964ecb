package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Loads models. Each load compiles anew and has a class loader of its own.
public final class Loader {

    private Loader() {}

    /// Loads a model.
    ///
    /// @param spec a built-in protocol's name, a `.java` file, a folder of sources, or a jar; the
    ///     first two may name a variant: `paxos:forgets-vote`, `Paxos.java:forgets-vote`
    /// @throws LoadException when it is not there, not readable, or does not compile
    /// @throws MistakeException when the modeller's mistakes can be seen without running anything;
    ///     see [#mistakes]
    public static Loaded load(String spec) {
        return Library.builtIn()
                .entry(spec)
                .map(Loader::builtIn)
                .orElseThrow(() -> new LoadException("no such model: wanted=" + spec));
    }

    /// Compiles and loads the model in these sources, for an editor.
    ///
    /// @throws LoadException when they do not compile
    /// @throws MistakeException as [#load]
    public static Loaded compile(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            throw new LoadException("a model has at least one source: files=0");
        }
        return compiled(sources);
    }

    private static Loaded builtIn(Library.Entry entry) {
        var model = Model.of(entry.type());
        return new Loaded(entry.name(), model, new Sources(), Optional.empty(), List.of());
    }

    private static Loaded compiled(List<SourceFile> sources) {
        throw new UnsupportedOperationException("not yet: " + sources);
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
