package dev.ironwright.protocols.mutator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is done to a model.
public enum Kind {
    /// A guard, or a part of its condition, is dropped.
    GUARD("guard"),
    /// A comparison lets one more or one less pass, or a majority is counted with one too few.
    QUORUM("quorum"),
    /// A field of the next state keeps its old value.
    UPDATE("update"),
    /// What is sent is not sent, or sent twice.
    SEND("send");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /// Its name in reports and on the command line.
    public String label() {
        return label;
    }

    /// The kind with this name.
    public static Optional<Kind> named(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /// The names of all kinds.
    public static List<String> labels() {
        return Arrays.stream(values()).map(Kind::label).toList();
    }
}
