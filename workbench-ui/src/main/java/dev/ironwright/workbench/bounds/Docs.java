package dev.ironwright.workbench.bounds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads doc comments.
public final class Docs {

    private static final Pattern PARAMETER =
            Pattern.compile("@param\\s+(\\w+)\\s+(.*?)(?=@\\w|\\z)", Pattern.DOTALL);

    private Docs() {}

    /// What a doc comment says about each parameter, on one line.
    public static Map<String, String> parameters(String doc) {
        var parameters = new LinkedHashMap<String, String>();
        var matcher = PARAMETER.matcher(doc);
        while (matcher.find()) {
            parameters.put(matcher.group(1), matcher.group(2).strip().replaceAll("\\s+", " "));
        }
        return parameters;
    }
}
