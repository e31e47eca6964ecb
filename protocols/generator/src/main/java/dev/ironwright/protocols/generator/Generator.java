package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.generator.compile.Compiled;
import dev.ironwright.protocols.generator.compile.InMemory;
import dev.ironwright.protocols.generator.parts.Project;
import dev.ironwright.protocols.generator.parts.Projects;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Ungeneratable;
import dev.ironwright.protocols.generator.steps.Role;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Generates the implementation of a protocol that is made of hosts and messages. Start here.
public final class Generator {

    private Generator() {}

    /// The implementation as a Maven project; nothing is written yet.
    ///
    /// Every action of every role becomes a method of a class with mutable fields. What is written
    /// compiles. Whether it does what the model does is for [Conformance] to say.
    ///
    /// @throws GenerationException when the protocol uses shared variables, or has no source text
    public static GeneratedProject generate(Loaded loaded) {
        return generate(loaded.name(), loaded.model(), loaded.sources().files());
    }

    private static GeneratedProject generate(String name, Model model, List<SourceFile> files) {
        try {
            var instance = model.within(Map.of(), Optional.empty());
            Roles.refuseShared(name, instance);
            Roles.refuseFaults(name, instance);
            var source = ModelSource.read(model, files.stream().map(Generator::plain).toList());
            var roles = Roles.of(source, instance);
            return ProjectText.of(name, compiling(name, source, roles, instance));
        } catch (Ungeneratable e) {
            throw new GenerationException(e.getMessage() + " (model " + name + ")", e);
        }
    }

    /// Paths on the modeller's machine are nobody else's business.
    private static SourceFile plain(SourceFile file) {
        var name = file.name();
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return new SourceFile(name.substring(slash + 1), file.text());
    }

    /// A project that compiles: an action whose method does not is kept in its own form.
    private static Project compiling(
            String name, ModelSource source, List<Role> roles, Instance instance) {
        var verbatim = new HashSet<String>();
        while (true) {
            var project = Projects.of(source, roles, name, instance, verbatim);
            var errors = errors(project);
            if (errors.isEmpty()) {
                return project;
            }
            if (!verbatim.addAll(blamed(project, errors))) {
                throw new GenerationException(
                        "the generated code does not compile, which is a fault of the generator:"
                                + " model=%s errors=%s".formatted(name, errors));
            }
        }
    }

    private static List<Compiled.Fault> errors(Project project) {
        var sources = new LinkedHashMap<String, String>();
        project.sources().forEach(path -> sources.put(path, project.files().get(path)));
        return InMemory.compile(sources, Classpath.options()).errors();
    }

    /// The actions whose methods have errors; when errors lie elsewhere, all actions of that class.
    private static Set<String> blamed(Project project, List<Compiled.Fault> errors) {
        var blamed = new HashSet<String>();
        for (var error : errors) {
            var near = actions(project, error, true);
            blamed.addAll(near.isEmpty() ? actions(project, error, false) : near);
        }
        return blamed;
    }

    private static Set<String> actions(Project project, Compiled.Fault error, boolean inside) {
        return project.methods().entrySet().stream()
                .filter(entry -> error.path().equals(entry.getValue().path()))
                .filter(entry -> !inside || isIn(entry.getValue(), error.line()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Project.Method method, int line) {
        return method.firstLine() <= line && line <= method.lastLine();
    }
}
