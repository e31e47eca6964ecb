package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line of the list of steps.
///
/// @param index the state after the step; 0 is the initial state
/// @param title the action with its parameters
/// @param host whose step it is; empty for the initial state and for steps of no host
/// @param role the place of the host's role in the setup, for its colour; -1 without a host
/// @param detail what was received and sent
/// @param ending what the state is, when it is the last
/// @param again true of a step that comes again and again, for ever
public record StepRow(
        int index,
        String title,
        String host,
        int role,
        String detail,
        Optional<Showing.Ending> ending,
        boolean again) {

    private StepRow(
            int index,
            String title,
            String host,
            int role,
            String detail,
            Optional<Showing.Ending> ending) {
        this(index, title, host, role, detail, ending, false);
    }

    /// The lines of a trace.
    ///
    /// @param ending what its last state is, when it is anything in particular
    public static List<StepRow> of(
            Trace trace, Instance instance, Optional<Showing.Ending> ending) {
        var calls = Calls.of(instance);
        int last = trace.length() - 1;
        var none = Optional.<Showing.Ending>empty();
        var rows = new ArrayList<StepRow>();
        rows.add(new StepRow(0, beginning(ending), "", -1, "", last == 0 ? ending : none));
        for (int i = 1; i <= last; i++) {
            rows.add(row(i, trace, calls, i == last ? ending : none));
        }
        return rows;
    }

    /// What the first state of a trace is that ends like this.
    static String beginning(Optional<Showing.Ending> ending) {
        return ending.filter(it -> it == Showing.Ending.UNINDUCTIVE).isPresent()
                ? "Some state"
                : "Initial state";
    }

    /// The same lines, where the last one leads back to this one: what comes again is marked, and
    /// words say so where the loop begins and ends.
    static List<StepRow> looping(List<StepRow> rows, int back) {
        int last = rows.size() - 1;
        if (back == last) {
            return rows.stream()
                    .map(row -> row.index() == last ? row.noting("↻ nothing more, for ever") : row)
                    .toList();
        }
        return rows.stream().map(row -> row.inLoop(back, last)).toList();
    }

    private StepRow inLoop(int back, int last) {
        if (index <= back) {
            return this;
        }
        var repeating = new StepRow(index, title, host, role, detail, ending, true);
        if (index == last) {
            return repeating.noting(
                    "↻ back to state " + back + ", and again from step " + (back + 1));
        }
        return index == back + 1 ? repeating.noting("↻ from here on for ever") : repeating;
    }

    private StepRow noting(String note) {
        var longer = detail.isEmpty() ? note : detail + "\n" + note;
        return new StepRow(index, title, host, role, longer, ending, again);
    }

    private static StepRow row(
            int index, Trace trace, Calls calls, Optional<Showing.Ending> ending) {
        return switch (trace.transitions().get(index - 1).step()) {
            case Step.Taken(var host, var action, var received, var sent) ->
                    new StepRow(
                            index,
                            calls.text(action),
                            host.toString(),
                            roles(trace).indexOf(host.role()),
                            detail(received, sent),
                            ending);
            case Step.Shared(var action) ->
                    new StepRow(
                            index,
                            calls.text(action),
                            sharedName(trace),
                            roles(trace).size(),
                            "",
                            ending);
            case Step.Drop(var packet, _) ->
                    new StepRow(index, "Packet lost", "", -1, lost(packet), ending);
            case Step.Duplicate(var packet, _) ->
                    new StepRow(index, "Packet doubled", "", -1, lost(packet), ending);
            case Step.Environmental environmental ->
                    new StepRow(index, environmental.words(), "", -1, "", ending);
        };
    }

    /// Nothing to tell apart when there are no hosts.
    private static String sharedName(Trace trace) {
        return trace.initial().hosts().isEmpty() ? "" : "shared";
    }

    private static List<String> roles(Trace trace) {
        return trace.initial().hosts().stream().map(at -> at.id().role()).distinct().toList();
    }

    /// What a step received and sent, a line for each.
    public static String detail(Optional<Packet<?>> received, List<Packet<?>> sent) {
        var parts = new ArrayList<String>();
        received.ifPresent(in -> parts.add("← " + in.source() + "  " + Values.call(in.message())));
        sent.stream()
                .collect(
                        Collectors.groupingBy(
                                out -> Values.call(out.message()),
                                LinkedHashMap::new,
                                Collectors.mapping(Packet::destination, Collectors.toList())))
                .forEach((message, to) -> parts.add("→ " + names(to) + "  " + message));
        return String.join("\n", parts);
    }

    /// Several hosts, each role once: `acceptor0,1,2 learner0`.
    private static String names(List<HostId> hosts) {
        return hosts.stream()
                .collect(
                        Collectors.groupingBy(
                                HostId::role,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        host -> String.valueOf(host.index()),
                                        Collectors.joining(","))))
                .entrySet()
                .stream()
                .map(role -> role.getKey() + role.getValue())
                .collect(Collectors.joining(" "));
    }

    /// A packet that the network loses.
    public static String lost(Packet<?> packet) {
        return "✕ %s from %s to %s"
                .formatted(Values.call(packet.message()), packet.source(), packet.destination());
    }
}
