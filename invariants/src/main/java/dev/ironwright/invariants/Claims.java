package dev.ironwright.invariants;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.partialorder.LocalGraph;
import dev.ironwright.explorer.partialorder.Sight;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.PairMap;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Watches every claim of a model, each by its table of verdicts.
final class Claims implements Monitor {

    private static final int MAX_GOALS = Long.SIZE;

    /// How many steps are remembered to be right; the others are asked about again.
    private static final int MAX_STEPS = 1 << 22;

    private final ClaimTable[] all;
    private final ClaimTable[] constraints;
    private final int[] invariants;
    private final ClaimTable statesTogether;
    private final int[] stepClaims;
    private final ClaimTable stepsTogether;
    private final Tables tables;
    private final Optional<RefinementTable> onlyRefinement;
    private final PairMap rightSteps = new PairMap();
    private final Map<Integer, RefinementTable> refinements = new TreeMap<>();
    private final ClaimTable[] goals;
    private final ClaimTable[] finals;
    private final AtomicLong met = new AtomicLong();
    private List<Runnable> likeness = List.of();

    Claims(Tables tables) {
        this.tables = tables;
        var places = new Places(tables);
        all =
                tables.instance().model().claims().stream()
                        .map(type -> new ClaimTable(tables, places, type))
                        .toArray(ClaimTable[]::new);
        constraints = tablesOf(Constraint.class);
        goals = tablesOf(Reachable.class);
        finals = tablesOf(Final.class);
        invariants =
                IntStream.concat(placesOf(Invariant.class), placesOf(Witnessed.class))
                        .sorted()
                        .toArray();
        statesTogether = together(tables, places, invariants);
        stepsTogether = together(tables, places, placesOf(StepInvariant.class).toArray());
        stepClaims =
                IntStream.concat(placesOf(StepInvariant.class), placesOf(Refinement.class))
                        .sorted()
                        .toArray();
        placesOf(Refinement.class)
                .forEach(i ->
                        refinements.put(
                                i, new RefinementTable(tables, places.abstraction(all[i].type()))));
        onlyRefinement =
                stepClaims.length == 1
                        ? refinements.values().stream().findFirst()
                        : Optional.empty();
        if (goals.length > MAX_GOALS) {
            throw new IllegalArgumentException("too many goals: goals=%d".formatted(goals.length));
        }
    }

    private ClaimTable together(Tables tables, Places places, int[] claims) {
        return ClaimTable.together(
                tables, places, Arrays.stream(claims).mapToObj(i -> all[i]).toList());
    }

    private IntStream placesOf(Class<? extends Claim> kind) {
        return IntStream.range(0, all.length)
                .filter(i -> kind.isAssignableFrom(all[i].type().record()));
    }

    private ClaimTable[] tablesOf(Class<? extends Claim> kind) {
        return placesOf(kind).mapToObj(i -> all[i]).toArray(ClaimTable[]::new);
    }

    @Override
    public void expect(Symmetry symmetry) {
        var exchanges = symmetry.exchanges();
        likeness =
                Stream.concat(
                                Stream.of(all)
                                        .flatMap(ClaimTable::questions)
                                        .<Runnable>map(each -> TupleLikeness.of(each, exchanges)),
                                refinements.values().stream()
                                        .<Runnable>map(each -> each.likeness(exchanges)))
                        .toList();
    }

    @Override
    public void checkLikeness() {
        synchronized (tables) {
            likeness.forEach(Runnable::run);
        }
    }

    @Override
    public boolean constrains() {
        return constraints.length > 0;
    }

