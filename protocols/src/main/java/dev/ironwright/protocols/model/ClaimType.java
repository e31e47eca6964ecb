package dev.ironwright.protocols.model;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Change;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Witnessed;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A claim as written: a record class and what its components range over.
///
/// @param record the record class
/// @param components in the order of the record's header
/// @param witness what the witness of a [Witnessed] is chosen from
public record ClaimType(
        Class<? extends Claim> record, List<Component> components, Optional<Component> witness) {

    /// What the types of components mean in a model.
    ///
    /// @param shared the records of shared variables
    /// @param abstractions the states of specifications, each with the refinement that gives it
    record Context(Class<?> bounds, Set<Class<?>> shared, Map<Class<?>, ClaimType> abstractions) {}

    /// The claim's name: the record's simple name.
    public String name() {
        return record.getSimpleName();
    }

    /// True when it is a claim of this kind.
    public boolean is(Class<? extends Claim> kind) {
        return kind.isAssignableFrom(record);
    }

    @SuppressWarnings("unchecked")
    static ClaimType of(Class<?> record, Context context) {
        if (!record.isRecord()) {
            throw Mistake.malformed(
                    record,
                    "a claim must be a record: claim=" + record.getSimpleName(),
                    "Write `record %s(…) implements …`; its components are what it ranges over."
                            .formatted(record.getSimpleName()));
        }
        var components =
                Arrays.stream(record.getRecordComponents())
                        .map(c -> component(c, context))
                        .toList();
        var changes = components.stream().anyMatch(c -> c instanceof Component.Changes);
        if (changes && !StepInvariant.class.isAssignableFrom(record)) {
            throw Mistake.malformed(
                    record,
                    "only a step invariant sees before and after: claim=" + record.getSimpleName(),
                    "Use At<…> for one state, or implement StepInvariant.");
        }
        return new ClaimType((Class<? extends Claim>) record, components, witnessOf(record));
    }

    private static Optional<Component> witnessOf(Class<?> record) {
        if (!Witnessed.class.isAssignableFrom(record)) {
            return Optional.empty();
        }
        var type = TypeToken.of(record).resolveType(Witnessed.class.getTypeParameters()[0]);
        var located = located(type.getType());
        boolean chosen =
                located.stream()
                        .anyMatch(c ->
                                c instanceof Component.Hosts || c instanceof Component.Packets);
        if (!chosen) {
            throw Mistake.malformed(
                    record,
                    "a witness is a packet or a host: claim=%s witness=%s"
                            .formatted(record.getSimpleName(), type),
                    "Write `implements Witnessed<Packet<…>>` or `Witnessed<At<…>>`.");
        }
        return located;
    }

    private static Component component(RecordComponent component, Context context) {
        var raw = component.getType();
        if (raw == context.bounds) {
            return new Component.TheBounds();
        }
        if (raw == Environment.class) {
            return new Component.TheEnvironment();
        }
        if (context.shared.contains(raw)) {
            return new Component.SharedVariables(raw);
        }
        if (context.abstractions.containsKey(raw)) {
            return new Component.Abstraction(raw, context.abstractions.get(raw));
        }
        if (Ghost.class.isAssignableFrom(raw)) {
            return new Component.GhostVariables(raw);
        }
        return located(component.getGenericType())
                .orElseGet(() -> new Component.Values(Parameter.of(component)));
    }

    private static Optional<Component> located(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return Optional.empty();
        }
        var argument = TypeToken.of(generic.getActualTypeArguments()[0]).getRawType();
        var raw = generic.getRawType();
        if (raw == At.class) {
            return Optional.of(new Component.Hosts(argument));
        }
        if (raw == Packet.class) {
            return Optional.of(new Component.Packets(argument));
        }
        if (raw == Hosts.class) {
            return Optional.of(new Component.AllHosts(argument));
        }
        if (raw == Packets.class) {
            return Optional.of(new Component.AllPackets(argument));
        }
        if (raw == Inbox.class) {
            return Optional.of(new Component.Inboxes(argument));
        }
        return raw == Change.class
                ? Optional.of(new Component.Changes(argument))
                : Optional.empty();
    }
}
