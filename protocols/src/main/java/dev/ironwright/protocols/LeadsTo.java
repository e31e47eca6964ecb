package dev.ironwright.protocols;

/// Whenever [#from] is true, [#to] is true then or later.
public non-sealed interface LeadsTo extends Temporal {

    /// Where it begins; never true while a packet of the tuple is not in the network.
    boolean from();

    /// What must come.
    boolean to();
}
