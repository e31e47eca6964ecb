package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.loader.Loaded;

/// Generates the implementation of a protocol that is made of hosts and messages. Start here.
@SuppressWarnings("DoNotCallSuggester")
public final class Generator {

    private Generator() {}

    /// The implementation as a Maven project; nothing is written yet.
    ///
    /// Every action of every role becomes a method of a class with mutable fields. What is written
    /// compiles. Whether it does what the model does is for [Conformance] to say.
    ///
    /// @throws GenerationException when the protocol uses shared variables, or has no source text
    public static GeneratedProject generate(Loaded loaded) {
        throw new UnsupportedOperationException("being written: " + loaded.name());
    }
}
