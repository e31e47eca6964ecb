package dev.ironwright.protocols.generator.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line with a whole block in it, such as a method that its author wrote on one line.
///
/// @param head up to the opening brace
/// @param statements what is in the block, one by one
/// @param tail from the closing brace on
record Block(String head, List<String> statements, String tail) {

    /// What goes on after a block as the same statement.
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*(else|catch|finally|while)\\b.*|\\s*[).,;].*", Pattern.DOTALL);

    /// Before the brace of an array there is no block.
    private static final Pattern ARRAY = Pattern.compile(".*([\\]=,{(]|^)\\s*", Pattern.DOTALL);

    Block {
        statements = List.copyOf(statements);
    }

    /// The outermost block of a line.
    static Optional<Block> of(String line) {
        var depths = Depths.of(line);
        int open = depths.opening(line, 0);
        int close = open < 0 ? -1 : depths.closing(line, open);
        if (close < 0 || ARRAY.matcher(line.substring(0, open)).matches()) {
            return Optional.empty();
        }
        var statements = statements(line.substring(open + 1, close));
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block(line.substring(0, open + 1), statements, line.substring(close)));
    }

    private static List<String> statements(String content) {
        var depths = Depths.of(content);
        var statements = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < content.length(); i++) {
            if (depths.at(i) == 0 && ends(content, i)) {
                statements.add(content.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        var rest = content.substring(start).strip();
        if (!rest.isEmpty()) {
            statements.add(rest);
        }
        return statements;
    }

    private static boolean ends(String content, int place) {
        return switch (content.charAt(place)) {
            case ';' -> true;
            case '}' -> !GOES_ON.matcher(content.substring(place + 1)).matches();
            default -> false;
        };
    }
}
