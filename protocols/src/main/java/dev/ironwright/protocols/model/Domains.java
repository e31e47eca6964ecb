package dev.ironwright.protocols.model;

import dev.ironwright.protocols.Clock;
import dev.ironwright.protocols.Faults;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Setup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// What parameters range over within bounds.
///
/// In this order: the bounds themselves for a parameter of their type; the method of the bounds
/// named by [dev.ironwright.protocols.In], or like the parameter or its plural, when it gives a
/// collection; for a host id, the role of that name, else all hosts; what clocks show; an enum's constants; both
/// booleans.
public record Domains(Record bounds, List<HostId> hosts, Setup setup) {

    /// The values of this parameter.
    ///
    /// @param owner the action or claim, for the report
    /// @throws MistakeException when it has no domain
    public List<?> of(Class<?> owner, Parameter parameter) {
        if (parameter.type() == bounds.getClass()) {
            return List.of(bounds);
        }
        return find(parameter).orElseThrow(() -> withoutDomain(owner, parameter));
    }

    /// The values that the bounds, a role, or the parameter's own type give it, when they do.
    public Optional<List<?>> find(Parameter parameter) {
        return named(parameter).or(() -> byType(parameter));
    }

    /// What a method or component of the bounds with this name says, when there is one.
    public Optional<Object> said(String name) {
        return Arrays.stream(bounds.getClass().getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0)
                .findFirst()
                .map(this::answer);
    }

    /// The tuples of values of these parameters, the last one varying fastest.
    public List<Object[]> tuples(Class<?> owner, List<Parameter> parameters) {
        var tuples = new ArrayList<Object[]>();
        tuples.add(new Object[0]);
        for (var parameter : parameters) {
            var values = of(owner, parameter);
            var longer = new ArrayList<Object[]>();
            for (var tuple : tuples) {
                for (var value : values) {
                    var next = Arrays.copyOf(tuple, tuple.length + 1);
                    next[tuple.length] = value;
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    /// The hosts of the role with this state.
    ///
    /// @throws IllegalArgumentException when there is no such role
    List<HostId> hostsOf(Class<?> state) {
        var role =
                setup.roles().stream()
                        .filter(each -> each.state() == state)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no such role: wanted=%s available=%s"
                                                .formatted(state.getSimpleName(), roleNames())));
        return hosts.stream().filter(host -> host.role().equals(role.name())).toList();
    }

    private List<String> roleNames() {
        return setup.roles().stream().map(Setup.Role::name).toList();
    }

    private Optional<List<?>> named(Parameter parameter) {
        for (var name : parameter.domainNames()) {
            var values =
                    Arrays.stream(bounds.getClass().getDeclaredMethods())
                            .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0)
                            .filter(m -> Iterable.class.isAssignableFrom(m.getReturnType()))
                            .findFirst();
            if (values.isPresent()) {
                return Optional.of(valuesOf(values.get()));
            }
        }
        return Optional.empty();
    }

    private List<?> valuesOf(Method method) {
        var values = (Iterable<?>) answer(method);
        return StreamSupport.stream(values.spliterator(), false).toList();
    }

    private Object answer(Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(bounds);
        } catch (InvocationTargetException e) {
            throw BoundsType.rejected(bounds.getClass(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("bounds cannot be read: method=" + method, e);
        }
    }

    private Optional<List<?>> byType(Parameter parameter) {
        if (parameter.type() == HostId.class) {
            return Optional.of(hostsNamed(parameter));
        }
        if (parameter.type() == Clock.class) {
            return setup.faults().clocks().map(Domains::ticks);
        }
        if (parameter.type() instanceof Class<?> type && type.isEnum()) {
            return Optional.of(Arrays.asList(type.getEnumConstants()));
        }
        return parameter.type() == boolean.class || parameter.type() == Boolean.class
                ? Optional.of(List.of(false, true))
                : Optional.empty();
    }

    private static List<Clock> ticks(Faults.Clocks clocks) {
        return IntStream.rangeClosed(0, clocks.last()).mapToObj(Clock::new).toList();
    }

    private List<HostId> hostsNamed(Parameter parameter) {
        var role =
                setup.roles().stream()
                        .map(Setup.Role::name)
                        .filter(name ->
                                parameter.domainNames().contains(name)
                                        || parameter.in().equals(Optional.of(name + "s")))
                        .findFirst();
        return role.map(name -> hosts.stream().filter(h -> h.role().equals(name)).toList())
                .orElse(hosts);
    }

    private MistakeException withoutDomain(Class<?> owner, Parameter parameter) {
        return new Mistake(
                        Mistake.Kind.NO_DOMAIN,
                        Mistake.Site.of(owner, parameter.name()),
                        "a parameter has no domain: record=%s parameter=%s type=%s wanted=one of %s"
                                .formatted(
                                        owner.getSimpleName(),
                                        parameter.name(),
                                        parameter.type().getTypeName(),
                                        parameter.domainNames()),
                        parameter.type() == Clock.class
                                ? "Give the setup `.clocks(…)`: no host has a clock without it."
                                : "Give the record of bounds a method of that name that returns a"
                                        + " list of the values, or name one with @In(\"…\").")
                .asException();
    }
}
