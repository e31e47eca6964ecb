package dev.ironwright.protocols.generator.cells;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Goes through everything that a generated method may choose.
final class Script {

    /// What was chosen so far and between how many.
    private final List<Integer> chosen = new ArrayList<>();

    private final List<Integer> options = new ArrayList<>();
    private int next;

    private Script() {}

    /// The results of all runs, one for each way to choose.
    ///
    /// @param choice the type of what chooses, where there is anything to choose
    static <T> List<T> all(Optional<Class<?>> choice, Function<Object, T> run) {
        if (choice.isEmpty()) {
            return List.of(run.apply(List.of()));
        }
        var script = new Script();
        var results = new ArrayList<T>();
        var player = script.player(choice.get());
        do {
            script.next = 0;
            results.add(run.apply(player));
        } while (script.advance());
        return results;
    }

    private Object player(Class<?> choice) {
        return Proxy.newProxyInstance(
                choice.getClassLoader(),
                new Class<?>[] {choice},
                (_, _, arguments) -> among((Integer) arguments[0]));
    }

    private int among(int count) {
        if (next == chosen.size()) {
            chosen.add(0);
            options.add(count);
        }
        return chosen.get(next++);
    }

    /// On to the next way; false when there is none.
    private boolean advance() {
        while (!chosen.isEmpty() && chosen.getLast() + 1 >= options.getLast()) {
            chosen.removeLast();
            options.removeLast();
        }
        if (chosen.isEmpty()) {
            return false;
        }
        chosen.set(chosen.size() - 1, chosen.getLast() + 1);
        return true;
    }
}
