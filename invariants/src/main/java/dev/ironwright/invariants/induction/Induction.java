package dev.ironwright.invariants.induction;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.induction.InductionReport.Initiation;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Decides whether invariants are inductive within bounds. Start here.
public final class Induction {

    private final Question question;
    private final Instance instance;
    private final Listener listener;
    private final Clock clock;
    private final Control control;
    private final Space space;
    private final Moves moves;
    private final Map<String, Conjunct> known = new LinkedHashMap<>();
    private final Conjunction conjunction;
    private final Completer completer;
    private final Feasible feasible;
    private int done;
    private long problems;

    /// Told how far it is, from the deciding thread.
    @FunctionalInterface
    public interface Listener {
        Listener SILENT = (_, _, _) -> {};

        /// The next question is asked.
        ///
        /// @param done how many questions are answered
        /// @param of of how many; 0 when there are none yet
        /// @param what what is being asked now
        void on(int done, int of, String what);
    }

    private Induction(Instance whole, Question question, Control control, Listener listener) {
        this.question = question;
        this.listener = listener;
        this.control = control;
        clock = new Clock(question.limits(), control);
        instance = new Narrowing(whole).to(question);
        listener.on(0, 0, "type-correct states");
        space = new Space(instance, question.limits());
        moves = new Moves(space);
        question.invariants().forEach(name -> known.put(name, conjunct(name)));
        var all = new ArrayList<>(known.values());
        instance.model().claims().stream()
                .filter(claim -> claim.is(Constraint.class))
                .forEach(claim -> all.add(conjunct(claim.name())));
        conjunction = new Conjunction(space, List.copyOf(all));
        completer = new Completer(conjunction, control::stopped);
        feasible = new Feasible(space, moves, conjunction);
    }

    private Conjunct conjunct(String name) {
        listener.on(0, 0, "tuples of " + name);
        var type = instance.model().claim(name).orElseThrow();
        return new Conjunct(space, new Header(space, type), question.limits());
    }

    /// Answers the three questions: whether the invariants hold initially, whether every step keeps
    /// them, and whether they imply the properties.
    ///
    /// @throws InductionException when a type has no domain or too many values, or the model uses what
    ///     induction does not look at
    /// @throws dev.ironwright.protocols.model.MistakeException when code of the model does not return
    /// @throws IllegalArgumentException when there is no such claim
    @CheckReturnValue
    public static InductionReport decide(
            Instance instance, Question question, Control control, Listener listener) {
        return Watch.over(
                Plan.DEFAULT.stepTime(),
                () -> new Induction(instance, question, control, listener).decide());
    }

    private InductionReport decide() {
        var initiation = initiation();
        var asked = new ArrayList<Asked>();
        for (var claim : rows()) {
            actions().forEach(action -> asked.add(ask(claim, Optional.of(action))));
        }
        question.properties().forEach(property -> asked.add(ask(property, Optional.empty())));
        listener.on(done, questions(), "reachable states");
        return new Reporting(space, problems, clock)
                .report(initiation, asked, counterexamples(asked));
    }

    private Map<Asked, Counterexample> counterexamples(List<Asked> asked) {
        var small =
                asked.stream()
                        .filter(each -> each.found().isPresent())
                        .map(each -> new Counterexamples.Small(each, pattern(each)))
                        .toList();
        var made = new Counterexamples(space, question, control).of(small);
        var all = new IdentityHashMap<Asked, Counterexample>();
        for (int i = 0; i < made.size(); i++) {
            all.put(small.get(i).asked(), made.get(i));
        }
        return all;
    }

    /// What of a counterexample matters.
    private Pattern pattern(Asked asked) {
        var found = asked.found().orElseThrow();
        var facts = found.state().found().before();
        var alike = new Alike(facts, found.without());
        cases(asked.claim(), asked.action()).accept(alike);
        return new Minimiser(conjunction, facts, alike.facts()).minimise(found.without());
    }

    private List<String> rows() {
        var rows = new ArrayList<>(question.invariants());
        rows.add(InductionReport.TYPES);
        return rows;
    }

    private List<String> actions() {
        var all = new ArrayList<>(moves.byAction().keySet());
        if (instance.setup().network().loses()) {
            all.add(Moves.LOSS);
        }
        return all;
    }

    private int questions() {
        return rows().size() * actions().size() + question.properties().size();
    }

    private List<Initiation> initiation() {
        var failing = new LinkedHashMap<String, InductionReport.Failure>();
        var claims = new StateClaims(instance);
        for (var state : new Stepper(instance).initial()) {
            for (var violation : claims.violations(new Trace(state, List.of()))) {
                failing.putIfAbsent(
                        violation.property(),
                        new InductionReport.Failure(state, violation.tuple()));
            }
        }
        return question.invariants().stream()
                .map(name -> new Initiation(name, Optional.ofNullable(failing.get(name))))
                .toList();
    }

    /// Finds every way in which the claim can be broken, by the action if there is one.
    private Consumer<CaseFinder.Receiver> cases(String claim, Optional<String> action) {
        if (claim.equals(InductionReport.TYPES)) {
            return to -> leaving(action.orElseThrow(), to);
        }
        var finder = new CaseFinder(space, known.computeIfAbsent(claim, this::conjunct));
        return action.<Consumer<CaseFinder.Receiver>>map(
                        name -> to -> finder.find(feasible.of(name, known.get(claim)), to))
                .orElse(finder::findWrong);
    }

    private void leaving(String action, CaseFinder.Receiver to) {
        for (var move : feasible.leaving(action)) {
            var facts = new FactsBuilder(space.slots());
            move.require(facts);
            to.accept(new Case(Optional.of(move), facts.build(), false), move.without());
        }
    }

    private Asked ask(String claim, Optional<String> action) {
        listener.on(done++, questions(), action.map(a -> claim + " after " + a).orElse(claim));
        var before = clock.elapsed();
        var search = new Search(conjunction, completer, clock);
        if (!clock.isOver() && (action.isPresent() || !question.invariants().contains(claim))) {
            cases(claim, action).accept(search);
        }
        var found = search.end();
        problems += search.problems();
        return new Asked(
                claim,
                action,
                found,
                search.isUndecided() ? Optional.of(clock.why()) : Optional.empty(),
                search.cases(),
                clock.elapsed().minus(before));
    }
}
