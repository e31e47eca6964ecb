package dev.ironwright.workbench.bounds;

import dev.ironwright.protocols.model.BoundsType.Bound;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One bound in the form: its text, and what is wrong with it.
public final class BoundField {

    /// How a value is put in.
    public enum Kind {
        CHECK,
        CHOICE,
        NUMBER,
        TEXT
    }

    private final Bound bound;
    private final String initial;
    private final String doc;
    private final StringProperty text;
    private final ObservableValue<String> problem;

    /// @param initial what a reset goes back to: the variant's setting, else the bound's default
    /// @param doc what the source says about it; may be empty
    BoundField(Bound bound, String initial, String doc) {
        this.bound = bound;
        this.initial = initial;
        this.doc = doc;
        this.text = new SimpleStringProperty(initial);
        this.problem = text.map(this::problemWith);
    }

    public String name() {
        return bound.name();
    }

    public Kind kind() {
        if (bound.list()) {
            return Kind.TEXT;
        }
        if (bound.element() == boolean.class || bound.element() == Boolean.class) {
            return Kind.CHECK;
        }
        if (bound.element().isEnum()) {
            return Kind.CHOICE;
        }
        return bound.element() == String.class ? Kind.TEXT : Kind.NUMBER;
    }

    /// The value as one writes it on the command line.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with the value, in words; empty when nothing is.
    public ObservableValue<String> problem() {
        return problem;
    }

    /// What may be put in, in words; empty when anything may.
    public String hint() {
        var number = bound.element() != String.class && kind() != Kind.CHECK;
        var limited = bound.min() > Integer.MIN_VALUE || bound.max() < Integer.MAX_VALUE;
        var range = number && limited && !bound.element().isEnum() ? bound.range() : "";
        if (bound.list()) {
            return range.isEmpty() ? "a list such as 3,1,2" : "a list of " + range;
        }
        return range;
    }

    /// The constants of an enum, by their names.
    public List<String> choices() {
        return Arrays.stream(bound.element().getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
    }

    /// The bound as the model declares it.
    public Bound bound() {
        return bound;
    }

    /// True when the value is what the model itself says, and need not be written anywhere.
    boolean isDeclared() {
        return text.get().strip().equals(bound.initial());
    }

    /// True when the value is what a reset goes back to.
    boolean isInitial() {
        return text.get().strip().equals(initial);
    }

    /// What the source says about it; may be empty.
    public String doc() {
        return doc;
    }

    void reset() {
        text.set(initial);
    }

    Optional<Long> number() {
        try {
            return Optional.of(Long.parseLong(text.get().strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Adds to a number and stays in its range.
    public void step(long by) {
        var now = number().orElse(Long.parseLong(bound.initial().strip()));
        text.set(String.valueOf(Math.clamp(now + by, bound.min(), bound.max())));
    }

    private String problemWith(String value) {
        if (!bound.list() && value.isBlank()) {
            return "needs a value";
        }
        try {
            bound.parse(value);
            return "";
        } catch (IllegalArgumentException | ArithmeticException e) {
            return inWords();
        }
    }

    private String inWords() {
        return switch (kind()) {
            case CHECK -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices());
            case NUMBER ->
                    hint().isEmpty()
                            ? "a whole number"
                            : "a whole number from " + bound.range().replace("..", " to ");
            case TEXT -> hint();
        };
    }
}
