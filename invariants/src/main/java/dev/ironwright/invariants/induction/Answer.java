package dev.ironwright.invariants.induction;

/// What induction found out about one question. Having stopped early is never a yes.
public sealed interface Answer {

    /// No type-correct state satisfies all invariants and shows the contrary.
    record Holds() implements Answer {}

    /// This state does.
    record Broken(Counterexample counterexample) implements Answer {}

    /// It is not yet known.
    ///
    /// @param why what came first
    record Unknown(String why) implements Answer {}

    /// The answer's name in reports: `holds`, `broken` or `unknown`.
    default String label() {
        return switch (this) {
            case Holds _ -> "holds";
            case Broken _ -> "broken";
            case Unknown _ -> "unknown";
        };
    }
}
