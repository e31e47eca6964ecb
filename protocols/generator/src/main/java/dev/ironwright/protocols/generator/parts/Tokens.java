package dev.ironwright.protocols.generator.parts;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of Java code.
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\n"
                        + "]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
                        + "|(?<!\\.)\\b[\\p{L}_$][\\w$]*",
                    Pattern.DOTALL);

    private Tokens() {}

    /// All identifiers and keywords outside of comments and strings that are not members of something.
    static Set<String> of(String code) {
        var words = new HashSet<String>();
        TOKEN.matcher(code)
                .results()
                .map(match -> match.group())
                .filter(token -> Character.isJavaIdentifierStart(token.charAt(0)))
                .forEach(words::add);
        return words;
    }
}
