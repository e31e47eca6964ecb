package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.invariants.liveness.Course;
import dev.ironwright.invariants.liveness.Where;
import dev.ironwright.invariants.liveness.Whereabouts;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.values.Calls;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// In which link of each chain the selected state is, and what it waits for there.
///
/// The answer is asked for only while somebody looks, for all states of the behaviour at once.
public final class ChainsViewModel {

    /// A chain for one of its tuples, and where the selected state is on it.
    ///
    /// @param tuple what it is about, in words
    public record Standing(String chain, String tuple, List<String> links, Where where) {}

    /// How far the answer is.
    public sealed interface Answer {

        /// Nothing to tell: no behaviour is shown, or its model has no chain within its bounds.
        record Nothing(boolean unshown) implements Answer {}

        record Waiting() implements Answer {}

        record Known(List<Standing> standings) implements Answer {}

        record Refused(String reason) implements Answer {}
    }

    private record Question(Instance instance, List<GlobalState> states) {}

    private final Threads threads;
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(new Answer.Nothing(true));
    private Optional<Question> question = Optional.empty();
    private Optional<Question> asked = Optional.empty();
    private List<Course> courses = List.of();
    private int selected;
    private boolean watched;

    public ChainsViewModel(Threads threads) {
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Somebody begins or ends to look.
    public void watch(boolean looking) {
        watched = looking;
        ask();
    }

    /// Another behaviour is shown, at this state of it.
    public void show(Instance instance, List<GlobalState> states, int state) {
        forget();
        selected = state;
        if (instance.model().claims().stream().noneMatch(claim -> claim.is(Chain.class))) {
            answer.set(new Answer.Nothing(false));
            return;
        }
        question = Optional.of(new Question(instance, List.copyOf(states)));
        answer.set(new Answer.Waiting());
        ask();
    }

    /// Another state of the same behaviour is selected.
    public void select(int state) {
        selected = state;
        if (answer.get() instanceof Answer.Known) {
            tell();
        }
    }

    public void clear() {
        forget();
        answer.set(new Answer.Nothing(true));
    }

    private void forget() {
        question = Optional.empty();
        asked = Optional.empty();
        courses = List.of();
    }

    private void ask() {
        if (!watched || question.isEmpty() || asked.isPresent()) {
            return;
        }
        asked = question;
        var mine = question.get();
        threads.ask(
                () -> new Whereabouts(mine.instance()).along(mine.states()),
                found -> {
                    if (isAsked(mine)) {
                        courses = found;
                        tell();
                    }
                },
                thrown -> {
                    if (isAsked(mine)) {
                        answer.set(new Answer.Refused(String.valueOf(thrown.getMessage())));
                    }
                });
    }

    /// By identity: the same states may be shown again.
    @SuppressWarnings("ReferenceEquality")
    private boolean isAsked(Question mine) {
        return asked.filter(now -> now == mine).isPresent();
    }

    private void tell() {
        var about = question.orElseThrow();
        var calls = Calls.of(about.instance());
        int state = Math.min(selected, about.states().size() - 1);
        answer.set(
                new Answer.Known(
                        courses.stream()
                                .map(course ->
                                        new Standing(
                                                course.claim(),
                                                String.join(", ", calls.names(course.tuple())),
                                                course.links(),
                                                course.states().get(state)))
                                .toList()));
    }
}
