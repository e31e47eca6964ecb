package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.Heartbeat;

/// When views are given up, and how long their epochs last. IronFleet leaves the clocks to its
/// proof of liveness; these are what that proof needs of a single step.
public interface ElectionInvariants {

    /// A view is entered by a quorum's suspicions of the one before, or after somebody else.
    record NextViewIsEnteredWhenAQuorumSuspects(
            Change<Replica> replica, Packets<Heartbeat> heartbeats, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            var before = replica.before().election();
            var view = replica.after().election().currentView();
            return view.equals(before.currentView())
                    || before.currentViewSuspectors().size() >= bounds.quorum()
                            && view.equals(before.currentView().successor(bounds.replicas()))
                    || heartbeats.messages().anyMatch(it -> it.bal().equals(view));
        }
    }

    /// The epochs of a new view are twice as long as those of the view before; those of one view
    /// never get longer.
    record EpochLengthDoublesWithTheView(Change<Replica> replica, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            var before = replica.before().election();
            var after = replica.after().election();
            int twice = bounds.boundedSum(before.epochLength(), before.epochLength());
            return after.currentView().equals(before.currentView())
                    ? after.epochLength() <= before.epochLength()
                    : after.epochLength() == twice;
        }
    }

    /// After an epoch with no request from before it, the next one is as short as the first was.
    record EpochLengthIsResetAfterACleanEpoch(Change<Replica> replica, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            var before = replica.before().election();
            var after = replica.after().election();
            boolean clean = before.requestsReceivedPrevEpochs().isEmpty();
            if (clean && isOver(before, after)) {
                return after.epochLength() == bounds.baselineViewTimeoutPeriod();
            }
            return clean || after.epochLength() >= before.epochLength();
        }

        /// An epoch of one view is over when it has another end, or its requests are older now.
        private static boolean isOver(Election before, Election after) {
            return after.currentView().equals(before.currentView())
                    && (after.epochEndTime() != before.epochEndTime()
                            || after.requestsReceivedPrevEpochs().size()
                                    > before.requestsReceivedPrevEpochs().size());
        }
    }
}
