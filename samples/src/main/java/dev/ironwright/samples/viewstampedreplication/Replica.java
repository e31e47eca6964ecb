package dev.ironwright.samples.viewstampedreplication;

import java.util.List;
import java.util.stream.Stream;

/// A copy of the service.
///
/// The op-number is the length of the log. The client table is what the log says of each client.
/// All of this is lost in a crash but the nonce, for which the paper takes a clock.
///
/// @param lastNormal the last view in which its status was normal
/// @param log the operations in the order of their op-numbers, the first of which is 1
/// @param commit the op-number of the last operation that it knows to be committed
/// @param nonce how often it has crashed
public record Replica(
        Status status, int view, int lastNormal, List<Operation> log, int commit, int nonce) {

    static final Replica FIRST = new Replica(Status.NORMAL, 0, 0, List.of(), 0, 0);

    public Replica {
        log = List.copyOf(log);
    }

    int opNumber() {
        return log.size();
    }

    boolean isNormal() {
        return status == Status.NORMAL;
    }

    boolean isRecovering() {
        return status == Status.RECOVERING;
    }

    /// How many operations it has executed: as many as are committed, of those that it has.
    int executed() {
        return Math.min(commit, log.size());
    }

    /// The operation with this op-number.
    Operation operation(int opNumber) {
        return log.get(opNumber - 1);
    }

    /// Whether its client table has this request of the client, or a later one.
    boolean hasSeen(Operation operation) {
        return log.stream()
                .filter(known -> known.client().equals(operation.client()))
                .anyMatch(known -> known.request() >= operation.request());
    }

    Replica appending(Operation operation) {
        var longer = Stream.concat(log.stream(), Stream.of(operation)).toList();
        return new Replica(status, view, lastNormal, longer, commit, nonce);
    }

    /// Executes the operations up to this op-number, unless it has.
    Replica committing(int opNumber) {
        int later = Math.max(commit, opNumber);
        return new Replica(status, view, lastNormal, log, later, nonce);
    }

    Replica changingTo(int next) {
        return new Replica(Status.VIEW_CHANGE, next, lastNormal, log, commit, nonce);
    }

    /// Takes part in this view, with the log of its primary. What it has executed stays executed.
    Replica entering(int next, List<Operation> theLog, int committed) {
        int later = Math.max(commit, committed);
        return new Replica(Status.NORMAL, next, next, theLog, later, nonce);
    }

    Replica crashed() {
        return new Replica(Status.RECOVERING, 0, 0, List.of(), 0, nonce + 1);
    }

    /// Whether both logs go up to this op-number and have the same operations until there.
    boolean agreesWith(Replica other, int opNumber) {
        return opNumber <= Math.min(log.size(), other.log.size())
                && log.subList(0, opNumber).equals(other.log.subList(0, opNumber));
    }
}
