package dev.ironwright.protocols.generator.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A doc comment, taken apart.
///
/// @param prose the lines before the first `@` tag
/// @param parameters what is said of each parameter or component
public record Doc(List<String> prose, Map<String, List<String>> parameters) {

    public static final Doc NONE = new Doc(List.of(), Map.of());

    /// The doc comment of a declaration; without lines when it has none.
    public static Doc of(Node declaration) {
        return declaration
                .getComment()
                .filter(comment -> comment.isMarkdownComment() || comment.isJavadocComment())
                .map(Doc::parse)
                .orElse(NONE);
    }

    /// A doc comment with this prose.
    public static Doc of(String... prose) {
        return new Doc(List.of(prose), Map.of());
    }

    public boolean isEmpty() {
        return prose.isEmpty();
    }

    /// All of it as a comment.
    public List<String> whole() {
        var lines = new ArrayList<>(comment());
        var gap = parameters.isEmpty() || lines.isEmpty() ? List.<String>of() : List.of("///");
        lines.addAll(gap);
        parameters.forEach((name, said) -> {
            lines.add("/// @param %s %s".formatted(name, said.getFirst()));
            said.stream().skip(1).forEach(line -> lines.add("///     " + line));
        });
        return lines;
    }

    /// This doc comment, or another one when there is none.
    public Doc or(String... prose) {
        return isEmpty() ? of(prose) : this;
    }

    /// The prose as a comment.
    public List<String> comment() {
        return prose.stream().map(line -> line.isEmpty() ? "///" : "/// " + line).toList();
    }

    /// The prose as a sentence of its own.
    public Doc sentence() {
        if (isEmpty()) {
            return this;
        }
        var lines = new ArrayList<>(prose);
        var first = lines.getFirst();
        lines.set(0, Character.toUpperCase(first.charAt(0)) + first.substring(1));
        var last = lines.getLast();
        lines.set(lines.size() - 1, last.matches(".*[.!?]") ? last : last + ".");
        return new Doc(lines, Map.of());
    }

    /// What is said of a parameter, as a doc comment of its own.
    public Doc parameter(String name) {
        return new Doc(parameters.getOrDefault(name, List.of()), Map.of());
    }

    private static Doc parse(Comment comment) {
        var prose = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, List<String>>();
        List<String> current = prose;
        for (var line : lines(comment)) {
            if (line.startsWith("@")) {
                current = new ArrayList<>();
                var words = line.split("\\s+", 3);
                if (words[0].equals("@param") && words.length == 3) {
                    parameters.put(words[1], current);
                    line = words[2];
                }
            }
            current.add(parameters.isEmpty() ? line : line.strip());
        }
        parameters.replaceAll((_, lines) -> trimmed(lines));
        return new Doc(trimmed(prose), parameters);
    }

    private static List<String> lines(Comment comment) {
        return comment.asString()
                .lines()
                .map(line -> line.strip().replaceFirst("^(/{3} ?|/\\*\\* ?|\\*/|\\* ?)", ""))
                .map(line -> line.replaceFirst("\\s*\\*/$", "").stripTrailing())
                .toList();
    }

    private static List<String> trimmed(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && lines.get(first).isEmpty()) {
            first++;
        }
        while (last > first && lines.get(last - 1).isEmpty()) {
            last--;
        }
        return List.copyOf(lines.subList(first, last));
    }
}
