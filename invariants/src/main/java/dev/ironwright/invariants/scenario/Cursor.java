package dev.ironwright.invariants.scenario;

import java.util.regex.Pattern;

/// A place in a line of a scenario, and what is read there.
final class Cursor {

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}_.+#]|-(?!>))+");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern INDEX = Pattern.compile("\\[[^\\]]*\\]");

    private final String file;
    private final int line;
    private final String text;
    private int at;

    Cursor(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
    }

    int line() {
        return line;
    }

    /// The text that is left, without spaces around it.
    String rest() {
        var rest = text.substring(at).strip();
        at = text.length();
        return rest;
    }

    boolean atEnd() {
        skip();
        return at == text.length();
    }

    private void skip() {
        var spaces = SPACE.matcher(text).region(at, text.length());
        at = spaces.lookingAt() ? spaces.end() : at;
    }

    /// True, and behind it, when this symbol is next.
    boolean take(String symbol) {
        skip();
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    /// True, and behind them, when these whole words are next.
    boolean takeWord(String word) {
        skip();
        int end = at + word.length();
        boolean whole =
                text.startsWith(word, at)
                        && (end == text.length() || !WORD.matcher(text.substring(end)).lookingAt());
        at = whole ? end : at;
        return whole;
    }

    boolean nextIsUpperCase() {
        skip();
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    boolean nextIsNumber() {
        skip();
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    boolean nextIsWord() {
        skip();
        return WORD.matcher(text).region(at, text.length()).lookingAt();
    }

    /// True when the symbol is next, without going behind it.
    boolean nextIs(String symbol) {
        skip();
        return text.startsWith(symbol, at);
    }

    /// A word, or any text in quotes.
    String word(String what) {
        skip();
        var quoted = QUOTED.matcher(text).region(at, text.length());
        if (quoted.lookingAt()) {
            at = quoted.end();
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        var word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw unexpected(what);
        }
        at = word.end();
        return word.group();
    }

    /// A word with places in it, such as `replica0.log[2].value`.
    String path(String what) {
        var path = new StringBuilder(word(what));
        while (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '.')) {
            var index = INDEX.matcher(text).region(at, text.length());
            if (index.lookingAt()) {
                path.append(index.group());
                at = index.end();
            } else if (text.charAt(at) == '.') {
                path.append(word("a field"));
            } else {
                throw wrong("a place ends with ]: found=" + found());
            }
        }
        return path.toString();
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw unexpected(symbol);
        }
    }

    /// Nothing more stands on the line.
    void expectEnd(String usual) {
        if (!atEnd()) {
            throw wrong("the line goes on: unexpected=%s; %s".formatted(found(), usual));
        }
    }

    ScenarioException unexpected(String wanted) {
        return wrong("expected %s: found=%s".formatted(wanted, found()));
    }

    private String found() {
        var rest = text.substring(at).strip();
        return rest.isEmpty() ? "the end of the line" : rest;
    }

    ScenarioException wrong(String rule) {
        return new ScenarioException(file, line, rule);
    }
}
