package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Decided;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.values.ClaimKind;

import java.time.Duration;
import java.util.Optional;

/// A search that a claim was asked in.
///
/// @param time how long it took, deciding what behaviours do included
public record Evidence(Subject subject, LivenessReport found, Duration time) {

    Verdict verdict() {
        return found.report().verdict();
    }

    /// True when every state was explored without a fault, whatever cut the search then: only after
    /// that are claims about behaviours decided.
    boolean exploredAll() {
        return verdict() instanceof Verdict.Holds || !found.claims().isEmpty();
    }

    /// How many claims were asked at once.
    long together() {
        var model = subject.instance().model();
        return model.claims().stream()
                .filter(claim -> ClaimKind.of(model, claim.name()).mayBeLeftOut())
                .count();
    }

    /// What came of a claim about behaviours, if it was decided.
    public Optional<Decided> decided(String claim) {
        return found.claims().stream().filter(it -> it.claim().equals(claim)).findFirst();
    }

    /// True when the claim is asked within these bounds.
    public boolean asks(String claim) {
        return subject.instance().model().claim(claim).isPresent();
    }
}
