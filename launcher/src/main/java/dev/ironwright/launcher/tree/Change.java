package dev.ironwright.launcher.tree;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one part of a state differs from what it was.
public sealed interface Change {

    /// Where it is, such as `host1.held` or `server0.prepares[client2]`.
    String path();

    record Replaced(String path, Tree before, Tree after) implements Change {}

    record Added(String path, Tree element) implements Change {}

    record Removed(String path, Tree element) implements Change {}

    /// Everything in which a state differs from another.
    static List<Change> between(Snapshot before, Snapshot after) {
        var changes = new ArrayList<Change>();
        fields("", before.hosts(), after.hosts(), changes);
        optional("shared", before.shared(), after.shared(), changes);
        optional("ghost", before.ghost(), after.ghost(), changes);
        optional("environment", before.environment(), after.environment(), changes);
        elements("network", before.packets(), after.packets(), changes);
        return List.copyOf(changes);
    }

    /// Everything in which a value differs from another.
    static List<Change> between(String path, Tree before, Tree after) {
        var changes = new ArrayList<Change>();
        compare(path, before, after, changes);
        return List.copyOf(changes);
    }

    private static void compare(String path, Tree before, Tree after, List<Change> to) {
        if (before.equals(after)) {
            return;
        }
        switch (before) {
            case Tree.Fields(var old, var words)
                    when after instanceof Tree.Fields(var now, var _)
                            && old.keySet().equals(now.keySet())
                            && (words.isEmpty() || !path.contains(".")) ->
                    fields(path + ".", old, now, to);
            case Tree.Variant(var tag, var old)
                    when after instanceof Tree.Variant(var same, var now)
                            && tag.equals(same)
                            && old instanceof Tree.Fields ->
                    compare(path, old, now, to);
            case Tree.Group(var old) when after instanceof Tree.Group(var now) ->
                    elements(path, old, now, to);
            case Tree.Table(var old) when after instanceof Tree.Table(var now) ->
                    fields(path, keyed(old), keyed(now), to);
            case Tree.Sequence(var old) when after instanceof Tree.Sequence(var now) ->
                    sequence(path, old, now, to);
            case Tree.Flag _,
                    Tree.Whole _,
                    Tree.Text _,
                    Tree.Fields _,
                    Tree.Variant _,
                    Tree.Sequence _,
                    Tree.Tuple _,
                    Tree.Group _,
                    Tree.Table _,
                    Tree.Opaque _ ->
                    to.add(new Replaced(path, before, after));
        }
    }

    private static void fields(
            String prefix, Map<String, Tree> before, Map<String, Tree> after, List<Change> to) {
        before.forEach((name, old) -> {
            var now = after.get(name);
            if (now == null) {
                to.add(new Removed(prefix + name, old));
            } else {
                compare(prefix + name, old, now, to);
            }
        });
        after.forEach((name, now) -> {
            if (!before.containsKey(name)) {
                to.add(new Added(prefix + name, now));
            }
        });
    }

    private static void optional(
            String name, Optional<Tree> before, Optional<Tree> after, List<Change> to) {
        fields("", named(name, before), named(name, after), to);
    }

    private static Map<String, Tree> named(String name, Optional<Tree> value) {
        return value.<Map<String, Tree>>map(tree -> Map.of(name, tree)).orElse(Map.of());
    }

    private static Map<String, Tree> keyed(List<Tree.Entry> entries) {
        var keyed = ImmutableMap.<String, Tree>builder();
        entries.forEach(entry -> keyed.put("[" + Shown.shown(entry.key()) + "]", entry.value()));
        return keyed.buildKeepingLast();
    }

    private static void elements(
            String path, List<Tree> before, List<Tree> after, List<Change> to) {
        var old = ImmutableMultiset.copyOf(before);
        var now = ImmutableMultiset.copyOf(after);
        Multisets.difference(old, now).forEach(element -> to.add(new Removed(path, element)));
        Multisets.difference(now, old).forEach(element -> to.add(new Added(path, element)));
    }

    /// A queue grows at its end and shrinks at its front; other lists change in places.
    private static void sequence(
            String path, List<Tree> before, List<Tree> after, List<Change> to) {
        if (startsWith(after, before)) {
            after.subList(before.size(), after.size()).forEach(e -> to.add(new Added(path, e)));
        } else if (endsWith(before, after)) {
            before.subList(0, before.size() - after.size())
                    .forEach(element -> to.add(new Removed(path, element)));
        } else if (before.size() == after.size()) {
            for (var i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i), to);
            }
        } else {
            to.add(new Replaced(path, new Tree.Sequence(before), new Tree.Sequence(after)));
        }
    }

    private static boolean startsWith(List<Tree> list, List<Tree> start) {
        return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
    }

    private static boolean endsWith(List<Tree> list, List<Tree> end) {
        return list.size() >= end.size()
                && list.subList(list.size() - end.size(), list.size()).equals(end);
    }
}
