package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Span;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.workbench.services.Implementation;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The code of the selected step twice: as the model has it, and as it is generated.
public final class CodeViewModel {

    private static final CodeSpot UNASKED = new CodeSpot.Nowhere("Select a step to see its code.");

    private final Services.Coder coder;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<CodeSpot> model = new ReadOnlyObjectWrapper<>(UNASKED);
    private final ReadOnlyObjectWrapper<CodeSpot> generated = new ReadOnlyObjectWrapper<>(UNASKED);
    private Optional<Loaded> loaded = Optional.empty();
    private Optional<Implementation> implementation = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private Optional<Step> selected = Optional.empty();

    CodeViewModel(Services.Coder coder, Threads threads) {
        this.coder = coder;
        this.threads = threads;
    }

    /// The action in the model's source.
    public ReadOnlyObjectProperty<CodeSpot> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /// The same action in the generated implementation.
    public ReadOnlyObjectProperty<CodeSpot> generatedProperty() {
        return generated.getReadOnlyProperty();
    }

    /// Shows the code of this step; without one, the code of the initial state.
    void show(Loaded subject, Optional<Step> step) {
        selected = step;
        if (loaded.filter(subject::equals).isEmpty()) {
            loaded = Optional.of(subject);
            implementation = Optional.empty();
            refusal = Optional.empty();
            generate(subject);
        }
        model.set(modelSpot(subject, step));
        generated.set(generatedSpot());
    }

    void clear() {
        model.set(UNASKED);
        generated.set(UNASKED);
    }

    private void generate(Loaded subject) {
        threads.ask(
                () -> coder.generate(subject),
                made -> {
                    if (loaded.filter(subject::equals).isPresent()) {
                        implementation = Optional.of(made);
                        generated.set(generatedSpot());
                    }
                },
                thrown -> {
                    if (loaded.filter(subject::equals).isPresent()) {
                        refusal = Optional.of(reason(thrown));
                        generated.set(generatedSpot());
                    }
                });
    }

    private static String reason(Throwable thrown) {
        return "No code was generated: "
                + (thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
    }

    private static CodeSpot modelSpot(Loaded subject, Optional<Step> step) {
        var type = subject.model().type();
        return switch (step.orElse(null)) {
            case null -> spot("setup", subject.sources().locate(Mistake.Site.of(type, "setup")));
            case Step.Taken(_, var action, _, _) -> action(subject, action);
            case Step.Shared(var action) -> action(subject, action);
            case Step.Drop _ ->
                    new CodeSpot.Nowhere("The network lost a packet; no code of the model ran.");
            case Step.Environmental environmental -> nowhere(environmental, "action of the model");
        };
    }

    private static CodeSpot action(Loaded subject, Action<?> action) {
        return spot(action.getClass().getSimpleName(), subject.sources().locate(action.getClass()));
    }

    private static CodeSpot spot(String name, Optional<Span> span) {
        return span.<CodeSpot>map(lines -> new CodeSpot.Here(name, lines))
                .orElseGet(() ->
                        new CodeSpot.Nowhere(
                                "The source of %s is not known: the model came as classes."
                                        .formatted(name)));
    }

    private CodeSpot generatedSpot() {
        return switch (selected.orElse(null)) {
            case null ->
                    new CodeSpot.Nowhere("Select a step to see the method that implements it.");
            case Step.Taken(_, var action, _, _) -> method(action.getClass().getSimpleName());
            case Step.Shared(var action) -> method(action.getClass().getSimpleName());
            case Step.Drop _ ->
                    new CodeSpot.Nowhere("The network lost a packet; no generated code runs.");
            case Step.Environmental environmental -> nowhere(environmental, "generated code");
        };
    }

    private static CodeSpot nowhere(Step.Environmental step, String code) {
        return new CodeSpot.Nowhere(
                "A step of the environment: %s; no %s runs.".formatted(step.words(), code));
    }

    private CodeSpot method(String action) {
        if (refusal.isPresent()) {
            return new CodeSpot.Nowhere(refusal.get());
        }
        if (implementation.isEmpty()) {
            return new CodeSpot.Nowhere("Generating the implementation…");
        }
        return implementation
                .get()
                .of(action)
                .<CodeSpot>map(span -> new CodeSpot.Here(action, span))
                .orElseGet(() ->
                        new CodeSpot.Nowhere(
                                "%s has no generated method: code is generated for hosts"
                                                .formatted(action)
                                        + " that act alone or on messages."));
    }
}
