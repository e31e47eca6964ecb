package dev.ironwright.invariants.scenario;

/// A scenario's text cannot be read.
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String rule;

    ScenarioException(String file, int line, String rule) {
        super("%s:%d: %s".formatted(file, line, rule));
        this.file = file;
        this.line = line;
        this.rule = rule;
    }

    /// The file's name, as it was given.
    public String file() {
        return file;
    }

    /// The line, from 1.
    public int line() {
        return line;
    }

    /// What is wrong and what to write instead, without the place.
    public String rule() {
        return rule;
    }
}
