package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.generator.cells.Comparison;
import dev.ironwright.protocols.generator.compile.Compiled;
import dev.ironwright.protocols.generator.compile.InMemory;
import dev.ironwright.protocols.generator.compile.MemoryLoader;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// Whether generated code does what the model does, on every cell that an exploration reached.
public sealed interface Conformance {

    /// Every answer was the same. This, and nothing less, is a pass.
    record Same(Counts counts) implements Conformance {}

    /// Some answers differ.
    ///
    /// @param differing how many
    /// @param first the first few of them
    record Different(Counts counts, long differing, List<Mismatch> first) implements Conformance {

        public Different {
            first = List.copyOf(first);
        }
    }

    /// The generated code does not compile, which is a fault of the generator.
    record Uncompilable(List<String> errors) implements Conformance {

        public Uncompilable {
            errors = List.copyOf(errors);
        }
    }

    /// What was compared.
    ///
    /// @param starts hosts whose start was compared
    /// @param cells cells that were run
    /// @param messages distinct messages that were encoded and decoded
    record Counts(long starts, long cells, long messages) {}

    /// An answer that differs.
    ///
    /// @param where the action with its parameters, host, state and what it read
    /// @param expected the model's answer
    /// @param got the generated code's answer
    record Mismatch(String where, String expected, String got) {}

    /// True when every answer was the same.
    default boolean passed() {
        return this instanceof Same;
    }

    /// Compiles the project in memory and runs every cell through it.
    ///
    /// From the state of a cell and what it read, the generated method must skip for the same reason,
    /// or reach the same states and send the same packets, in the same order where the network keeps
    /// order; every message sent must survive its codec. The start of every host is compared too.
    static Conformance check(
            Loaded loaded, GeneratedProject project, Iterable<Cell> cells, Instance instance) {
        var compiled = InMemory.compile(project.sources(), Classpath.options());
        if (!compiled.errors().isEmpty()) {
            return new Uncompilable(
                    compiled.errors().stream().map(Compiled.Fault::toString).toList());
        }
        var loader = new MemoryLoader(compiled.classes(), loaded.model().type().getClassLoader());
        var comparison = new Comparison(project.target(loader), instance);
        comparison.compareStarts();
        cells.forEach(comparison::compare);
        return of(comparison);
    }

    private static Conformance of(Comparison comparison) {
        var counts = new Counts(comparison.starts(), comparison.cells(), comparison.messages());
        if (comparison.differing() == 0) {
            return new Same(counts);
        }
        var first =
                comparison.shown().stream()
                        .map(each -> new Mismatch(each.where(), each.expected(), each.got()))
                        .toList();
        return new Different(counts, comparison.differing(), first);
    }
}
