package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a record in Java that excludes a counterexample, to begin a new invariant with.
///
/// It says which hosts are the same and which are not, but not which hosts they are: what is so for one
/// host is usually so for all.
final class Skeleton {

    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, HostId> ids = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private boolean witness;

    private Skeleton(List<Matter> matters) {
        for (var matter : matters) {
            switch (matter) {
                case Matter.Part(var _, At<?>(var id, var state), var any) -> host(id, state, any);
                case Matter.Part(var _, var value, var any) -> variables(value, any);
                case Matter.Present(var packet, var any) -> packet(packet, any);
                case Matter.Missing _ -> witness = true;
            }
        }
    }

    /// The record.
    ///
    /// @param claim what is broken
    /// @param action by what; empty when it is false without a step
    static String of(String claim, String action, List<Matter> matters) {
        return new Skeleton(matters).text(claim, action);
    }

    private String add(String name, String type) {
        var free = name;
        for (int n = 2; header.containsKey(free); n++) {
            free = name + n;
        }
        header.put(free, type);
        return free;
    }

    private void host(HostId id, Object state, Set<String> any) {
        var name = add(id.toString(), "At<%s>".formatted(state.getClass().getSimpleName()));
        identify(name + ".id()", id);
        fields(name + ".state()", state, any);
    }

    private void variables(Object value, Set<String> any) {
        var type = value.getClass().getSimpleName();
        fields(add(small(type), type), value, any);
    }

    private void packet(Packet<?> packet, Set<String> any) {
        var type = packet.message().getClass().getSimpleName();
        var name = add(small(type), "Packet<%s>".formatted(type));
        identify(name + ".source()", packet.source());
        identify(name + ".destination()", packet.destination());
        fields(name + ".message()", packet.message(), any);
    }

    private static String small(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /// Says to which hosts that were named before this one is equal, or that it is none of them.
    private void identify(String expression, HostId id) {
        var same = ids.entrySet().stream().filter(each -> each.getValue().equals(id)).findFirst();
        if (same.isPresent()) {
            conditions.add("%s.equals(%s)".formatted(expression, same.get().getKey()));
            return;
        }
        ids.forEach((other, its) -> {
            if (its.role().equals(id.role())) {
                conditions.add("!%s.equals(%s)".formatted(expression, other));
            }
        });
        ids.put(expression, id);
    }

    private void fields(String expression, Object value, Set<String> any) {
        for (var path : Fields.paths(value)) {
            if (!any.contains(path)) {
                var accessors = "." + path.replace(".", "().") + "()";
                condition(expression + accessors, Fields.at(path, value).orElseThrow());
            }
        }
    }

    private void condition(String expression, Object value) {
        conditions.add(
                switch (value) {
                    case Boolean flag -> (flag ? "" : "!") + expression;
                    case Integer number -> expression + " == " + number;
                    case Long number -> expression + " == " + number;
                    case Enum<?> _ -> expression + " == " + JavaText.of(value);
                    case HostId id -> "%s.equals(%s)".formatted(expression, host(id));
                    default -> "%s.equals(%s)".formatted(expression, JavaText.of(value));
                });
    }

    private String host(HostId id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> JavaText.of(id));
    }

    private String text(String claim, String action) {
        var words = (action.isEmpty() ? "Not" : action) + "Keeps" + claim;
        var name = action.isEmpty() ? "Implies" + claim : words;
        var components = new ArrayList<String>();
        header.forEach((component, type) -> components.add(type + " " + component));
        var lines = new ArrayList<String>();
        lines.add("/// No state is like this: %s".formatted(why(claim, action)));
        if (witness) {
            lines.add("/// (there without a witness; perhaps this is to be a Witnessed claim).");
        }
        lines.add(
                "record %s(%s) implements Invariant {"
                        .formatted(name.replaceAll("\\W", ""), String.join(", ", components)));
        lines.add("    @Override");
        lines.add("    public boolean holds() {");
        lines.add(
                "        return !(%s);"
                        .formatted(
                                conditions.isEmpty()
                                        ? "true"
                                        : String.join("\n                && ", conditions)));
        lines.add("    }");
        lines.add("}");
        return String.join("\n", lines);
    }

    private String why(String claim, String action) {
        return action.isEmpty()
                ? claim + " is false of it."
                : "%s would break %s.".formatted(action, claim);
    }
}
