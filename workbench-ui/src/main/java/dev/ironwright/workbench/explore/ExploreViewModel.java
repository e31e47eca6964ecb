package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.workbench.explore.PathViewModel.Drawn;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Exploration;
import dev.ironwright.workbench.services.Exploration.Standing;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.trace.ChainsViewModel;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Explores a protocol by hand: where one stands, what can happen next, everything visited.
///
/// A step is taken at once; what follows from it is asked for in the background.
public final class ExploreViewModel {

    private final Services.Explore explore;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Session>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<GlobalState>> initial =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ChoicesViewModel choices = new ChoicesViewModel(this::step);
    private final PathViewModel path = new PathViewModel(this::goAlong);
    private final ChainsViewModel chains;
    private final WayViewModel way;
    private final StoryViewModel story;
    private boolean opening;
    private int asked;

    /// What is explored, and everything visited.
    record Session(Subject subject, Exploration exploration, Visits visits) {}

    public ExploreViewModel(Services services, Threads threads) {
        explore = services.explore();
        this.threads = threads;
        chains = new ChainsViewModel(threads);
        way = new WayViewModel(this, threads);
        story = new StoryViewModel(this, services, threads);
    }

    ReadOnlyObjectProperty<Optional<Session>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// True when something is explored, or is just being opened.
    public boolean begun() {
        return opening || session.get().isPresent();
    }

    /// What is explored; empty before anything is.
    public Optional<Subject> subject() {
        return session.get().map(Session::subject);
    }

    /// Everything visited; empty before anything is explored.
    public Optional<Visits> visits() {
        return session.get().map(Session::visits);
    }

    /// Counts moves: changes with everything that is visited or stood on.
    public ReadOnlyLongProperty movesProperty() {
        return moves.getReadOnlyProperty();
    }

    /// Counts answers of the claims: changes when it is known what they say of a visit.
    public ReadOnlyLongProperty marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// The initial states to choose from.
    public ReadOnlyObjectProperty<List<GlobalState>> initialProperty() {
        return initial.getReadOnlyProperty();
    }

