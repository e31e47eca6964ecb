package dev.ironwright.protocols.history;

import dev.ironwright.protocols.Invariant;

/// What clients have seen of a service could have come from one sequential object.
///
/// There is one order of the operations in which each that returned gives its result, and an
/// operation that returned before another was invoked stands before it. One that has not returned
/// may have been executed or not. The record's component is the ghost variable that keeps the
/// [History]; it is asked once for each history that is reached.
///
/// Source: Herlihy and Wing, "Linearizability: a correctness condition for concurrent objects",
/// 1990. More than one execution is what IronFleet's services promise (SOSP 2015, section 5).
public interface Linearizable extends Invariant {

    /// What the clients have seen.
    History history();

    /// What it is to be seen as.
    Sequential<?, ?> specification();

    /// How often one operation may be executed, at most: more than once where a request that was sent
    /// again may be executed again. One of the executions gives the result, between invocation and
    /// return; the others may come at any time after the invocation.
    default int executions() {
        return 1;
    }

    /// True when there is such an order.
    @Override
    default boolean holds() {
        return new Linearization(specification(), executions()).order(history()).isPresent();
    }
}
