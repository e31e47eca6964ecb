package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Link.Helper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which steps are a helper's, and what makes them be taken.
final class Helpers {

    private Helpers() {}

    static boolean isBy(Helper helper, Event event) {
        return switch (helper) {
            case Helper.Act(var action, var host) ->
                    switch (event.step()) {
                        case Step.Taken(var by, var taken, var _, var _) ->
                                taken.getClass() == action && host.equals(Optional.of(by));
                        case Step.Shared(var taken) -> taken.getClass() == action && host.isEmpty();
                        case Step.Environmental _ -> false;
                    };
            case Helper.Deliver(var packet) ->
                    event.step() instanceof Step.Taken taken
                            && taken.received().equals(Optional.of(packet));
            case Helper.Pass(var _, var clock) -> event.step().equals(new Step.Tick(clock));
        };
    }

    static String text(Helper helper) {
        return switch (helper) {
            case Helper.Act(var action, var host) ->
                    action.getSimpleName()
                            + host.map(HostId::toString).map(" of "::concat).orElse("");
            case Helper.Deliver(var packet) -> "delivery of " + packet;
            case Helper.Pass(var ticks, var clock) ->
                    "%d ticks of %s at most".formatted(ticks, clock);
        };
    }

    /// Why a link needs that time goes on, when it does.
    static Optional<String> timing(Helper helper) {
        return switch (helper) {
            case Helper.Act(var action, var _) ->
                    Arrays.stream(action.getRecordComponents())
                                    .anyMatch(each -> each.getType() == Clock.class)
                            ? Optional.of("its step reads a clock")
                            : Optional.empty();
            case Helper.Deliver _ -> Optional.empty();
            case Helper.Pass _ -> Optional.of("time leads on");
        };
    }

    /// What is declared that makes a helper's step be taken, the strongest of it.
    static Optional<Fairness> fairness(Helper helper, List<Fairness> declared) {
        return declared.stream()
                .filter(each -> covers(each, helper))
                .max((one, other) -> Boolean.compare(isStrong(one), isStrong(other)));
    }

    private static boolean covers(Fairness declared, Helper helper) {
        return switch (helper) {
            case Helper.Act(var action, var _) ->
                    switch (declared) {
                        case Fairness.Weak(var type) -> type == action;
                        case Fairness.Strong(var type) -> type == action;
                        case Fairness.RoundRobin _ -> true;
                        case Fairness.Delivery _, Fairness.Clocks _ -> false;
                    };
            case Helper.Deliver _ -> declared instanceof Fairness.Delivery;
            case Helper.Pass _ -> declared instanceof Fairness.Clocks;
        };
    }

    static boolean isStrong(Fairness declared) {
        return switch (declared) {
            case Fairness.Strong _, Fairness.Delivery _, Fairness.Clocks _ -> true;
            case Fairness.Weak _, Fairness.RoundRobin _ -> false;
        };
    }

    static String text(Fairness declared) {
        return switch (declared) {
            case Fairness.Weak(var type) -> "weak fairness of " + type.getSimpleName();
            case Fairness.Strong(var type) -> "strong fairness of " + type.getSimpleName();
            case Fairness.RoundRobin _ -> "the round robin of its host";
            case Fairness.Delivery _ -> "fair delivery";
            case Fairness.Clocks _ -> "fair clocks";
        };
    }
}
