package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What hosts were ever in, and what was ever sent, as far as the tables know.
public final class Sightings {

    private final Tables tables;

    public Sightings(Tables tables) {
        this.tables = tables;
    }

    /// The difference in fingerprint between two contents of a channel.
    public long change(Channel channel, int before, int after) {
        return channel.word(after) - channel.word(before);
    }

    /// The packets of a channel's content: sorted by first occurrence, or in the order sent.
    public List<Packet<?>> packets(Channel channel, int content) {
        synchronized (tables) {
            return channel.packets(content);
        }
    }

    /// Every state that a host was ever in, by id.
    public List<Object> everIn(int host) {
        synchronized (tables) {
            return tables.states(host).values();
        }
    }

    /// Every packet that was ever sent.
    public List<Packet<?>> everSent() {
        synchronized (tables) {
            return Arrays.stream(tables.channels())
                    .flatMap(each -> each.everSent().stream())
                    .toList();
        }
    }

    /// A content with only those packets of another that are wanted.
    public int contentOnly(Channel channel, int content, Predicate<Packet<?>> wanted) {
        synchronized (tables) {
            return channel.contentOf(
                    channel.packets(content).stream()
                            .filter(wanted)
                            .<Message>map(Packet::message)
                            .toList());
        }
    }
}
