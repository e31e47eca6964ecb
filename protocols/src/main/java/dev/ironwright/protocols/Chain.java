package dev.ironwright.protocols;

import java.util.List;

/// Why something must come: a way to it in links, each with the step that leads to the next.
///
/// It claims that in whatever link a behaviour is, [#reached] is true then or later, and it
/// says why, as IronFleet's proofs do by the rule WF1. A state that is in several links counts
/// for the last of them. Of every link it is checked that each step from it stays in it or
/// goes on, that its helpful step goes on, and that its helpful step can be taken as long as
/// the link lasts.
public non-sealed interface Chain extends Temporal {

    /// The links from the first on: always the same ones, with whether the state is in them.
    List<Link> links();

    /// Where the chain ends.
    boolean reached();

    /// The next link, to be ended by saying which step helps.
    ///
    /// @param name what is true in it, for people
    /// @param in whether it is true now
    default Link.Start link(String name, boolean in) {
        return new Link.Start(name, in);
    }
}
