package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Mistake;

/// Why a type is no value.
///
/// @param kind what its flaw leads to
/// @param rule the rule that it breaks
/// @param remedy how it usually comes about and what to do
record Flaw(Mistake.Kind kind, String rule, String remedy) {

    static Flaw mutable(String remedy) {
        return new Flaw(
                Mistake.Kind.MUTABLE_STATE,
                "what is in a state or a message never changes",
                "It can change after it was handed over, and then the past changes too. " + remedy);
    }

    static Flaw identity(String remedy) {
        return new Flaw(
                Mistake.Kind.IDENTITY_EQUALS,
                "what is in a state or a message is equal when its values are",
                "Two that say the same count as different states, without end. " + remedy);
    }
}
