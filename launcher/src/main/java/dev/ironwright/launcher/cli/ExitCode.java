package dev.ironwright.launcher.cli;

import static dev.ironwright.explorer.Verdict.Limit.CANCELLED;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.model.Mistake;

/// What the process ends with: TLC's numbers, and free ones between them for what TLC has not.
public enum ExitCode {
    OK(0, "the claims hold; the expected verdict; a trace that the model accepts"),
    ASSUMPTION(10, "a log breaks what reduction assumes"),
    DEADLOCK(11, "a state without enabled actions that is not final"),
    VIOLATED(12, "a claim is violated"),
    NOT_LIVE(13, "what must happen need not, or a chain does not show that it does"),
    UNREFINED(15, "a step that the specification cannot do"),
    NOT_INDUCTIVE(16, "invariants that are not inductive, or do not imply a property"),
    DIFFERS(17, "generated code, a stored trace or a scenario differs from the model"),
    UNREACHED(18, "a goal is met in no state"),
    UNEXPECTED(19, "not the verdict that --expect names"),
    STEP_FAILED(75, "a step or claim of the model failed while it ran"),
    LIMIT(78, "stopped at a limit without a verdict; a simulation that found nothing"),
    INTERRUPTED(130, "interrupted"),
    MODEL(150, "the model does not compile, or is badly written"),
    OPTIONS(151, "bad options or bounds, no such model or file, or not a trace"),
    SYSTEM(153, "out of memory, a file that cannot be written, no display, a fault of this tool");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /// When a process ends with it.
    public String meaning() {
        return meaning;
    }

    /// How a check with this verdict ends.
    public static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> OK;
            case Verdict.HoldsWithin(var limit, var _, var _) ->
                    limit == CANCELLED ? INTERRUPTED : LIMIT;
            case Verdict.Violated violated -> violated.beside().isPresent() ? UNREFINED : VIOLATED;
            case Verdict.NotLive _, Verdict.BrokenLink _ -> NOT_LIVE;
            case Verdict.Deadlock _ -> DEADLOCK;
            case Verdict.Unreached _ -> UNREACHED;
            case Verdict.Failed(var mistake, var _) -> whenRun(mistake.kind());
        };
    }

    /// How a check ends in which a mistake showed while the model ran.
    static ExitCode whenRun(Mistake.Kind kind) {
        return switch (kind) {
            case MUTABLE_STATE, IDENTITY_EQUALS -> STEP_FAILED;
            case STEP_THREW, STEP_HANGS, UNSTABLE, NO_SUCH_HOST, CLAIM_THREW -> STEP_FAILED;
            case MALFORMED, STATIC_MUTABLE, IMPURE, NO_DOMAIN -> MODEL;
            case BAD_BOUNDS, NOT_SYMMETRIC -> OPTIONS;
        };
    }

    /// How a check ends that did not begin, because a mistake was seen in the model as written.
    static ExitCode whenRead(Mistake.Kind kind) {
        return switch (kind) {
            case MUTABLE_STATE, IDENTITY_EQUALS -> MODEL;
            case STEP_THREW, STEP_HANGS, UNSTABLE, NO_SUCH_HOST, CLAIM_THREW -> STEP_FAILED;
            case MALFORMED, STATIC_MUTABLE, IMPURE, NO_DOMAIN -> MODEL;
            case BAD_BOUNDS, NOT_SYMMETRIC -> OPTIONS;
        };
    }
}
