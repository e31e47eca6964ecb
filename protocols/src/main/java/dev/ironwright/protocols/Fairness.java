package dev.ironwright.protocols;

/// What is taken for granted about steps being taken, without which nothing has to happen at
/// all.
///
/// A step that changes nothing is none: it neither counts as taken nor makes an action
/// enabled. An action is fair in each host by itself, as IronFleet's schedulers are, whatever
/// its parameters.
public sealed interface Fairness extends Assumption {

    /// An action that is enabled from some moment on is taken.
    record Weak(Class<? extends Action<?>> action) implements Fairness {}

    /// An action that is enabled again and again is taken again and again.
    record Strong(Class<? extends Action<?>> action) implements Fairness {}

    /// A packet that can be received again and again is received again and again.
    record Delivery() implements Fairness {}

    /// A clock that can tick again and again ticks again and again: time goes on.
    record Clocks() implements Fairness {}

    /// Every host tries all its actions in turn, so that each of them is weakly fair.
    record RoundRobin() implements Fairness {}
}
