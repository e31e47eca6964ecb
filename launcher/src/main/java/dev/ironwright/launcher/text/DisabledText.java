package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;

import com.google.common.collect.LinkedHashMultimap;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.tree.Event;
import dev.ironwright.launcher.tree.HostNames;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Why actions cannot happen, those with the same reason together.
public final class DisabledText {

    /// More than a person reads.
    private static final int MOST = 30;

    private static final String INDENT = "        ";

    private final Instance instance;
    private final Ink ink;

    public DisabledText(Instance instance, Ink ink) {
        this.instance = instance;
        this.ink = ink;
    }

    /// What is disabled for one reason.
    private record Because(String action, String reason) {}

    /// A line for each action and reason.
    public List<String> lines(List<Disabled> disabled) {
        var hosts = LinkedHashMultimap.<Because, String>create();
        for (var each : disabled) {
            var host = each.host().map(HostId::toString).orElse("");
            hosts.put(new Because(Event.call(each.action(), instance), each.reason()), host);
        }
        var lines = new ArrayList<String>();
        hosts.asMap().entrySet().stream()
                .limit(MOST)
                .forEach(each -> lines.addAll(line(each.getKey(), each.getValue())));
        var more = hosts.asMap().size() - MOST;
        if (more > 0) {
            lines.add(INDENT + "and for " + Words.count(more, "more reason"));
        }
        return lines;
    }

    private List<String> line(Because because, Collection<String> hosts) {
        var names = HostNames.brief(hosts);
        var head = INDENT + ink.strong(because.action());
        return fold(
                (names.isEmpty() ? head : head + " of " + ink.host(names))
                        + ": "
                        + because.reason(),
                INDENT + "  ");
    }
}
