package dev.ironwright.workbench.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.workbench.code.JavaTokens.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class JavaTokensTest {

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    record Vote(int ballot) {}        | KEYWORD record, TYPE Vote, KEYWORD int
                    int recorded = 3_000L;            | KEYWORD int, NUMBER 3_000L
                    a/b // c                          | COMMENT // c
                    /// Says `x`.                     | DOC /// Says `x`.
                    "a \\" // b" + 'c'                | STRING "a \\" // b", STRING 'c'
                    "open                             | STRING "open
                    @Default("3") int n               | ANNOTATION @Default, STRING "3", KEYWORD int
                    @interface A                      | KEYWORD interface, TYPE A
                    case Receive(var in, _)           | KEYWORD case, TYPE Receive, KEYWORD var, KEYWORD _
                    /* open                           | COMMENT /* open
                    non-sealed interface              | KEYWORD non-sealed, KEYWORD interface
                    """)
    void coloursWhatIsToBeColoured(String code, String tokens) {
        var found =
                JavaTokens.of(code).stream()
                        .map(t -> t.kind() + " " + code.substring(t.start(), t.end()))
                        .collect(Collectors.joining(", "));
        assertEquals(tokens, found);
    }

    @Test
    void aTextBlockIsOneString() {
        var code = "var x = \"\"\"\n  \"quoted\" // not a comment\n  \"\"\"; int y";
        var kinds = JavaTokens.of(code).stream().map(JavaTokens.Token::kind).toList();
        assertEquals(List.of(Kind.KEYWORD, Kind.STRING, Kind.KEYWORD), kinds);
    }

    @Test
    void aLongCommentCostsNoStack() {
        var code = "/* " + "x*".repeat(200_000) + "/ int y \"" + "\\\\".repeat(200_000) + "\"";
        assertEquals(3, JavaTokens.of(code).size());
    }
}
