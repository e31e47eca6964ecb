package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.generator.parts.Project;
import dev.ironwright.protocols.generator.parts.Readme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/// Turns what was put together into a project as its users see it.
final class ProjectText {

    private ProjectText() {}

    static GeneratedProject of(String name, Project project) {
        var files = new ArrayList<GeneratedFile>();
        project.files().forEach((path, text) -> files.add(new GeneratedFile(path, text)));
        files.set(0, new GeneratedFile("README.md", project.readme().text(unchecked(name))));
        var actions = new LinkedHashMap<String, ActionMethod>();
        project.methods()
                .forEach((action, it) ->
                        actions.put(
                                action,
                                new ActionMethod(
                                        it.type(),
                                        it.name(),
                                        it.path(),
                                        it.firstLine(),
                                        it.lastLine())));
        return new GeneratedProject(name, files, actions, project.hosts(), project.types());
    }

    private static String unchecked(String name) {
        return ("It was not: this project was generated without an exploration of its model."
                        + " `ironwright generate %s` explores the model and runs everything that it"
                        + " reaches through this code.")
                .formatted(name);
    }

    /// The README with another account of how the code was checked.
    static String checked(String readme, Evidence evidence) {
        int begin = readme.indexOf(Readme.CHECKED) + Readme.CHECKED.length();
        int end = readme.indexOf(Readme.AFTER_CHECKED);
        return readme.substring(0, begin) + account(evidence) + readme.substring(end);
    }

    private static String account(Evidence evidence) {
        var bounds =
                evidence.bounds().entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "=" + entry.getValue() + "`")
                        .collect(Collectors.joining(", "));
        return """
        The model was explored with %s: **%s**, %,d distinct states. Each host state that was reached
        was put together with each packet that it met there, %,d cells in all, and every cell was run
        through these classes: all of them skipped for the same reason, or went to the same state
        and sent the same packets. Every message that was sent came out of the codec as it went in.

        ```
        %s
        ```\
        """
                .formatted(
                        bounds.isEmpty() ? "no bounds" : bounds,
                        evidence.verdict(),
                        evidence.states(),
                        evidence.cells(),
                        evidence.command());
    }
}
