package dev.ironwright.invariants;

import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which fields, types of packets and bounds the claims of a model mention, as their headers and their
/// compiled code tell.
///
/// Follows every call from a claim into other classes of the model's package. A field that is not
/// mentioned may still matter: a claim that compares two whole states reads all of both.
public final class Mentions {

    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<Member> waiting = new ArrayDeque<>();
    private final Map<String, Optional<ClassModel>> classes = new HashMap<>();
    private final ClassLoader loader;
    private final String root;

    private Mentions(Class<?> model) {
        loader = model.getClassLoader();
        var name =
                model.getPackageName().isEmpty() ? model.getName() : model.getPackageName() + ".";
        root = name.replace('.', '/');
    }

    private record Member(String owner, String name) {}

    /// What no claim mentions, as `Host.field`, `Message packets` or `Bounds.name`; empty when the code cannot be read.
    public static Optional<List<String>> unmentioned(Instance instance) {
        var mentions = new Mentions(instance.model().type());
        for (var claim : instance.model().claims()) {
            mentions.addAll(claim.record().getName().replace('.', '/'));
        }
        mentions.follow();
        return mentions.classes.containsValue(Optional.<ClassModel>empty())
                ? Optional.empty()
                : Optional.of(mentions.missing(instance));
    }

    private List<String> missing(Instance instance) {
        var missing = new LinkedHashSet<String>();
        for (int host = 0; host < instance.hosts().size(); host++) {
            fields(instance.role(host).state(), missing);
        }
        instance.setup().shared().forEach(value -> fields(value.getClass(), missing));
        instance.setup().ghost().ifPresent(value -> fields(value.getClass(), missing));
        messages(instance, missing);
        fields(instance.bounds().getClass(), "Bounds", missing);
        return List.copyOf(missing);
    }

    private void fields(Class<?> type, Set<String> missing) {
        fields(type, type.getSimpleName(), missing);
    }

    private void fields(Class<?> type, String name, Set<String> missing) {
        var owner = type.getName().replace('.', '/');
        var components = type.getRecordComponents();
        for (int i = 0; components != null && i < components.length; i++) {
            if (!seen.contains(owner + "." + components[i].getName())) {
                missing.add(name + "." + components[i].getName());
            }
        }
    }

    /// A claim is about packets that one of its components ranges over.
    private static void messages(Instance instance, Set<String> missing) {
        var ranged =
                instance.model().claims().stream()
                        .flatMap(claim ->
                                Stream.concat(
                                        claim.components().stream(), claim.witness().stream()))
                        .flatMap(component -> message(component).stream())
                        .toList();
        instance.model().actions().stream()
                .flatMap(action -> action.message().stream())
                .flatMap(Mentions::single)
                .filter(message -> ranged.stream().noneMatch(it -> it.isAssignableFrom(message)))
                .forEach(message -> missing.add(message.getSimpleName() + " packets"));
    }

    private static Stream<Class<?>> single(Class<?> message) {
        return message.isSealed()
                ? Arrays.stream(message.getPermittedSubclasses()).flatMap(Mentions::single)
                : Stream.of(message);
    }

    private static Optional<Class<?>> message(Component component) {
        return switch (component) {
            case Component.Packets(var message) -> Optional.of(message);
            case Component.AllPackets(var message) -> Optional.of(message);
            case Component.Inboxes(var message) -> Optional.of(message);
            case Component.Hosts _,
                    Component.AllHosts _,
                    Component.Abstraction _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    Optional.empty();
        };
    }

    private void addAll(String owner) {
        parsed(owner)
                .ifPresent(model ->
                        model.methods().forEach(m -> add(owner, m.methodName().stringValue())));
    }

    private void add(String owner, String name) {
        if (owner.startsWith(root) && seen.add(owner + "." + name)) {
            waiting.add(new Member(owner, name));
        }
    }

    private void follow() {
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            parsed(next.owner).ifPresent(model -> follow(model, next));
        }
    }

    /// A call to an interface may arrive in any class of the package; accessors are called directly.
    private void follow(ClassModel model, Member member) {
        for (var method : model.methods()) {
            if (!method.methodName().stringValue().equals(member.name)) {
                continue;
            }
            method.code()
                    .ifPresent(code ->
                            code.forEach(element -> {
                                switch (element) {
                                    case InvokeInstruction call ->
                                            add(
                                                    call.owner().asInternalName(),
                                                    call.name().stringValue());
                                    case FieldInstruction field ->
                                            add(
                                                    field.owner().asInternalName(),
                                                    field.name().stringValue());
                                    case InvokeDynamicInstruction lambda ->
                                            lambda.bootstrapArgs().forEach(this::addHandle);
                                    default -> {}
                                }
                            }));
        }
    }

    private void addHandle(ConstantDesc argument) {
        if (argument instanceof DirectMethodHandleDesc handle) {
            var owner = handle.owner().descriptorString();
            add(owner.substring(1, owner.length() - 1), handle.methodName());
        }
    }

    private Optional<ClassModel> parsed(String owner) {
        return classes.computeIfAbsent(owner, this::parse);
    }

    private Optional<ClassModel> parse(String owner) {
        try (var bytes = loader.getResourceAsStream(owner + ".class")) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
