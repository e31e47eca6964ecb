package dev.ironwright.workbench.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what is to be coloured in Java code.
///
/// Reads characters, not grammar: text that does not compile is coloured as well as it can be.
public final class JavaTokens {

    /// What a piece of the text is.
    public enum Kind {
        COMMENT,
        DOC,
        STRING,
        NUMBER,
        ANNOTATION,
        KEYWORD,
        TYPE;

        /// The style class of such text.
        public String styleClass() {
            return "java-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// A piece of the text.
    public record Token(Kind kind, int start, int end) {}

    private static final String WORDS =
            "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do"
                    + "|double|else|enum|extends|final|finally|float|for|goto|if|implements|import"
                    + "|instanceof|int|interface|long|native|new|non-sealed|package|permits|private"
                    + "|protected|public|record|return|sealed|short|static|strictfp|super|switch"
                    + "|synchronized|this|throw|throws|transient|try|var|void|volatile|when|while"
                    + "|yield|true|false|null|_";

    /// Every alternative consumes at least one character; the loops are possessive or lazy, so that
    /// a long comment or string costs no stack.
    private static final Pattern TOKENS =
            Pattern.compile(
                    "(?<DOC>///[^\\n]*+|/\\*\\*[\\s\\S]*?(?:\\*/|\\z))"
                            + "|(?<COMMENT>//[^\\n]*+|/\\*[\\s\\S]*?(?:\\*/|\\z))"
                            + "|(?<STRING>\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)"
                            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?"
                            + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)"
                            + "|(?<ANNOTATION>@(?!interface\\b)[\\w.]++)"
                            + "|(?<KEYWORD>\\b(?:"
                            + WORDS
                            + ")\\b)"
                            + "|(?<NUMBER>\\b\\d[\\w.]*+)"
                            + "|(?<TYPE>\\b\\p{Lu}\\w*+)"
                            + "|\\w++");

    private JavaTokens() {}

    /// The pieces in the order of the text; what lies between them is plain.
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKENS.matcher(text);
        while (matcher.find()) {
            for (var kind : Kind.values()) {
                if (matcher.start(kind.name()) >= 0) {
                    tokens.add(new Token(kind, matcher.start(), matcher.end()));
                }
            }
        }
        return tokens;
    }
}
