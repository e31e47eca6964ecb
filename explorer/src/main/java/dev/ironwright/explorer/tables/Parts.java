package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Shares;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts the different values that the tables hold of each part of a state.
public final class Parts {

    private Parts() {}

    /// All parts of the states found so far.
    public static Shares of(Tables tables) {
        synchronized (tables) {
            var hosts = new ArrayList<Shares.Host>();
            for (int host = 0; host < tables.hosts(); host++) {
                hosts.add(host(tables, host));
            }
            var messages = new TreeMap<String, Long>();
            var channels = new LinkedHashMap<String, Long>();
            for (var channel : tables.channels()) {
                var ids = tables.instance().hosts();
                var name = ids.get(channel.from()) + "→" + ids.get(channel.to());
                channels.put(name, (long) channel.size());
                for (int message = 0; message < channel.messages().size(); message++) {
                    var type = channel.packet(message).message().getClass().getSimpleName();
                    messages.merge(type, 1L, Long::sum);
                }
            }
            return new Shares(hosts, messages, channels);
        }
    }

    private static Shares.Host host(Tables tables, int host) {
        var states = tables.states(host);
        var values = new LinkedHashMap<String, Set<Object>>();
        for (int id = 0; id < states.size(); id++) {
            fields(states.value(id))
                    .forEach((name, value) ->
                            values.computeIfAbsent(name, _ -> new HashSet<>()).add(value));
        }
        var fields = new LinkedHashMap<String, Long>();
        values.forEach((name, all) -> fields.put(name, (long) all.size()));
        return new Shares.Host(tables.instance().hosts().get(host), states.size(), fields);
    }

    /// The components of a record; none for what is no record.
    private static Map<String, Object> fields(Object state) {
        var components = state.getClass().getRecordComponents();
        var fields = new LinkedHashMap<String, Object>();
        for (var component :
                components == null ? List.<RecordComponent>of() : List.of(components)) {
            read(component, state, fields);
        }
        return fields;
    }

    private static void read(RecordComponent component, Object state, Map<String, Object> into) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            into.put(component.getName(), accessor.invoke(state));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a field cannot be read: field=" + component, e);
        }
    }
}
