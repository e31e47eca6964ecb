package dev.ironwright.protocols.model;

import java.util.Optional;

/// A modeller's mistake: what is wrong, where, and what it usually comes from.
///
/// @param what the rule that was broken, with the offending values
/// @param usualCause how this usually comes about and what to do
public record Mistake(Kind kind, Site site, String what, String usualCause) {

    /// What sort of mistake it is.
    public enum Kind {
        /// The nested records do not say a protocol.
        MALFORMED,
        /// A state or message that can change after it was handed over.
        MUTABLE_STATE,
        /// A static field that can change.
        STATIC_MUTABLE,
        /// A clock, randomness, a thread or input and output in a step.
        IMPURE,
        /// A step that answers differently when asked again.
        UNSTABLE,
        /// `equals` that does not compare values.
        IDENTITY_EQUALS,
        STEP_THREW,
        STEP_HANGS,
        CLAIM_THREW,
        NO_SUCH_HOST,
        BAD_BOUNDS,
        /// What is declared interchangeable is not.
        NOT_SYMMETRIC,
        NO_DOMAIN
    }

    /// Where it is.
    ///
    /// @param type the class, by its binary name
    /// @param member the method, field or record component, or empty
    /// @param line the line in the file of `type`, or 0 when only `type` and `member` are known
    /// @param action the action and its parameters, when a step was being taken
    /// @param state the host and its state, when a step was being taken
    public record Site(
            String type, String member, int line, Optional<String> action, Optional<String> state) {

        public static Site of(Class<?> type) {
            return of(type, "");
        }

        public static Site of(Class<?> type, String member) {
            return new Site(type.getName(), member, 0, Optional.empty(), Optional.empty());
        }
    }

    /// Throws this mistake.
    public MistakeException asException() {
        return new MistakeException(this);
    }

    /// A mistake in how the records of a protocol are written.
    public static MistakeException malformed(Class<?> type, String what, String usualCause) {
        return new Mistake(Kind.MALFORMED, Site.of(type), what, usualCause).asException();
    }
}
