package dev.ironwright.protocols.generator.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the header of a record on one line when it fits there once annotations are gone.
final class Headers {

    private static final int WIDTH = 100;

    private static final Pattern HEADER =
            Pattern.compile("\\Arecord \\w+(<[^(]*>)?\\(([^()]*)\\)([^{]*)\\{", Pattern.DOTALL);

    private Headers() {}

    static String joined(String declaration) {
        var header = HEADER.matcher(declaration);
        if (!header.find() || header.group().contains("//")) {
            return declaration;
        }
        var line = header.group().replaceAll("\\s*\n\\s*", " ").replace("( ", "(");
        return line.length() + "public ".length() <= WIDTH
                ? header.replaceFirst(Matcher.quoteReplacement(line))
                : declaration;
    }
}
