package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Everything that was visited, and where one stands. Nothing that was visited is ever lost.
///
/// Going back keeps the way forward, until another step is taken: then the old way is a branch.
public final class Visits {

    private final List<Visit> roots = new ArrayList<>();
    private Visit current;

    /// Stands on this initial state.
    Visits(GlobalState initial) {
        current = Visit.root(initial);
        roots.add(current);
    }

    /// The initial states from which something was visited, the first visited first.
    public List<Visit> roots() {
        return Collections.unmodifiableList(roots);
    }

    public Visit current() {
        return current;
    }

    /// The way from the initial state to where one stands, and on to where one was.
    public List<Visit> path() {
        var path = new ArrayList<>(current.way());
        for (var next = current.recent(); next.isPresent(); next = next.get().recent()) {
            path.add(next.get());
        }
        return path;
    }

    /// How many states were visited, each as often as one came to it by another way.
    public int count() {
        return all().size();
    }

    /// Every visit, each after the one that led to it.
    List<Visit> all() {
        var all = new ArrayList<>(roots);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }

    void go(Visit visit) {
        visit.take();
        current = visit;
    }

    /// Takes a step from where one stands.
    void step(Trace.Transition step) {
        go(current.child(step));
    }

    void back() {
        current.parent().ifPresent(this::go);
    }

    void forward() {
        current.recent().ifPresent(this::go);
    }

    /// Stands on this initial state.
    void begin(GlobalState initial) {
        go(
                roots.stream()
                        .filter(root -> root.state().equals(initial))
                        .findFirst()
                        .orElseGet(() -> {
                            var root = Visit.root(initial);
                            roots.add(root);
                            return root;
                        }));
    }

    /// Visits what a trace visits, and gives its states; stands where it began.
    List<Visit> follow(Trace trace) {
        begin(trace.initial());
        var way = new ArrayList<Visit>();
        var at = current;
        way.add(at);
        for (var step : trace.transitions()) {
            at = at.child(step);
            way.add(at);
        }
        at.take();
        return way;
    }
}