    /// What went wrong in the model while it was explored; empty when nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ChoicesViewModel choices() {
        return choices;
    }

    public PathViewModel path() {
        return path;
    }

    /// Where one stands on the chains of the model.
    public ChainsViewModel chains() {
        return chains;
    }

    /// The search for a shortest way on.
    public WayViewModel way() {
        return way;
    }

    /// The scenario that the path is, or is to become.
    public StoryViewModel story() {
        return story;
    }

    /// Begins anew in the first initial state.
    public void begin(Subject subject) {
        var exploration = explore.explore(subject.instance(), subject.plan());
        int mine = clear();
        threads.ask(
                exploration::initial,
                states -> {
                    if (mine == asked && states.isEmpty()) {
                        problem.set("the protocol has no initial state within these bounds");
                    } else if (mine == asked) {
                        open(subject, exploration, states, new Visits(states.getFirst()));
                        story.begun(subject, states.getFirst());
                    }
                },
                thrown -> fail(mine, thrown));
    }

    /// Begins with an execution, standing at its end. What was visited of the same model stays.
    public void begin(Subject subject, Trace trace) {
        var known = session.get().filter(now -> now.subject().equals(subject));
        if (known.isPresent()) {
            known.get().visits().follow(trace);
            known.get().visits().go(end(known.get().visits()));
            moved();
            return;
        }
        var exploration = explore.explore(subject.instance(), subject.plan());
        int mine = clear();
        threads.ask(
                exploration::initial,
                states -> {
                    if (mine == asked) {
                        var visits = new Visits(trace.initial());
                        visits.follow(trace);
                        visits.go(end(visits));
                        open(subject, exploration, states, visits);
                        story.found(subject);
                    }
                },
                thrown -> fail(mine, thrown));
    }

    private static Visit end(Visits visits) {
        return visits.path().getLast();
    }

    /// Opens what somebody else has begun.
    void open(Subject subject, Exploration exploration, List<GlobalState> states, Visits visits) {
        opening = false;
        problem.set("");
        initial.set(List.copyOf(states));
        session.set(Optional.of(new Session(subject, exploration, visits)));
        moved();
    }

    /// Nothing is explored any more.
    public void forget() {
        clear();
        opening = false;
    }

    private int clear() {
        opening = true;
        way.cancel();
        session.set(Optional.empty());
        initial.set(List.of());
        problem.set("");
        choices.clear();
        path.clear();
        chains.clear();
        story.forget();
        moves.set(moves.get() + 1);
        return ++asked;
    }

    /// Takes a step that is shown for where one stands.
    void step(Choice.Step step) {
        take(step.transition());
    }

    /// Takes a step that is shown for where one stands; nothing happens when another move came
    /// between.
    public void take(Trace.Transition step) {
        session.get()
                .filter(now -> choices.belongTo(now.visits().current()))
                .ifPresent(now -> {
                    now.visits().step(step);
                    moved();
                });
    }

    public void back() {
        session.get()
                .filter(now -> now.visits().current().parent().isPresent())
                .ifPresent(now -> {
                    now.visits().back();
                    moved();
                });
    }

    public void forward() {
        session.get()
                .filter(now -> now.visits().current().recent().isPresent())
                .ifPresent(now -> {
                    now.visits().forward();
                    moved();
                });
    }

    /// Goes back to the initial state; everything visited stays.
    public void restart() {
        visits().ifPresent(now -> go(now.current().way().getFirst()));
    }

    /// Goes to the initial state at this place.
    public void restart(int place) {
        session.get()
                .filter(_ -> place >= 0 && place < initial.get().size())
                .ifPresent(now -> {
                    now.visits().begin(initial.get().get(place));
                    moved();
                });
    }

    /// Stands on a state that was visited.
    public void go(Visit visit) {
        session.get()
                .filter(now -> now.visits().current() != visit)
                .ifPresent(now -> {
                    now.visits().go(visit);
                    moved();
                });
    }

    private void goAlong(int index) {
        visits().map(Visits::path)
                .filter(all -> index < all.size())
                .ifPresent(all -> go(all.get(index)));
    }

    /// Visits what a trace visits, and stands at its beginning or end as `at` picks from its visits.
    void follow(Trace trace, Function<List<Visit>, Visit> at) {
        visits().ifPresent(now -> {
            var way = now.follow(trace);
            now.go(at.apply(way));
            moved();
        });
    }

    /// Notes changed.
    void remarked() {
        marks.set(marks.get() + 1);
    }

    /// Asks everything that is shown of where one stands.
    void moved() {
        int mine = ++asked;
        var now = session.get().orElseThrow();
        var here = now.visits().current();
        way.moved();
        choices.await(here);
        moves.set(moves.get() + 1);
        draw(mine, now);
        look(mine, now, here);
        judge(now, now.visits().path());
    }

    private void draw(int mine, Session now) {
        var whole = now.visits().path();
        var trace = whole.getLast().trace();
        int at = now.visits().current().depth();
        threads.ask(
                () -> Drawn.of(now.subject().instance(), trace, at),
                drawn -> {
                    if (mine == asked) {
                        path.show(drawn, at);
                        chains.show(now.subject().instance(), trace.states(), at);
                        path.fail(broken(whole.getLast()));
                    }
                },
                thrown -> fail(mine, thrown));
    }

    private static boolean broken(Visit visit) {
        return visit.standing().filter(it -> !it.broken().isEmpty()).isPresent();
    }

    private void look(int mine, Session now, Visit here) {
        var instance = now.subject().instance();
        var sight = Sight.of(here);
        threads.ask(
                () -> {
                    var seen = sight.with(now.exploration().successors(here.state()));
                    return Shown.of(instance, seen);
                },
                shown -> {
                    if (mine == asked) {
                        choices.show(shown);
                        explain(mine, now, shown.sight());
                    }
                },
                thrown -> fail(mine, thrown));
    }

    /// What cannot happen is asked last: in a network that keeps everything it may be much.
    private void explain(int mine, Session now, Sight sight) {
        threads.ask(
                () ->
                        Shown.of(
                                now.subject().instance(),
                                sight.without(now.exploration().disabled(sight.visit().state()))),
                shown -> {
                    if (mine == asked) {
                        choices.show(shown);
                    }
                },
                thrown -> fail(mine, thrown));
    }

    /// Asks the claims of every visit of the path that they were not asked of.
    private void judge(Session now, List<Visit> visits) {
        for (var visit : visits) {
            if (visit.standing().isEmpty()) {
                threads.ask(
                        () -> now.exploration().standing(lastStep(visit)),
                        standing -> stand(visit, standing),
                        thrown -> problem.set(String.valueOf(thrown.getMessage())));
            }
        }
    }

    private void stand(Visit visit, Standing standing) {
        visit.stand(standing);
        visits().map(now -> now.path().getLast()).ifPresent(end -> path.fail(broken(end)));
        marks.set(marks.get() + 1);
    }

    /// All that claims look at.
    private static Trace lastStep(Visit visit) {
        var before = visit.parent().map(Visit::state);
        return new Trace(before.orElse(visit.state()), visit.transition().stream().toList());
    }

    private void fail(int mine, Throwable thrown) {
        if (mine == asked) {
            opening = false;
            problem.set(String.valueOf(thrown.getMessage()));
            choices.fail();
        }
    }
}
