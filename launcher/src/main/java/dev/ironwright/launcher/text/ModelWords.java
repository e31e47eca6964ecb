package dev.ironwright.launcher.text;

import static java.util.stream.Collectors.joining;

import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.protocols.model.Records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Models, bounds and claims in words.
public final class ModelWords {

    private ModelWords() {}

    /// What is said to be true always: invariants of states and of steps.
    public static List<String> invariants(Model model) {
        return claims(model).filter(claim -> !isGoal(claim)).map(ClaimType::name).toList();
    }

    /// What is said to be true somewhere.
    public static List<String> goals(Model model) {
        return claims(model).filter(ModelWords::isGoal).map(ClaimType::name).toList();
    }

    /// What is said to happen sooner or later.
    public static List<String> temporal(Model model) {
        return claims(model)
                .filter(claim -> claim.is(Temporal.class))
                .map(ClaimType::name)
                .toList();
    }

    /// All of these, which are what a check can be restricted to.
    public static List<String> properties(Model model) {
        return claims(model).map(ClaimType::name).toList();
    }

    /// Constraints and final states shape the search; they are not found true or false.
    private static Stream<ClaimType> claims(Model model) {
        return model.claims().stream()
                .filter(claim -> !Constraint.class.isAssignableFrom(claim.record()))
                .filter(claim -> !Final.class.isAssignableFrom(claim.record()));
    }

    private static boolean isGoal(ClaimType claim) {
        return Reachable.class.isAssignableFrom(claim.record());
    }

    /// The bounds by name, typed.
    public static Map<String, Object> bounds(Instance instance) {
        return instance.model().bounds().values(instance.bounds());
    }

    /// The bounds as on the command line, such as `hosts=3 lastEpoch=5`.
    public static String settings(Map<String, Object> bounds) {
        return bounds.entrySet().stream()
                .map(bound -> bound.getKey() + "=" + setting(bound.getValue()))
                .collect(joining(" "));
    }

    /// A bound's value as on the command line: a list is written `3,1,2`.
    public static String setting(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ModelWords::setting).collect(joining(","))
                : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /// True when packets travel in this model.
    public static boolean hasMessages(Model model) {
        return model.actions().stream().anyMatch(action -> action.message().isPresent());
    }

    /// The claim that does not hold with its tuple, such as `MutualExclusion[a=host0, b=host2]`.
    public static String tuple(Claim claim, Instance instance) {
        var tuple = tupleOf(claim, instance);
        var name = claim.getClass().getSimpleName();
        return tuple.isEmpty()
                ? name
                : tuple.entrySet().stream()
                        .map(each -> each.getKey() + "=" + Shown.shown(Trees.of(each.getValue())))
                        .collect(joining(", ", name + "[", "]"));
    }

    /// The tuple in short: a host stands for its state; what there is one of, such as the bounds, the environment
    /// or all hosts, goes without saying.
    public static Map<String, Object> tupleOf(Claim claim, Instance instance) {
        var tuple = new LinkedHashMap<String, Object>();
        for (var component : claim.getClass().getRecordComponents()) {
            var type = component.getType();
            boolean single =
                    type == instance.bounds().getClass()
                            || type == Hosts.class
                            || type == Packets.class
                            || type == Environment.class
                            || Ghost.class.isAssignableFrom(type);
            if (!single) {
                tuple.put(component.getName(), brief(Records.get(component, claim)));
            }
        }
        return tuple;
    }

    private static Object brief(Object value) {
        return switch (value) {
            case At<?>(var id, var _) -> id;
            case Change<?>(var id, var _, var _) -> id;
            case Inbox<?>(HostId host, var _) -> host;
            default -> value;
        };
    }
}
