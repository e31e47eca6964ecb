package dev.ironwright.samples.raft;

import dev.ironwright.protocols.HostId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server's log: entries at places from 1.
public record Log(List<Entry> entries) {

    /// What clients ask for; each server has a client with one wish.
    public enum Command {
        RED,
        GREEN,
        BLUE,
        YELLOW,
        WHITE;

        /// What the client of this server asks for.
        static Command of(HostId server) {
            return values()[server.index()];
        }
    }

    /// A command, and the term of the leader that put it into its log.
    public record Entry(int term, Command command) {}

    static final Log EMPTY = new Log(List.of());

    public Log {
        entries = List.copyOf(entries);
    }

    int size() {
        return entries.size();
    }

    /// The term of the entry at this place, 0 before the first.
    int termAt(int index) {
        return index == 0 ? 0 : entries.get(index - 1).term();
    }

    int lastTerm() {
        return termAt(size());
    }

    /// True when an entry of this term is at this place, or the place is before the first.
    boolean has(int index, int term) {
        return index <= size() && termAt(index) == term;
    }

    /// True when this entry is at this place.
    boolean has(int index, Entry entry) {
        return index <= size() && entries.get(index - 1).equals(entry);
    }

    /// The entry after this place.
    Optional<Entry> after(int index) {
        return entries.stream().skip(index).findFirst();
    }

    Log plus(Entry entry) {
        return new Log(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /// The log up to this place.
    Log upTo(int index) {
        return new Log(entries.subList(0, index));
    }

    /// True when this log begins with that one's entries up to this place.
    boolean beginsLike(Log other, int index) {
        return index <= size() && upTo(index).equals(other.upTo(index));
    }
}
