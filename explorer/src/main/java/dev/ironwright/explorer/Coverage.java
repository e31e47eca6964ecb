package dev.ironwright.explorer;

import java.util.List;
import java.util.Map;

/// What of the model was exercised.
public record Coverage(List<ActionCoverage> actions, List<ClaimCoverage> claims) {

    public Coverage {
        actions = List.copyOf(actions);
        claims = List.copyOf(claims);
    }

    /// How often an action could happen.
    ///
    /// @param enabled steps of this action that were generated, over all parameters and outcomes
    /// @param fresh how many of those led to a state not seen before
    /// @param skipped how often each reason was given, over all expanded states
    public record ActionCoverage(
            String action, long enabled, long fresh, Map<String, Long> skipped) {}

    /// How often a claim was asked.
    ///
    /// @param tuples distinct tuples for which the claim was evaluated; 0 means that it says nothing
    /// @param premises for a claim in parts that says "if this, then that": how often each premise
    ///     was true; 0 means that this part says nothing
    public record ClaimCoverage(String claim, long tuples, Map<String, Long> premises) {

        /// A claim without premises.
        public ClaimCoverage(String claim, long tuples) {
            this(claim, tuples, Map.of());
        }
    }
}
