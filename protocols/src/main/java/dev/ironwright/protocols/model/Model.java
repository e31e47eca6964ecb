package dev.ironwright.protocols.model;

import com.google.common.base.CaseFormat;
import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Protocol;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var nested = nested(type).toList();
        var actions =
                nested.stream()
                        .filter(each -> concrete(each, Action.class))
                        .map(ActionType::of)
                        .sorted(Comparator.comparing(ActionType::name))
                        .toList();
        var shared = actions.stream().flatMap(a -> a.shared().stream()).collect(Collectors.toSet());
        return new Model(
                (Class<? extends Protocol<?>>) type,
                BoundsType.of((Class<? extends Record>) bounds),
                actions,
                nested.stream()
                        .filter(each -> concrete(each, Claim.class))
                        .map(each -> ClaimType.of(each, bounds, shared))
                        .sorted(Comparator.comparing(ClaimType::name))
                        .toList());
    }

    /// The classes nested in `type`, at any depth.
    private static Stream<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .flatMap(each -> Stream.concat(Stream.of(each), nested(each)));
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
        for (var name : names) {
            if (claim(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "no such property: wanted=%s available=%s"
                                .formatted(name, claims.stream().map(ClaimType::name).toList()));
            }
        }
        var kept = new ArrayList<ClaimType>();
        for (var claim : claims) {
            var shapes =
                    dev.ironwright.protocols.Constraint.class.isAssignableFrom(claim.record())
                            || dev.ironwright.protocols.Final.class.isAssignableFrom(
                                    claim.record());
            if (shapes || names.contains(claim.name())) {
                kept.add(claim);
            }
        }
        return new Model(type, bounds, actions, List.copyOf(kept));
    }
}
