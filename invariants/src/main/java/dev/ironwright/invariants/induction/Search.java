package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers the cases of one question into problems for the solver, until one has a solution.
final class Search implements CaseFinder.Receiver {

    /// So many cases are one table.
    private static final int CASES = 2_000;

    private final Conjunction conjunction;
    private final Completer completer;
    private final Clock clock;
    private final Map<Key, Map<Facts, Case>> gathered = new LinkedHashMap<>();
    private int waiting;
    private long cases;
    private long problems;
    private boolean undecided;
    private Optional<Result> found = Optional.empty();

    /// Cases that one problem can hold.
    private record Key(ImmutableIntArray slots, Without without) {}

    /// A state that shows the contrary.
    record Result(Completion.Found state, Without without) {}

    Search(Conjunction conjunction, Completer completer, Clock clock) {
        this.conjunction = conjunction;
        this.completer = completer;
        this.clock = clock;
    }

    @Override
    public boolean isDone() {
        return found.isPresent() || clock.isOver();
    }

    @Override
    public void accept(Case each, Without without) {
        cases++;
        if (isDone() || !without.allows(each.before()) || conjunction.contradicts(each.before())) {
            return;
        }
        var key = new Key(each.before().slots(), without);
        var known =
                gathered.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                        .putIfAbsent(each.before(), each);
        if (known == null && ++waiting >= CASES) {
            solve();
        }
    }

    private void solve() {
        gathered.forEach((key, all) -> {
            if (!isDone()) {
                solve(key, List.copyOf(all.values()));
            }
        });
        gathered.clear();
        waiting = 0;
    }

    private void solve(Key key, List<Case> all) {
        problems++;
        switch (completer.complete(all, key.without, clock.forOne())) {
            case Completion.Found state -> found = Optional.of(new Result(state, key.without));
            case Completion.None _ -> {}
            case Completion.Unknown _ -> undecided = true;
        }
    }

    /// Solves what is left, and gives the state that was found.
    Optional<Result> end() {
        solve();
        return found;
    }

    /// True when nothing was found and not everything was looked at.
    boolean isUndecided() {
        return found.isEmpty() && (undecided || clock.isOver());
    }

    long cases() {
        return cases;
    }

    long problems() {
        return problems;
    }
}
