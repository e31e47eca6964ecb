package dev.ironwright.workbench.services;

import dev.ironwright.protocols.generator.ActionMethod;
import dev.ironwright.protocols.generator.Generator;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Span;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The generated implementation of a model, for reading.
///
/// @param files all generated files
/// @param methods where each action is implemented, by the action's name
public record Implementation(List<SourceFile> files, Map<String, Span> methods) {

    public Implementation {
        files = List.copyOf(files);
        methods = Map.copyOf(methods);
    }

    /// Generates it.
    ///
    /// @throws dev.ironwright.protocols.generator.GenerationException when the model has no hosts
    ///     and messages, or no source
    static Implementation of(Loaded model) {
        var project = Generator.generate(model);
        var files = new LinkedHashMap<String, SourceFile>();
        project.files().forEach(f -> files.put(f.path(), new SourceFile(f.path(), f.text())));
        var methods = new HashMap<String, Span>();
        project.actions()
                .forEach((action, method) ->
                        Optional.ofNullable(files.get(method.path()))
                                .map(file -> span(file, method))
                                .ifPresent(span -> methods.put(action, span)));
        return new Implementation(List.copyOf(files.values()), methods);
    }

    private static Span span(SourceFile file, ActionMethod method) {
        return new Span(file, method.firstLine(), method.lastLine());
    }

    /// The method that implements the action with this name.
    public Optional<Span> of(String action) {
        return Optional.ofNullable(methods.get(action));
    }
}
