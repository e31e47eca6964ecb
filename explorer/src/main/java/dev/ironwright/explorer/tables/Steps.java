package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Labels;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs the modeller's code, one step at a time, and turns what goes wrong into a [Mistake].
final class Steps {

    private final Class<?> model;
    private final Labels labels;
    private volatile @Nullable Running running;

    /// Code of the model that is being run.
    private record Running(long since, Supplier<Mistake.Site> site, String what) {}

    Steps(Class<?> model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    /// Asks an action what happens.
    ///
    /// @throws MistakeException when the step throws or gives nothing
    Outcome<?> ask(Action<?> action, Object state, Object read, Local at) {
        var actor = action instanceof SharedAction<?> ? "shared" : at.self().toString();
        Supplier<Mistake.Site> site = () -> site(action, state, actor);
        return run(
                new Running(System.nanoTime(), site, "a step does not return"),
                () ->
                        Objects.requireNonNull(
                                answer(action, state, read, at), "the step returned null"),
                thrown -> threw(action, site.get(), thrown));
    }

    private <T> T run(Running now, Supplier<T> code, Function<Throwable, Mistake> mistaken) {
        running = now;
        try {
            return code.get();
        } catch (MistakeException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            throw new MistakeException(mistaken.apply(e), e);
        } finally {
            running = null;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Outcome<?> answer(Action<?> action, Object state, Object read, Local at) {
        return switch (action) {
            case HostAction a -> a.step(state, at);
            case Receive a -> a.step(state, (Packet) read, at);
            case ReadInbox a -> a.step(state, (Inbox) read, at);
            case HostSharedAction a -> a.step(state, read, at);
            case SharedAction a -> a.step(state);
        };
    }

    /// Runs code of the model that is no step, under the same watch.
    ///
    /// @param mistaken the mistake that it is to have thrown this
    <T> T ask(
            Class<?> type, String method, Supplier<T> code, Function<Throwable, Mistake> mistaken) {
        return run(
                new Running(
                        System.nanoTime(),
                        () -> Mistake.Site.of(type, method),
                        "code of the model does not return: " + type.getSimpleName()),
                code,
                mistaken);
    }

    /// True when the ghost variables look at a step.
    boolean sees(Ghost<?> ghost, Step.Taken step) {
        return observe(ghost, "sees", step, () -> ghost.sees(asSeen(step)));
    }

    /// What the ghost variables make of a step.
    Object observe(Ghost<?> ghost, Step.Taken step) {
        return observe(
                ghost,
                "after",
                step,
                () ->
                        Objects.requireNonNull(
                                ghost.after(asSeen(step)), "there are none after the step"));
    }

    private static Ghost.HostStep asSeen(Step.Taken step) {
        return new Ghost.HostStep(step.host(), step.action(), step.received(), step.sent());
    }

    private <T> T observe(Ghost<?> ghost, String method, Step.Taken step, Supplier<T> code) {
        return ask(
                ghost.getClass(),
                method,
                code,
                thrown ->
                        new Mistake(
                                Mistake.Kind.CLAIM_THREW,
                                Mistake.Site.of(ghost.getClass(), method),
                                "the ghost variables threw %s: step=%s message=%s"
                                        .formatted(
                                                thrown.getClass().getSimpleName(),
                                                labels.of(step.action()),
                                                thrown.getMessage()),
                                "A step that the ghost variables do not expect: return `this` for"
                                        + " it."));
    }

    private Mistake threw(Action<?> action, Mistake.Site at, Throwable thrown) {
        int line = 0;
        var type = at.type();
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(model.getName())) {
                line = frame.getLineNumber();
                type = frame.getClassName();
                break;
            }
        }
        var usual =
                thrown instanceof StackOverflowError
                        ? "A method calls itself without end."
                        : "A case that the guards do not cover: answer it with skip(\"…\").";
        return new Mistake(
                Mistake.Kind.STEP_THREW,
                new Mistake.Site(type, at.member(), line, at.action(), at.state()),
                "a step threw %s: action=%s message=%s"
                        .formatted(
                                thrown.getClass().getSimpleName(),
                                labels.of(action),
                                thrown.getMessage()),
                usual);
    }

    /// The mistake in code of the model that is neither a step nor a claim, such as `equals`; empty
    /// when the model had no part in it.
    Optional<Mistake> stray(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .flatMap(each -> Arrays.stream(each.getStackTrace()))
                .filter(frame -> packageOf(frame).equals(model.getPackageName()))
                .findFirst()
                .map(frame -> stray(thrown, frame));
    }

    private static String packageOf(StackTraceElement frame) {
        var name = frame.getClassName();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static Mistake stray(Throwable thrown, StackTraceElement frame) {
        return new Mistake(
                Mistake.Kind.STEP_THREW,
                new Mistake.Site(
                        frame.getClassName(),
                        frame.getMethodName(),
                        frame.getLineNumber(),
                        Optional.empty(),
                        Optional.empty()),
                "code of a state or message threw %s: method=%s message=%s"
                        .formatted(
                                thrown.getClass().getSimpleName(),
                                frame.getMethodName(),
                                thrown.getMessage()),
                "A state or message that its own methods do not expect.");
    }

    /// The site of a mistake in a step of this action.
    Mistake.Site site(Action<?> action, Object state, String host) {
        return new Mistake.Site(
                action.getClass().getName(),
                "step",
                0,
                Optional.of(labels.of(action)),
                Optional.of(host + " = " + state));
    }

    /// The step that has been running for longer than this, as a mistake.
    Optional<Mistake> hanging(long nanos) {
        var now = running;
        if (now == null || System.nanoTime() - now.since < nanos) {
            return Optional.empty();
        }
        return Optional.of(
                new Mistake(
                        Mistake.Kind.STEP_HANGS,
                        now.site.get(),
                        "%s: seconds=%d".formatted(now.what, nanos / 1_000_000_000),
                        "A loop whose condition never becomes false, or a wait for something."));
    }
}
