package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.Packet;

import java.util.Set;

/// A part of a counterexample's first state that matters.
public sealed interface Matter {

    /// A host, or the shared or ghost variables.
    ///
    /// @param what its name
    /// @param value an [dev.ironwright.protocols.At], or the record of the variables
    /// @param any the components of its state, by paths such as `vote.ballot`, that may be anything
    record Part(String what, Object value, Set<String> any) implements Matter {

        public Part {
            any = Set.copyOf(any);
        }
    }

    /// A packet that is in the network.
    ///
    /// @param any the components of its message that may be anything
    record Present(Packet<?> packet, Set<String> any) implements Matter {

        public Present {
            any = Set.copyOf(any);
        }
    }

    /// Nothing is there that would make the claim true.
    ///
    /// @param candidates how many packets and states of hosts would be one
    record Missing(long candidates) implements Matter {}
}
