package dev.ironwright.protocols.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A generated implementation: the files of a Maven project, and where each action is in them.
///
/// @param name the model's name
/// @param files in the order in which a reader would open them
/// @param actions by the name of the action record
/// @param types the generated class of each type of the model that was carried over, by binary names
@SuppressWarnings("DoNotCallSuggester")
public record GeneratedProject(
        String name,
        List<GeneratedFile> files,
        Map<String, ActionMethod> actions,
        Map<String, String> types) {

    public GeneratedProject {
        files = List.copyOf(files);
        actions = Map.copyOf(actions);
        types = Map.copyOf(types);
    }

    /// The file with this path.
    public Optional<GeneratedFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// The same project, with a README that says how it was checked.
    public GeneratedProject checked(Evidence evidence) {
        throw new UnsupportedOperationException("being written: " + evidence);
    }

    /// Writes all files below this folder, which is created when it is not there.
    ///
    /// A folder that this method wrote before is brought up to date: what it wrote and nobody
    /// changed since is replaced, or removed when it is no longer part of the project.
    ///
    /// @throws GenerationException when the folder holds anything else, when a file that was
    ///     generated was changed since, or when it cannot be written
    public void writeTo(Path folder) {
        throw new UnsupportedOperationException("being written: " + folder);
    }
}
