package dev.ironwright.protocols.generator.parts;

import java.util.List;
import java.util.Map;

/// The files of a generated project, as text.
///
/// @param base the package
/// @param files by path, in the order in which a reader would open them
/// @param methods the method of each action
/// @param hosts the generated class of each role, by the binary name of the role's state
/// @param types the generated class of each carried class of the model, by binary names
/// @param readme what the README is made of
public record Project(
        String base,
        Map<String, String> files,
        Map<String, Method> methods,
        Map<String, String> hosts,
        Map<String, String> types,
        Readme readme) {

    /// Where the method of an action is.
    ///
    /// @param type the class, by its full name
    public record Method(String type, String name, String path, int firstLine, int lastLine) {}

    /// The paths of all Java files but tests.
    public List<String> sources() {
        return files.keySet().stream().filter(path -> path.startsWith("src/main/java/")).toList();
    }
}
