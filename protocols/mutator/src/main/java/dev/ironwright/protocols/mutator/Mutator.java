package dev.ironwright.protocols.mutator;

import dev.ironwright.protocols.loader.Loaded;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes mutants of a model: each is the model with one small change in what its actions run. Start
/// here.
public final class Mutator {

    private static final Comparator<Edit> ORDER =
            Comparator.<Edit>comparingInt(Edit::begin)
                    .thenComparingInt(Edit::end)
                    .thenComparing(Edit::replacement);

    private Mutator() {}

    /// All mutants, in the order of the text; the same each time.
    ///
    /// Not all of them compile, since types are not looked at.
    ///
    /// @throws MutationException when there is no source, or one that cannot be parsed
    public static List<Mutant> mutants(Loaded loaded) {
        var files = loaded.sources().files();
        if (files.isEmpty()) {
            throw new MutationException(
                    "mutants are made from the model's source: model=%s sources=0; name its .java"
                                    .formatted(loaded.name())
                            + " file, or a jar that holds it");
        }
        var edits = edits(ModelCode.of(loaded));
        return IntStream.range(0, edits.size())
                .mapToObj(i -> Mutant.of(i + 1, edits.get(i), files))
                .toList();
    }

    /// File by file; an edit that two rules propose is made once.
    private static List<Edit> edits(ModelCode code) {
        var updates = new Updates(code);
        var all =
                code.bodies().stream()
                        .flatMap(body ->
                                Stream.of(
                                                Guards.in(body),
                                                Comparisons.in(body),
                                                updates.in(body),
                                                Sends.in(body))
                                        .flatMap(edits -> edits))
                        .toList();
        return all.stream()
                .map(edit -> edit.body().text().file())
                .distinct()
                .flatMap(file -> {
                    var inFile = new TreeSet<>(ORDER);
                    all.stream()
                            .filter(e -> e.body().text().file().equals(file))
                            .forEach(inFile::add);
                    return inFile.stream();
                })
                .toList();
    }
}
