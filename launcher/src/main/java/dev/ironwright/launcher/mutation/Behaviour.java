package dev.ironwright.launcher.mutation;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.model.Cell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that an exploration reached, to be compared with that of another version of a model.
///
/// The initial states and the cells say what a model does: two with the same ones are the same.
///
/// @param cells of each the hash of its values, which does not depend on the version's classes
record Behaviour(long distinct, long generated, Set<Long> cells) {

    Behaviour {
        cells = Set.copyOf(cells);
    }

    static Behaviour of(Report report) {
        var network = report.instance().setup().network();
        var cells = new HashSet<Long>();
        report.cells().forEach(cell -> cells.add(StableHash.of(Answer.of(cell, network))));
        return new Behaviour(report.census().distinct(), report.census().generated(), cells);
    }

    /// A cell as it counts: no matter for which reason it is not enabled.
    private record Answer(
            Optional<HostId> host,
            Object action,
            Object state,
            Optional<Object> read,
            List<Way> ways) {

        static Answer of(Cell cell, Network network) {
            var ways =
                    switch (cell.outcome()) {
                        case Outcome.Skip<?> _ -> List.<Way>of();
                        case Outcome.Stay<?> _ ->
                                List.of(new Way(cell.state(), List.of(), Optional.empty()));
                        case Outcome.Move<?> move -> List.of(Way.of(move, network));
                        case Outcome.OneOf<?>(var moves) ->
                                moves.stream().map(move -> Way.of(move, network)).toList();
                    };
            return new Answer(cell.host(), cell.action(), cell.state(), cell.read(), ways);
        }
    }

    private record Way(Object next, List<Outcome.Send> sent, Optional<Object> shared) {

        /// A network that keeps everything makes nothing of a packet that is sent twice.
        static Way of(Outcome.Move<?> move, Network network) {
            var sent =
                    network == Network.UNORDERED_DUPLICATING
                            ? move.sent().stream().distinct().toList()
                            : move.sent();
            return new Way(move.next(), List.copyOf(sent), move.shared());
        }
    }
}
