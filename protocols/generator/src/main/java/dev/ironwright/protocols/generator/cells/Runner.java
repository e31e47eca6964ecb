package dev.ironwright.protocols.generator.cells;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Records;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs generated methods on the states and packets of cells.
final class Runner {

    private final Target target;
    private final Mirror mirror;
    private final Instance instance;
    private final Map<String, HostClass> classes = new HashMap<>();
    private final Map<String, Method> methods = new HashMap<>();
    private final Optional<Class<?>> choice;

    Runner(Target target, Mirror mirror, Instance instance) {
        this.target = target;
        this.mirror = mirror;
        this.instance = instance;
        this.choice = target.ofRuntimeIfAny("Choice");
    }

    /// What the generated code does in this cell.
    ///
    /// @param read what it reads beside the state, in generated values
    Answer run(Cell cell, Optional<Object> read) {
        var host = cell.host().orElseThrow();
        var state = values(cell.state());
        var action = cell.action().getClass().getSimpleName();
        var hosts = hostClass(cell.state().getClass(), instance.indexOf(host));
        var method = methods.computeIfAbsent(action, name -> hosts.method(methodName(name)));
        var runs =
                Script.all(
                        choice,
                        player -> {
                            var given = given(host);
                            var acting = hosts.make(given, state);
                            var arguments = new ArrayList<@Nullable Object>(parameters(cell));
                            read.ifPresent(arguments::add);
                            if (method.getParameterCount() > arguments.size()) {
                                arguments.add(player);
                            }
                            var step = invoke(method, acting, arguments);
                            return answer(step, hosts.state(acting), given);
                        });
        return together(runs);
    }

    /// What the host is when it starts.
    Answer start(HostId host, Class<?> state) {
        var hosts = hostClass(state, instance.indexOf(host));
        var method = hosts.start();
        return together(
                Script.all(
                        choice,
                        player -> {
                            var given = given(host);
                            choice.ifPresent(type -> given.put(type, player));
                            var arguments = new ArrayList<@Nullable Object>();
                            for (var type : method.getParameterTypes()) {
                                arguments.add(given.get(type));
                            }
                            var made = invoke(method, null, arguments);
                            return made instanceof Answer thrown
                                    ? thrown
                                    : moved(hosts.state(made), given);
                        }));
    }

    /// The values of a state: of its components, or itself.
    List<@Nullable Object> values(Object state) {
        return state.getClass().isRecord()
                        && instance.setup().roles().stream()
                                .anyMatch(r -> r.state() == state.getClass())
                ? mirror.components(state)
                : Arrays.asList(mirror.of(state));
    }

    private HostClass hostClass(Class<?> state, int index) {
        var role = instance.role(index).state();
        return classes.computeIfAbsent(
                role.getName(),
                name -> new HostClass(target.load(hostName(name)), components(state, role)));
    }

    private static List<String> components(Class<?> state, Class<?> role) {
        return state == role && state.isRecord()
                ? Arrays.stream(state.getRecordComponents()).map(c -> c.getName()).toList()
                : List.of();
    }

    private String hostName(String state) {
        var name = target.hosts().get(state);
        if (name == null) {
            throw new IllegalStateException("no class was generated for a role: state=" + state);
        }
        return name;
    }

    private String methodName(String action) {
        var name = target.methods().get(action);
        if (name == null) {
            throw new IllegalStateException("no method was generated: action=" + action);
        }
        return name;
    }

    /// What every host is given, by type; an outbox that is new.
    private Map<Class<?>, Object> given(HostId host) {
        var given = new HashMap<Class<?>, Object>();
        var self = mirror.present(host);
        var local = target.ofRuntime("Local");
        var outbox = target.ofRuntime("Outbox");
        given.put(local, Records.construct(local, self, mirror.present(instance.hosts())));
        try {
            given.put(outbox, outbox.getConstructors()[0].newInstance(self));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an outbox cannot be made", e);
        }
        if (target.types().containsKey(instance.bounds().getClass().getName())) {
            var bounds = mirror.present(instance.bounds());
            given.put(bounds.getClass(), bounds);
        }
        return given;
    }

    /// The action's parameters but for the bounds, which hosts are given.
    private List<@Nullable Object> parameters(Cell cell) {
        var values = new ArrayList<@Nullable Object>();
        for (var component : cell.action().getClass().getRecordComponents()) {
            if (component.getType() != instance.bounds().getClass()) {
                values.add(mirror.of(Records.get(component, cell.action())));
            }
        }
        return values;
    }

    private static Object invoke(Method method, @Nullable Object host, List<?> arguments) {
        try {
            return method.invoke(host, arguments.toArray());
        } catch (InvocationTargetException e) {
            return new Answer.Threw(String.valueOf(e.getTargetException()));
        } catch (IllegalAccessException | IllegalArgumentException e) {
            return new Answer.Threw(e + " by " + method);
        }
    }

    private static Answer answer(Object step, List<?> state, Map<Class<?>, Object> given) {
        if (step instanceof Answer thrown) {
            return thrown;
        }
        return step.getClass().getSimpleName().equals("Skipped")
                ? new Answer.Skipped(
                        (String) Records.get(step.getClass().getRecordComponents()[0], step))
                : moved(state, given);
    }

    private static Answer moved(List<?> state, Map<Class<?>, Object> given) {
        var outbox =
                given.values().stream()
                        .filter(each -> each.getClass().getSimpleName().endsWith("Outbox"))
                        .findFirst()
                        .orElseThrow();
        try {
            var sent = (List<?>) outbox.getClass().getMethod("drain").invoke(outbox);
            return new Answer.Moves(List.of(new Answer.Move(state, sent)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an outbox cannot be read", e);
        }
    }

    /// The answers of all ways to choose as one.
    private static Answer together(List<Answer> answers) {
        if (answers.size() == 1) {
            return answers.getFirst();
        }
        var moves = new ArrayList<Answer.Move>();
        for (var answer : answers) {
            if (!(answer instanceof Answer.Moves some)) {
                return answer;
            }
            moves.addAll(some.moves());
        }
        return new Answer.Moves(moves);
    }
}
