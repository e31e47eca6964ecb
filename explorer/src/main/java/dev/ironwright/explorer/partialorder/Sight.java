package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.model.ClaimType;

import java.util.List;

/// What claims look at, so that steps which they do not see can be put off.
public interface Sight {

    /// The claims: nothing else of states or steps is looked at.
    List<ClaimType> claims();

    /// True when every claim about states that is broken, and every goal that is met, while a host
    /// is in one state would still be with the host in another and all else the same.
    ///
    /// @param before the id of a state in the local graph, as `after`
    boolean keeps(int host, int before, int after);
}
