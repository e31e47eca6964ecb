package dev.ironwright.samples.ironkv;

/// In what order a host runs its three actions.
public enum Scheduler {

    /// Any action at any time.
    FREE,

    /// IronFleet's: receive, process, resend, and round again, whether there was something to do or
    /// not.
    ROUND_ROBIN;

    /// How many actions go round.
    static final int ACTIONS = 3;

    /// Where a host is on its round.
    ///
    /// @param nextActionIndex whose turn it is; always 0 when the scheduler is free
    /// @param resendCount how many rounds have passed since everything was sent again
    public record Turn(int nextActionIndex, int resendCount) {

        static final int RECEIVE = 0;
        static final int PROCESS = 1;
        static final int RESEND = 2;

        static final Turn FIRST = new Turn(RECEIVE, 0);
    }

    boolean allows(Turn turn, int action) {
        return this == FREE || turn.nextActionIndex() == action;
    }

    /// The turn after an action that does not count rounds.
    Turn after(Turn turn) {
        return this == FREE
                ? turn
                : new Turn((turn.nextActionIndex() + 1) % ACTIONS, turn.resendCount());
    }
}
