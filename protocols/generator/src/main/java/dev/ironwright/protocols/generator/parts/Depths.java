package dev.ironwright.protocols.generator.parts;

import java.util.ArrayList;
import java.util.List;

/// How deep in brackets each character of a line lies; inside strings it is deep indeed.
final class Depths {

    private static final int IN_STRING = 1000;

    private final int[] at;

    private Depths(int[] at) {
        this.at = at;
    }

    static Depths of(String text) {
        var depths = new int[text.length()];
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                depths[i] = IN_STRING;
                if (c == quote && text.charAt(i - 1) != '\\') {
                    quote = 0;
                }
                continue;
            }
            if (c == '"' || c == '\'') {
                quote = c;
            }
            depth -= ")]}".indexOf(c) >= 0 ? 1 : 0;
            depths[i] = quote == 0 ? depth : IN_STRING;
            depth += "([{".indexOf(c) >= 0 && i < text.length() - 1 ? 1 : 0;
        }
        return new Depths(depths);
    }

    int at(int place) {
        return at[place];
    }

    /// The first brace outside of brackets from here on; negative when there is none.
    int opening(String text, int from) {
        for (int i = text.indexOf('{', from); i >= 0; i = text.indexOf('{', i + 1)) {
            if (at[i] <= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The brace that closes this one; negative when it is on another line.
    int closing(String text, int open) {
        for (int i = text.indexOf('}', open); i >= 0; i = text.indexOf('}', i + 1)) {
            if (at[i] == at[open]) {
                return i;
            }
        }
        return -1;
    }

    /// Pieces that end with this separator, outside of brackets.
    List<String> after(String text, String separator) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, i + 1)) {
            if (at[i] <= 0 && !insideAngles(text, start, i)) {
                pieces.add(text.substring(start, i + separator.length()).strip());
                start = i + separator.length();
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    /// `Map<String, Integer>` has a comma that separates nothing.
    private static boolean insideAngles(String text, int from, int to) {
        var piece = text.substring(from, to);
        return piece.chars().filter(c -> c == '<').count()
                > piece.replace("->", "").chars().filter(c -> c == '>').count();
    }

    /// Pieces that begin with one of these operators, outside of brackets.
    List<String> before(String text, List<String> operators) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = i;
            if (at[i] == 0 && operators.stream().anyMatch(o -> text.startsWith(o, place))) {
                pieces.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    /// Pieces that begin with `.call(`, outside of brackets.
    List<String> chain(String text) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            var call = text.substring(i).matches("(?s)\\.\\w+\\(.*");
            if (at[i] == 0 && call && (i > start + 8 || text.charAt(i - 1) == ')')) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /// The bracket whose contents may go to lines of their own; negative when there is none.
    int lastOpening(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == '(' && at[i] == 0 && !text.startsWith("()", i)) {
                return i;
            }
        }
        return -1;
    }
}
