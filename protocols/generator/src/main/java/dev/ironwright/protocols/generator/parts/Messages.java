package dev.ironwright.protocols.generator.parts;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.ModelSource;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The messages of a model, all under one sealed interface.
///
/// @param root the simple name of that interface
/// @param ofModel the interface when the model has it; else it is written anew
/// @param direct the types that are messages by themselves, not as cases of one
/// @param records every message, in the order of the source
record Messages(
        String root, Optional<Declared> ofModel, List<Declared> direct, List<Class<?>> records) {

    static Messages of(ModelSource model) {
        var records = new ArrayList<Class<?>>();
        model.types().forEach(type -> collect(type.type(), records));
        var direct =
                model.types().stream()
                        .filter(type -> Message.class.isAssignableFrom(type.type()))
                        .filter(type ->
                                List.of(type.type().getInterfaces()).contains(Message.class))
                        .toList();
        var sealed = direct.size() == 1 && direct.getFirst().type().isSealed();
        return sealed
                ? new Messages(
                        direct.getFirst().name(), Optional.of(direct.getFirst()), direct, records)
                : new Messages(free(model), Optional.empty(), direct, records);
    }

    private static String free(ModelSource model) {
        var name = model.protocol().name();
        return Stream.of(name + "Message", name + "Packet", name + "AnyMessage")
                .filter(each -> model.type(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void collect(Class<?> type, List<Class<?>> found) {
        if (Message.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())) {
            found.add(type);
        }
        Arrays.stream(type.getDeclaredClasses()).forEach(each -> collect(each, found));
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /// True when the type is declared under an interface that has to be written.
    boolean isUnderNewRoot(Declared type) {
        return ofModel.isEmpty() && direct.contains(type);
    }
}
