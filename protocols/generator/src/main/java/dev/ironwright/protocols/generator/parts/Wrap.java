package dev.ironwright.protocols.generator.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Breaks lines of Java code that are too long, about where a person would.
final class Wrap {

    private static final int WIDTH = 100;
    private static final int CONTINUED = 8;

    private Wrap() {}

    static String lines(String code) {
        return code.lines().map(Wrap::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line) {
        var text = line.strip();
        if (line.length() <= WIDTH || text.startsWith("//") || text.contains("\"\"\"")) {
            return line;
        }
        int indent = line.length() - line.stripLeading().length();
        var block = Block.of(text);
        if (block.isPresent()) {
            return unfolded(block.get(), " ".repeat(indent));
        }
        return broken(text, indent);
    }

    /// The block on lines of its own, each of which may be too long in turn.
    private static String unfolded(Block block, String indent) {
        var lines = new ArrayList<String>();
        lines.add(line(indent + block.head()));
        block.statements().forEach(each -> lines.add(line(indent + "    " + each)));
        lines.add(line(indent + block.tail()));
        return String.join("\n", lines);
    }

    private static String broken(String text, int indent) {
        var parts = parts(text, WIDTH - indent - CONTINUED);
        if (parts.size() == 1) {
            var items = Depths.of(text).after(text, ", ");
            return " ".repeat(indent) + String.join("\n" + " ".repeat(indent), items);
        }
        var lines = new ArrayList<String>();
        lines.add(" ".repeat(indent) + parts.getFirst());
        for (var part : parts.subList(1, parts.size())) {
            var line = " ".repeat(indent + CONTINUED) + part;
            lines.add(line.length() > WIDTH ? broken(part, indent + CONTINUED) : line);
        }
        return String.join("\n", lines);
    }

    /// The text in pieces, the first for its line and the others for one line each.
    private static List<String> parts(String text, int width) {
        var shape = Depths.of(text);
        if (text.matches("(public )?((sealed|final|static) )*(interface|record|class|enum) .*")) {
            var header = shape.before(text, List.of(" extends ", " implements ", " permits "));
            if (header.size() > 1) {
                return header;
            }
        }
        var thrown = shape.before(text, List.of(" throws "));
        if (thrown.size() == 2 && thrown.getFirst().length() <= width + CONTINUED) {
            return thrown;
        }
        var atEquals = shape.after(text, " = ");
        if (atEquals.size() == 2 && atEquals.getLast().length() <= width) {
            return atEquals;
        }
        for (var operators :
                List.of(List.of(" ? ", " : "), List.of(" || "), List.of(" && "), List.of(" + "))) {
            var pieces = shape.before(text, operators);
            if (pieces.size() > 1) {
                return pieces;
            }
        }
        var chain = shape.chain(text);
        return chain.size() > 2 ? chain : arguments(text, shape, width);
    }

    /// `call(` and then the arguments, on one line when they fit.
    private static List<String> arguments(String text, Depths shape, int width) {
        int open = shape.lastOpening(text);
        if (open < 0) {
            return List.of(text);
        }
        var head = text.substring(0, open + 1);
        var rest = text.substring(open + 1);
        if (rest.length() <= width) {
            return List.of(head, rest);
        }
        var pieces = new ArrayList<String>();
        pieces.add(head);
        pieces.addAll(Depths.of(rest).after(rest, ", "));
        return pieces;
    }
}
