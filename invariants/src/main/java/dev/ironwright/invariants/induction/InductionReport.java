package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.Instance;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether invariants are inductive within bounds: three answers and what they rest on.
///
/// @param instance with the ghost variables only where a claim reads them
/// @param sizes how many type-correct values each part of a state has
/// @param states how many type-correct states there are
/// @param initiation for each invariant, whether it holds initially
/// @param matrix for each invariant and action, whether a step keeps it; the rows are in the order asked
/// @param implications for each property, whether the invariants imply it
/// @param problems how many problems the solver was given
/// @param cancelled true when somebody stopped it
public record InductionReport(
        Instance instance,
        List<Size> sizes,
        BigInteger states,
        List<Initiation> initiation,
        List<Consecution> matrix,
        List<Implication> implications,
        long problems,
        Duration elapsed,
        boolean cancelled) {

    /// What stands in the matrix for the states being type-correct.
    public static final String TYPES = "(types)";

    public InductionReport {
        sizes = List.copyOf(sizes);
        initiation = List.copyOf(initiation);
        matrix = List.copyOf(matrix);
        implications = List.copyOf(implications);
    }

    /// Whether an invariant is true of every initial state.
    ///
    /// @param failure an initial state that it is false of
    public record Initiation(String invariant, Optional<Failure> failure) {}

    /// An initial state with the tuple that is false of it.
    public record Failure(GlobalState state, Claim tuple) {}

    /// Whether the steps of an action keep an invariant true that all invariants were true before.
    ///
    /// @param cases how many combinations of a step and a tuple that it might break were looked at
    public record Consecution(
            String invariant, String action, Answer answer, long cases, Duration time) {}

    /// Whether the invariants imply a property.
    public record Implication(String property, Answer answer, Duration time) {}

    /// Every answer about steps and properties.
    public Stream<Answer> answers() {
        return Stream.concat(
                matrix.stream().map(Consecution::answer),
                implications.stream().map(Implication::answer));
    }

    /// True when everything asked was answered with yes.
    public boolean isInductive() {
        return initiation.stream().allMatch(each -> each.failure().isEmpty())
                && answers().allMatch(Answer.Holds.class::isInstance);
    }

    /// True when something asked was answered with no.
    public boolean isRefuted() {
        return initiation.stream().anyMatch(each -> each.failure().isPresent())
                || answers().anyMatch(Answer.Broken.class::isInstance);
    }

    /// The names of the claims that are broken somewhere.
    public Set<String> broken() {
        var all = new TreeSet<String>();
        initiation.stream()
                .filter(each -> each.failure().isPresent())
                .forEach(each -> all.add(each.invariant()));
        matrix.stream()
                .filter(each -> each.answer() instanceof Answer.Broken)
                .forEach(each -> all.add(each.invariant()));
        implications.stream()
                .filter(each -> each.answer() instanceof Answer.Broken)
                .forEach(each -> all.add(each.property()));
        return all;
    }

    /// The verdict in reports: `inductive`, `not-inductive` or `unknown`.
    public String verdict() {
        if (isRefuted()) {
            return "not-inductive";
        }
        return isInductive() ? "inductive" : "unknown";
    }
}
