package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import java.util.List;
import java.util.Set;

/// How values of a type are written as bytes.
sealed interface Wire {

    /// A value that the reader and the writer have a method for.
    ///
    /// @param method the method that reads or writes it
    /// @param least the fewest bytes that it takes
    record Plain(String method, int least) implements Wire {}

    record Constant(Class<?> type) implements Wire {}

    record Maybe(Wire element) implements Wire {}

    /// A value that may be null.
    record Nullable(Wire element) implements Wire {}

    /// A list or a set.
    ///
    /// @param type the collection's class
    record Many(Class<?> type, Wire element) implements Wire {}

    record Table(Class<?> type, Wire key, Wire value) implements Wire {}

    /// A record or a sealed type of the model.
    record Named(TypeToken<?> type) implements Wire {}

    /// The fewest bytes that a value takes.
    default int least() {
        return switch (this) {
            case Plain(var _, var least) -> least;
            case Constant _ -> 2;
            case Maybe _, Nullable _, Named _ -> 1;
            case Many _, Table _ -> 4;
        };
    }

    /// True for collections that have no order.
    static boolean isSet(Class<?> type) {
        return Set.class.isAssignableFrom(type);
    }

    /// What a value is made of.
    default List<Wire> parts() {
        return switch (this) {
            case Plain _, Constant _, Named _ -> List.of();
            case Maybe(var element) -> List.of(element);
            case Nullable(var element) -> List.of(element);
            case Many(var _, var element) -> List.of(element);
            case Table(var _, var key, var value) -> List.of(key, value);
        };
    }
}
