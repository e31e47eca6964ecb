package dev.ironwright.protocols.model;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An action as written: a record class with its parameters, before they have values.
///
/// @param record the record class
/// @param state the state that it moves: a role's host state, or the shared variables
/// @param message the messages that it receives or reads, when it does
/// @param shared the record of shared variables that it reads, when it does
public record ActionType(
        Class<? extends Action<?>> record,
        Class<?> state,
        Optional<Class<?>> message,
        Optional<Class<?>> shared,
        List<Parameter> parameters) {

    /// The action's name: the record's simple name.
    public String name() {
        return record.getSimpleName();
    }

    @SuppressWarnings("unchecked")
    static ActionType of(Class<?> record) {
        if (!record.isRecord()) {
            throw Mistake.malformed(
                    record,
                    "an action must be a record: action=" + record.getSimpleName(),
                    "Write `record %s(…) implements …`; its components are its parameters."
                            .formatted(record.getSimpleName()));
        }
        var kind = kindOf(record);
        var arguments = kind.getTypeParameters();
        var token = TypeToken.of(record);
        var state = token.resolveType(arguments[0]).getRawType();
        var hasMessage = kind == Receive.class || kind == ReadInbox.class;
        return new ActionType(
                (Class<? extends Action<?>>) record,
                state,
                hasMessage
                        ? Optional.of(token.resolveType(arguments[1]).getRawType())
                        : Optional.empty(),
                sharedOf(kind, token),
                Arrays.stream(record.getRecordComponents()).map(Parameter::of).toList());
    }

    private static Optional<Class<?>> sharedOf(Class<?> kind, TypeToken<?> token) {
        var arguments = kind.getTypeParameters();
        if (kind != SharedAction.class && kind != HostSharedAction.class) {
            return Optional.empty();
        }
        return Optional.of(token.resolveType(arguments[arguments.length - 1]).getRawType());
    }

    private static Class<?> kindOf(Class<?> record) {
        return Stream.<Class<?>>of(
                        HostAction.class,
                        Receive.class,
                        ReadInbox.class,
                        HostSharedAction.class,
                        SharedAction.class)
                .filter(kind -> kind.isAssignableFrom(record))
                .findFirst()
                .orElseThrow();
    }
}
