package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.model.Instance;

import java.util.stream.IntStream;

/// The actions of one kind that move the state of each host, by their places in the instance.
final class ActionsByHost {

    private ActionsByHost() {}

    /// @param tick what clocks show when they are taken, or [Ticks#ANY]
    static int[][] of(Instance instance, Class<?> kind, int tick) {
        var actions = instance.actions();
        return IntStream.range(0, instance.hosts().size())
                .mapToObj(host ->
                        IntStream.range(0, actions.size())
                                .filter(i -> Ticks.of(actions.get(i)) == tick)
                                .filter(i -> kind.isInstance(actions.get(i).action()))
                                .filter(i -> InboxActions.moves(actions.get(i), instance, host))
                                .toArray())
                .toArray(int[][]::new);
    }

    /// The hosts that have any.
    static int[] hostsWith(int[][] actionsByHost) {
        return IntStream.range(0, actionsByHost.length)
                .filter(host -> actionsByHost[host].length > 0)
                .toArray();
    }
}
