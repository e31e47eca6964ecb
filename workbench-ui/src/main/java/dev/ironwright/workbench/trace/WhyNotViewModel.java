package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why the actions that cannot happen in the selected state cannot.
///
/// The answer is asked for only while somebody looks.
public final class WhyNotViewModel {

    /// One action that cannot happen.
    public record Row(String action, String host, String packet, String reason) {

        static Row of(Disabled disabled, Calls calls) {
            return new Row(
                    calls.text(disabled.action()),
                    disabled.host().map(Object::toString).orElse("shared"),
                    disabled.packet()
                            .map(in -> Values.call(in.message()) + " from " + in.source())
                            .orElse(""),
                    disabled.reason());
        }

        boolean matches(String word) {
            return (action + " " + host + " " + packet + " " + reason)
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        }
    }

    /// How far the answer is.
    public sealed interface Answer {
        record Unasked() implements Answer {}

        record Waiting() implements Answer {}

        record Known(List<Row> rows) implements Answer {}

        record Refused(String reason) implements Answer {}
    }

    private record Question(Instance instance, GlobalState state) {}

    private final Services.WhyNot whyNot;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(new Answer.Unasked());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectBinding<List<Row>> rows =
            Bindings.createObjectBinding(this::filtered, answer, filter);
    private Optional<Question> question = Optional.empty();
    private Optional<Question> asked = Optional.empty();
    private boolean watched;

    WhyNotViewModel(Services.WhyNot whyNot, Threads threads) {
        this.whyNot = whyNot;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Words that every shown row has, in any column.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The rows that the filter lets through.
    public ObjectBinding<List<Row>> rows() {
        return rows;
    }

    /// Somebody begins or ends to look.
    public void watch(boolean looking) {
        watched = looking;
        ask();
    }

    void select(Instance instance, GlobalState state) {
        question = Optional.of(new Question(instance, state));
        answer.set(new Answer.Unasked());
        asked = Optional.empty();
        ask();
    }

    void clear() {
        question = Optional.empty();
        asked = Optional.empty();
        answer.set(new Answer.Unasked());
    }

    private void ask() {
        if (!watched || question.isEmpty() || asked.isPresent()) {
            return;
        }
        asked = question;
        var mine = question.get();
        answer.set(new Answer.Waiting());
        threads.ask(
                () -> rows(mine),
                rowsFound -> settle(mine, new Answer.Known(rowsFound)),
                thrown -> settle(mine, new Answer.Refused(String.valueOf(thrown.getMessage()))));
    }

    private List<Row> rows(Question about) {
        var calls = Calls.of(about.instance());
        return whyNot.in(about.instance(), about.state()).stream()
                .map(disabled -> Row.of(disabled, calls))
                .toList();
    }

    private void settle(Question to, Answer with) {
        if (asked.filter(to::equals).isPresent()) {
            answer.set(with);
        }
    }

    private List<Row> filtered() {
        if (!(answer.get() instanceof Answer.Known(var all))) {
            return List.of();
        }
        var words = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all.stream().filter(row -> List.of(words).stream().allMatch(row::matches)).toList();
    }
}
