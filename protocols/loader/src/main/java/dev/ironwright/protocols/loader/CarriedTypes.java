package dev.ironwright.protocols.loader;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Mistake;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Walks through everything that states, messages, bounds and parameters are made of, and finds
/// what is no value.
///
/// A record that serves a step for its own computing alone is not among these, and may hold anything.
final class CarriedTypes {

    private static final List<Class<?>> SAYING_TYPES =
            List.of(
                    HostAction.class,
                    Receive.class,
                    ReadInbox.class,
                    HostSharedAction.class,
                    SharedAction.class,
                    Protocol.class);

    private final ModelClasses classes;
    private final ValueTypes values;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Deque<Class<?>> todo = new ArrayDeque<>();
    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    private CarriedTypes(ModelClasses classes) {
        this.classes = classes;
        this.values = new ValueTypes(Set.copyOf(classes.all()));
    }

    static List<Mistake> mistakes(ModelClasses classes) {
        var walk = new CarriedTypes(classes);
        classes.all().forEach(walk::start);
        while (!walk.todo.isEmpty()) {
            walk.parts(walk.todo.remove());
        }
        return List.copyOf(walk.mistakes);
    }

    private void start(Class<?> type) {
        if (Stream.of(Action.class, Claim.class, Message.class, Ghost.class)
                .anyMatch(kind -> kind.isAssignableFrom(type))) {
            carry(type, "", type);
        }
        for (var kind : SAYING_TYPES) {
            if (kind.isAssignableFrom(type)) {
                for (var argument : kind.getTypeParameters()) {
                    carry(type, "", TypeToken.of(type).resolveType(argument).getType());
                }
            }
        }
    }

    /// Something of this type is part of what is carried.
    private void carry(Class<?> owner, String member, Type type) {
        mentioned(type)
                .forEach(each -> {
                    values.flawOf(each).ifPresent(flaw -> report(owner, member, each, flaw));
                    if (values.own().contains(each) && seen.add(each)) {
                        todo.add(each);
                    }
                });
    }

    /// What is no value itself is reported where it is declared, else where it is used.
    private void report(Class<?> owner, String member, Class<?> type, Flaw flaw) {
        var itself = member.isEmpty() && values.own().contains(type);
        var part =
                member.isEmpty() ? "" : " component=%s.%s".formatted(owner.getSimpleName(), member);
        mistakes.add(
                new Mistake(
                        flaw.kind(),
                        Mistake.Site.of(itself ? type : owner, member),
                        "%s:%s type=%s".formatted(flaw.rule(), part, type.getSimpleName()),
                        flaw.remedy()));
    }

    /// The classes that a type is made of; those of its variables are known where it is used.
    private static Stream<Class<?>> mentioned(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Stream.concat(
                            mentioned(generic.getRawType()),
                            Arrays.stream(generic.getActualTypeArguments())
                                    .flatMap(CarriedTypes::mentioned));
            case WildcardType wildcard ->
                    Arrays.stream(wildcard.getUpperBounds()).flatMap(CarriedTypes::mentioned);
            case GenericArrayType _ -> Stream.of(Object[].class);
            default -> Stream.empty();
        };
    }

    private void parts(Class<?> type) {
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                carry(type, component.getName(), component.getGenericType());
            }
        } else if (!type.isEnum()) {
            values.fieldsOf(type)
                    .forEach(field -> carry(type, field.getName(), field.getGenericType()));
            classes.all().stream()
                    .filter(each -> each != type && type.isAssignableFrom(each))
                    .forEach(each -> carry(each, "", each));
        }
    }
}
