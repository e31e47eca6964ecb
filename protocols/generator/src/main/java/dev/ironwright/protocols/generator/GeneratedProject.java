package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.generator.cells.Target;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A generated implementation: the files of a Maven project, and where each action is in them.
///
/// @param name the model's name
/// @param files in the order in which a reader would open them
/// @param actions by the name of the action record
/// @param hosts the generated class of each role, by the binary name of the role's state
/// @param types the generated class of each type of the model that was carried over, by binary names
public record GeneratedProject(
        String name,
        List<GeneratedFile> files,
        Map<String, ActionMethod> actions,
        Map<String, String> hosts,
        Map<String, String> types) {

    public GeneratedProject {
        files = List.copyOf(files);
        actions = Map.copyOf(actions);
        hosts = Map.copyOf(hosts);
        types = Map.copyOf(types);
    }

    /// The file with this path.
    public Optional<GeneratedFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// The Java files that are no tests, by path.
    Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (var file : files) {
            if (file.path().startsWith("src/main/java/")) {
                sources.put(file.path(), file.text());
            }
        }
        return sources;
    }

    /// What this project is when it has been compiled.
    Target target(ClassLoader loader) {
        var base = hosts.values().iterator().next();
        base = base.substring(0, base.lastIndexOf('.'));
        var methods = new HashMap<String, String>();
        actions.forEach((name, method) -> methods.put(name, method.method()));
        var codec =
                files.stream()
                        .map(GeneratedFile::path)
                        .filter(path ->
                                path.startsWith("src/main/java/") && path.endsWith("Codec.java"))
                        .map(path -> path.substring("src/main/java/".length(), path.length() - 5))
                        .map(path -> path.replace('/', '.'))
                        .findFirst();
        return new Target(loader, base + ".runtime", hosts, methods, types, codec);
    }

    /// The same project, with a README that says how it was checked.
    public GeneratedProject checked(Evidence evidence) {
        var rewritten =
                files.stream()
                        .map(file ->
                                file.path().equals("README.md")
                                        ? new GeneratedFile(
                                                file.path(),
                                                ProjectText.checked(file.text(), evidence))
                                        : file)
                        .toList();
        return new GeneratedProject(name, rewritten, actions, hosts, types);
    }

    /// Writes all files below this folder, which is created when it is not there.
    ///
    /// A folder that this method wrote before is brought up to date: what it wrote and nobody
    /// changed since is replaced, or removed when it is no longer part of the project.
    ///
    /// @throws GenerationException when the folder holds anything else, when a file that was
    ///     generated was changed since, or when it cannot be written
    public void writeTo(Path folder) {
        new ProjectWriter(folder).write(files);
    }
}
