package dev.ironwright.launcher.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dev.ironwright.invariants.reduction.EventLog;
import dev.ironwright.invariants.reduction.IoEvent;
import dev.ironwright.invariants.reduction.IoEvent.Parcel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A log of single receives and sends as a file has it: one JSON object for each line.
///
/// `kind` is `receive`, `send`, `clock` (it was read), `empty` (no packet was found without waiting)
/// or `initially`, for a packet that is there from the beginning. An event has `host` and `step`, a
/// packet has `source`, `destination` and `message`; what the host is need not be repeated.
public final class EventLogJson {

    private EventLogJson() {}

    /// A line that says no event.
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableException(int line, String what) {
            super("a log has one event in a line: line=%d: %s".formatted(line, what));
        }
    }

    /// True of a text that begins as a log does, and not as a trace.
    public static boolean looksLikeOne(String text) {
        try {
            return JsonParser.parseString(text.lines().findFirst().orElse(""))
                            instanceof JsonObject first
                    && first.has("kind");
        } catch (JsonParseException _) {
            return false;
        }
    }

    /// The log that these lines tell.
    ///
    /// @throws UnreadableException naming the line
    public static EventLog read(String text) {
        var initially = new HashSet<Parcel>();
        var events = new ArrayList<IoEvent>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    var json = JsonParser.parseString(lines.get(i)).getAsJsonObject();
                    if (text(json, "kind").equals("initially")) {
                        initially.add(parcel(json, "", ""));
                    } else {
                        events.add(event(json));
                    }
                } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
                    throw new UnreadableException(i + 1, String.valueOf(e.getMessage()));
                }
            }
        }
        return new EventLog(initially, events);
    }

    private static IoEvent event(JsonObject json) {
        var host = text(json, "host");
        int step = Integer.parseInt(text(json, "step"));
        var kind = text(json, "kind");
        return switch (kind) {
            case "receive" -> new IoEvent.Received(host, step, parcel(json, "", host));
            case "send" -> new IoEvent.Sent(host, step, parcel(json, host, ""));
            case "clock" -> new IoEvent.ReadClock(host, step);
            case "empty" -> new IoEvent.FoundNothing(host, step);
            default -> throw new IllegalStateException("no such kind: kind=" + kind);
        };
    }

    private static Parcel parcel(JsonObject json, String source, String destination) {
        return new Parcel(
                json.has("source") || source.isEmpty() ? text(json, "source") : source,
                json.has("destination") || destination.isEmpty()
                        ? text(json, "destination")
                        : destination,
                text(json, "message"));
    }

    private static String text(JsonObject json, String name) {
        JsonElement found = json.get(name);
        if (found == null) {
            throw new IllegalStateException("missing=%s found=%s".formatted(name, json.keySet()));
        }
        return found.isJsonPrimitive() ? found.getAsString() : found.toString();
    }

    /// The lines of a log.
    public static List<String> lines(EventLog log) {
        var lines = new ArrayList<String>();
        for (var packet : log.initially()) {
            var json = new JsonObject();
            json.addProperty("kind", "initially");
            lines.add(with(json, packet).toString());
        }
        log.events().forEach(event -> lines.add(of(event).toString()));
        return lines;
    }

    /// An event as an object.
    public static JsonObject of(IoEvent event) {
        var json = new JsonObject();
        json.addProperty("host", event.host());
        json.addProperty("step", event.step());
        switch (event) {
            case IoEvent.Received(var _, var _, var packet) -> {
                json.addProperty("kind", "receive");
                with(json, packet);
            }
            case IoEvent.Sent(var _, var _, var packet) -> {
                json.addProperty("kind", "send");
                with(json, packet);
            }
            case IoEvent.ReadClock _ -> json.addProperty("kind", "clock");
            case IoEvent.FoundNothing _ -> json.addProperty("kind", "empty");
        }
        return json;
    }

    private static JsonObject with(JsonObject json, Parcel packet) {
        json.addProperty("source", packet.source());
        json.addProperty("destination", packet.destination());
        json.addProperty("message", packet.message());
        return json;
    }
}