    @Override
    public boolean admits(Arrival state) {
        for (var constraint : constraints) {
            if (!constraint.holds(state)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int violation(Arrival state) {
        int broken = stateViolation(state);
        boolean begins = state.before() == null && tables.leadIn().isEmpty();
        return broken == NONE && begins ? wrongBeginning(state.state()) : broken;
    }

    /// The first claim about states that a state breaks, whether it is an initial one or not.
    int stateViolation(Arrival state) {
        return statesTogether.holds(state)
                ? NONE
                : first(invariants, claim -> all[claim].holds(state));
    }

    /// As [#stateViolation] for a checker that remembers nothing.
    int stateViolationAskingAll(int[] state) {
        return Arrays.stream(invariants)
                .filter(claim -> !all[claim].askAll(state))
                .findFirst()
                .orElse(NONE);
    }

    /// Every claim about states that a state breaks.
    IntStream broken(int[] state) {
        return statesTogether.allHold(state, state)
                ? IntStream.empty()
                : Arrays.stream(invariants).filter(claim -> !all[claim].allHold(state, state));
    }

    /// Every claim about steps that a step breaks.
    IntStream broken(Arrival step) {
        var before = Objects.requireNonNull(step.before());
        return Arrays.stream(stepClaims).filter(claim -> !isRight(claim, step, before));
    }

    /// Every refinement whose specification does not begin with what an initial state stands for.
    IntStream begunWrong(int[] initial) {
        return refinements.entrySet().stream()
                .filter(each -> !each.getValue().begins(initial))
                .mapToInt(Map.Entry::getKey);
    }

    /// The names of the goals that a state meets.
    List<String> metBy(int[] state) {
        return Stream.of(goals)
                .filter(goal -> goal.met(Arrival.at(state)))
                .map(goal -> goal.type().name())
                .toList();
    }

    /// The first claim that is not right, of claims that are not all right together.
    private int first(int[] claims, IntPredicate right) {
        return Arrays.stream(claims)
                .filter(claim -> !right.test(claim))
                .findFirst()
                .orElseThrow(() -> holdsAgain(changedItsMind(claims)));
    }

    private ClaimType changedItsMind(int[] claims) {
        return Arrays.stream(claims)
                .mapToObj(claim -> all[claim])
                .filter(ClaimTable::failed)
                .findFirst()
                .orElseThrow()
                .type();
    }

    private int wrongBeginning(int[] initial) {
        return begunWrong(initial).findFirst().orElse(NONE);
    }

    @Override
    public Optional<Function<LocalGraph, Sight>> sight() {
        return Optional.of(graph -> new LocalSight(tables, graph));
    }

    @Override
    public boolean watchesSteps() {
        return stepClaims.length > 0;
    }

    @Override
    public int stepViolation(Arrival step) {
        var before = Objects.requireNonNull(step.before());
        boolean right =
                stepsTogether.allHold(before, step.state())
                        && refinements.values().stream().allMatch(each -> each.allows(step));
        return right ? NONE : first(stepClaims, claim -> isRight(claim, step, before));
    }

    /// A refinement sees the same after the same event, whatever else is in the state. What claims
    /// about steps see is nearly all of it, and then no two states are alike.
    @Override
    public int stepView(int[] state) {
        return onlyRefinement.isPresent() ? onlyRefinement.get().view(state) : NONE;
    }

    @Override
    public boolean knownRight(int view, int event) {
        return rightSteps.get(view, event) != PairMap.ABSENT;
    }

    @Override
    public void right(int view, int event) {
        synchronized (tables) {
            if (rightSteps.size() < MAX_STEPS && !knownRight(view, event)) {
                rightSteps.put(view, event, 0);
            }
        }
    }

    private boolean isRight(int claim, Arrival step, int[] before) {
        var refinement = refinements.get(claim);
        return refinement == null
                ? all[claim].allHold(before, step.state())
                : refinement.allows(step);
    }

    @Override
    public long goals(Arrival state) {
        long open = openGoals();
        if (open == 0) {
            return 0;
        }
        long now = 0;
        for (int goal = 0; goal < goals.length; goal++) {
            boolean isOpen = (open & 1L << goal) != 0;
            if (isOpen && goals[goal].met(state)) {
                now |= 1L << goal;
            }
        }
        if (now != 0) {
            met.accumulateAndGet(now, (sofar, found) -> sofar | found);
        }
        return now;
    }

    @Override
    public boolean meets(int goal, Arrival state) {
        return goals[goal].met(state);
    }

    private long openGoals() {
        long every = goals.length == MAX_GOALS ? -1L : (1L << goals.length) - 1;
        return every & ~met.get();
    }

    @Override
    public List<String> goalNames() {
        return Stream.of(goals).map(goal -> goal.type().name()).toList();
    }

    @Override
    public boolean isFinal(int[] state) {
        for (var each : finals) {
            if (each.allHold(state, state)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<AbstractRun> beside(int claim, List<int[]> states) {
        return Optional.ofNullable(refinements.get(claim)).map(it -> it.run(states));
    }

    @Override
    public Claim failure(int claim, int @Nullable [] before, int[] after) {
        var refinement = refinements.get(claim);
        if (refinement != null) {
            return refinement.claim(after);
        }
        return all[claim]
                .failure(before == null ? after : before, after)
                .orElseThrow(() -> holdsAgain(all[claim].type()));
    }

    /// Every tuple that does not satisfy a claim.
    BrokenClaim failures(int claim, int[] before, int[] after) {
        if (refinements.containsKey(claim)) {
            var tuple =
                    new BrokenClaim.FailingTuple(failure(claim, before, after), new Why.Plainly());
            return new BrokenClaim(all[claim].type().name(), List.of(tuple), 1);
        }
        return all[claim].failures(before, after);
    }

    private static MistakeException holdsAgain(ClaimType type) {
        return new Mistake(
                        Mistake.Kind.UNSTABLE,
                        Mistake.Site.of(type.record()),
                        "a claim answers differently when it is asked again: claim=" + type.name(),
                        "A clock, randomness, a static variable, or a state that it changes.")
                .asException();
    }

    @Override
    public long[] tuples() {
        return IntStream.range(0, all.length)
                .mapToLong(i ->
                        refinements.containsKey(i) ? refinements.get(i).asked() : all[i].tuples())
                .toArray();
    }

    @Override
    public List<Map<String, Long>> premises() {
        return Arrays.stream(all).map(ClaimTable::premises).toList();
    }
}
