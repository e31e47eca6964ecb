package dev.ironwright.protocols.model;

import com.google.common.base.CaseFormat;
import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A protocol class as read: everything that its nesting says.
///
/// @param type the protocol class
/// @param actions sorted by name
/// @param claims sorted by name
public record Model(
        Class<? extends Protocol<?>> type,
        BoundsType bounds,
        List<ActionType> actions,
        List<ClaimType> claims) {

    /// Reads a protocol class.
    ///
    /// @throws MistakeException when the nested records do not say a protocol
    @SuppressWarnings("unchecked")
    public static Model of(Class<?> type) {
        if (!Protocol.class.isAssignableFrom(type)) {
            throw Mistake.malformed(
                    type,
                    "a protocol implements Protocol: class=" + type.getSimpleName(),
                    "Write `public final class %s implements Protocol<Bounds>`."
                            .formatted(type.getSimpleName()));
        }
        var bounds =
                TypeToken.of(type).resolveType(Protocol.class.getTypeParameters()[0]).getRawType();
        if (!bounds.isRecord()) {
            throw Mistake.malformed(
                    type,
                    "the bounds of a protocol are a record: bounds=" + bounds.getSimpleName(),
                    "Write `implements Protocol<%s.Bounds>` and a nested `record Bounds(…)`."
                            .formatted(type.getSimpleName()));
        }
        var nested = parts(type).toList();
        var actions =
                nested.stream()
                        .filter(each -> concrete(each, Action.class))
                        .map(ActionType::of)
                        .sorted(Comparator.comparing(ActionType::name))
                        .toList();
        var shared = actions.stream().flatMap(a -> a.shared().stream()).collect(Collectors.toSet());
        var context =
                new ClaimType.Context(
                        bounds,
                        shared,
                        abstractions(nested, new ClaimType.Context(bounds, shared, Map.of())));
        return new Model(
                (Class<? extends Protocol<?>>) type,
                BoundsType.of((Class<? extends Record>) bounds),
                actions,
                nested.stream()
                        .filter(each -> concrete(each, Claim.class))
                        .map(each -> ClaimType.of(each, context))
                        .sorted(Comparator.comparing(ClaimType::name))
                        .toList());
    }

    /// The classes nested in a protocol and in the interfaces that it implements, at any depth; not
    /// those of a specification that is nested in it.
    public static Stream<Class<?>> parts(Class<?> protocol) {
        return Stream.concat(Stream.of(protocol), interfaces(protocol))
                .flatMap(Model::nested)
                .distinct();
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(each -> !each.getPackage().equals(Protocol.class.getPackage()))
                .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    }

    private static Stream<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(each -> !Protocol.class.isAssignableFrom(each))
                .flatMap(each -> Stream.concat(Stream.of(each), nested(each)));
    }

    /// The states of specifications, each with the refinement that gives it.
    private static Map<Class<?>, ClaimType> abstractions(
            List<Class<?>> nested, ClaimType.Context context) {
        var given = new LinkedHashMap<Class<?>, ClaimType>();
        for (var refinement : nested) {
            if (concrete(refinement, Refinement.class)) {
                var state =
                        TypeToken.of(refinement)
                                .resolveType(Refinement.class.getTypeParameters()[0])
                                .getRawType();
                given.putIfAbsent(state, ClaimType.of(refinement, context));
            }
        }
        return given;
    }

    private static boolean concrete(Class<?> type, Class<?> wanted) {
        return wanted.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    }

    /// The model's name: the class name in small letters with hyphens, such as `two-phase-commit`.
    public String name() {
        return nameOf(type);
    }

    /// The name of the model that this class would be.
    public static String nameOf(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName());
    }

    /// The model with hosts: within the bounds that these settings give, the defaults elsewhere.
    ///
    /// @param network another network than the protocol's own, when wanted
    /// @throws IllegalArgumentException when a setting is unknown, unreadable or out of range
    /// @throws MistakeException when the protocol is badly written
    public Instance within(Map<String, String> settings, Optional<Network> network) {
        return Instance.of(this, bounds.read(settings), network);
    }

    /// The model with hosts, within these bounds.
    ///
    /// @param bounds of the protocol's own type
    /// @throws MistakeException when the protocol is badly written
    public Instance within(Record bounds) {
        return Instance.of(this, bounds, Optional.empty());
    }

    /// The action with this name.
    public Optional<ActionType> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /// The claim with this name.
    public Optional<ClaimType> claim(String name) {
        return claims.stream().filter(claim -> claim.name().equals(name)).findFirst();
    }

    /// The model with only these claims; constraints and final states stay.
    ///
    /// @throws IllegalArgumentException naming the claims there are when one is unknown
    public Model claiming(List<String> names) {
        checkThere(names);
        return keeping(claim ->
                claim.is(Constraint.class)
                        || claim.is(Final.class)
                        || names.contains(claim.name()));
    }

    /// The model with only these goals, or with all of them when none are named.
    ///
    /// @throws IllegalArgumentException naming the claims there are when one is unknown
    public Model aiming(List<String> goals) {
        checkThere(goals);
        return keeping(claim ->
                goals.isEmpty() || !claim.is(Reachable.class) || goals.contains(claim.name()));
    }

    /// The model with those of its claims that are asked within these bounds, see [When].
    Model asking(Record within) {
        return keeping(claim -> bounds.allow(within, claim.record()));
    }

    private Model keeping(Predicate<ClaimType> wanted) {
        return new Model(type, bounds, actions, claims.stream().filter(wanted).toList());
    }

    private void checkThere(List<String> names) {
        for (var name : names) {
            if (claim(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "no such property: wanted=%s available=%s"
                                .formatted(name, claims.stream().map(ClaimType::name).toList()));
            }
        }
    }
}
