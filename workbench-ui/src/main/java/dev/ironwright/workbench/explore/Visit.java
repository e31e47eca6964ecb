package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.workbench.services.Exploration.Standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A state that was visited, the step that led to it, and what was visited from there.
///
/// Two ways to the same state are two visits: the tree tells how one came somewhere.
public final class Visit {

    private final Optional<Visit> parent;
    private final Optional<Trace.Transition> transition;
    private final GlobalState state;
    private final int depth;
    private final List<Visit> children = new ArrayList<>();
    private final List<Line> remarks = new ArrayList<>();
    private Optional<Standing> standing = Optional.empty();
    private Optional<Visit> recent = Optional.empty();

    private Visit(
            Optional<Visit> parent, Optional<Trace.Transition> transition, GlobalState state) {
        this.parent = parent;
        this.transition = transition;
        this.state = state;
        depth = parent.map(before -> before.depth + 1).orElse(0);
    }

    static Visit root(GlobalState state) {
        return new Visit(Optional.empty(), Optional.empty(), state);
    }

    public Optional<Visit> parent() {
        return parent;
    }

    /// The step that led here; empty for an initial state.
    public Optional<Trace.Transition> transition() {
        return transition;
    }

    public GlobalState state() {
        return state;
    }

    /// How many steps led here.
    public int depth() {
        return depth;
    }

    /// What was visited from here, the first visited first.
    public List<Visit> children() {
        return Collections.unmodifiableList(children);
    }

    /// Notes to this state, and what a scenario asserts of it.
    public List<Line> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /// The notes alone.
    public List<String> notes() {
        return remarks.stream()
                .filter(Line.Note.class::isInstance)
                .map(line -> ((Line.Note) line).text())
                .toList();
    }

    /// What the claims say of it; empty until they were asked.
    public Optional<Standing> standing() {
        return standing;
    }

    /// Where one went from here last.
    Optional<Visit> recent() {
        return recent;
    }

    void stand(Standing found) {
        standing = Optional.of(found);
    }

    void remark(Line line) {
        if (!remarks.contains(line)) {
            remarks.add(line);
        }
    }

    void forgetNotes() {
        remarks.removeIf(Line.Note.class::isInstance);
    }

    /// What this step leads to: the visit that is there already, or a new one.
    Visit child(Trace.Transition step) {
        var known = children.stream().filter(each -> each.cameBy(step)).findFirst();
        return known.orElseGet(() -> {
            var made = new Visit(Optional.of(this), Optional.of(step), step.after());
            children.add(made);
            return made;
        });
    }

    private boolean cameBy(Trace.Transition step) {
        return transition.filter(step::equals).isPresent();
    }

    /// Makes the way from the initial state to here the one that was taken last.
    void take() {
        var visit = this;
        while (visit.parent.isPresent()) {
            var before = visit.parent.get();
            before.recent = Optional.of(visit);
            visit = before;
        }
    }

    /// This visit and everything that led to it, the initial state first.
    public List<Visit> way() {
        var way = new ArrayList<Visit>();
        for (var at = Optional.of(this); at.isPresent(); at = at.get().parent) {
            way.add(at.get());
        }
        return way.reversed();
    }

    /// The execution that led here.
    public Trace trace() {
        var way = way();
        return new Trace(
                way.getFirst().state,
                way.stream().flatMap(visit -> visit.transition.stream()).toList());
    }
}
