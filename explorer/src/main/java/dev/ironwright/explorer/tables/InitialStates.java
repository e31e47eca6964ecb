package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Outcome.Move;
import dev.ironwright.protocols.Setup;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The initial states: every host starts as its role says, in every combination.
final class InitialStates {

    private final Tables tables;

    InitialStates(Tables tables) {
        this.tables = tables;
    }

    /// All of them; equal ones as often as they are generated.
    List<int[]> all() {
        var sofar = List.of(List.<Move<?>>of());
        for (int host = 0; host < tables.hosts(); host++) {
            var longer = new ArrayList<List<Move<?>>>();
            var starts = starts(host);
            for (var prefix : sofar) {
                for (var start : starts) {
                    var next = new ArrayList<>(prefix);
                    next.add(start);
                    longer.add(next);
                }
            }
            sofar = longer;
        }
        var states = new ArrayList<int[]>();
        for (var moves : sofar) {
            if (allows(moves.stream().map(Move::next).toList())) {
                states.addAll(withShared(state(moves)));
            }
        }
        return states;
    }

    private boolean allows(List<?> starts) {
        var setup = tables.instance().setup();
        var type = tables.instance().model().type();
        return tables.ask(
                type,
                "setup",
                () -> setup.allows(starts),
                thrown ->
                        new Mistake(
                                Mistake.Kind.STEP_THREW,
                                Mistake.Site.of(type, "setup"),
                                "what the starts of hosts must agree on threw %s: starts=%s message=%s"
                                        .formatted(
                                                thrown.getClass().getSimpleName(),
                                                starts,
                                                thrown.getMessage()),
                                "A start that `where` does not expect."));
    }

    private List<int[]> withShared(int[] state) {
        var shared = tables.instance().setup().shared();
        if (shared.isEmpty()) {
            return List.of(state);
        }
        var states = new ArrayList<int[]>();
        for (var value : shared) {
            var copy = state.clone();
            copy[tables.sharedSlot()] = tables.sharedId(value);
            states.add(copy);
        }
        return states;
    }

    private int[] state(List<Move<?>> moves) {
        var state = new int[tables.width()];
        tables.instance()
                .setup()
                .ghost()
                .ifPresent(ghost -> state[tables.ghostSlot()] = tables.ghostId(ghost));
        if (tables.hasEnvironment()) {
            state[tables.environmentSlot()] = tables.environments().initial();
        }
        var sent = new LinkedHashMap<Long, List<Message>>();
        for (int host = 0; host < tables.hosts(); host++) {
            state[host] = idOf(host, moves.get(host).next());
            for (var send : moves.get(host).sent()) {
                long pair = (long) host << 32 | placeOf(send.to(), host);
                sent.computeIfAbsent(pair, _ -> new ArrayList<>()).add(send.message());
            }
        }
        for (var entry : sent.entrySet()) {
            var channel = tables.channel((int) (entry.getKey() >> 32), entry.getKey().intValue());
            state[channel.slot()] = channel.contentOf(entry.getValue());
        }
        return state;
    }

    private int idOf(int host, Object start) {
        try {
            return tables.states(host).id(start);
        } catch (MistakeException e) {
            var mistake = e.mistake();
            var model = tables.instance().model().type();
            var known =
                    mistake.site().member().isEmpty()
                            ? Mistake.Site.of(model, "setup")
                            : mistake.site();
            var site =
                    new Mistake.Site(
                            known.type(),
                            known.member(),
                            known.line(),
                            Optional.empty(),
                            Optional.of(tables.instance().hosts().get(host) + " = " + start));
            throw new MistakeException(
                    new Mistake(mistake.kind(), site, mistake.what(), mistake.usualCause()), e);
        }
    }

    private int placeOf(HostId to, int sender) {
        int place = tables.instance().indexOf(to);
        if (place >= 0) {
            return place;
        }
        throw new Mistake(
                        Mistake.Kind.NO_SUCH_HOST,
                        Mistake.Site.of(tables.instance().model().type(), "setup"),
                        "an initial packet is sent to a host that does not exist: from=%s to=%s available=%s"
                                .formatted(
                                        tables.instance().hosts().get(sender),
                                        to,
                                        tables.instance().hosts()),
                        "Take host ids from the `Local` that the start is given.")
                .asException();
    }

    private List<Move<?>> starts(int host) {
        var start = start(tables.instance().role(host), tables.local(host));
        List<? extends Move<?>> moves =
                switch (start) {
                    case Outcome.Move<?> move -> List.of(move);
                    case Outcome.OneOf<?>(var several) -> several;
                    case Outcome.Skip<?> _, Outcome.Stay<?> _ -> List.of();
                };
        if (moves.isEmpty()) {
            throw new Mistake(
                            Mistake.Kind.MALFORMED,
                            Mistake.Site.of(tables.instance().model().type(), "setup"),
                            "a host has no initial state: host=%s start=%s"
                                    .formatted(tables.instance().hosts().get(host), start),
                            "Start it with `at -> Outcome.to(…)`.")
                    .asException();
        }
        return List.copyOf(moves);
    }

    private <H> Outcome<H> start(Setup.Role<H> role, Local at) {
        return tables.ask(
                role.state(),
                "start",
                () -> Objects.requireNonNull(role.start().apply(at), "the start is null"),
                thrown ->
                        new Mistake(
                                Mistake.Kind.STEP_THREW,
                                Mistake.Site.of(tables.instance().model().type(), "setup"),
                                "the start of a host threw %s: host=%s message=%s"
                                        .formatted(
                                                thrown.getClass().getSimpleName(),
                                                at.self(),
                                                thrown.getMessage()),
                                "The setup does not fit these bounds."));
    }
}
