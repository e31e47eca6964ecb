package dev.ironwright.samples.openaddressing;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Threads add keys to one table without a lock for what is there already, while the table grows.
///
/// This is a segment of Ironwright's own set of fingerprints. Looking takes no lock; what is not
/// found is looked for again under the lock and then put. When the table is full, whoever holds the
/// lock moves every key to where it belongs in a larger table that begins at the same place, the
/// last one first. Each action is one read or write of the shared memory.
public final class OpenAddressing implements Protocol<OpenAddressing.Bounds> {

    /// How far to explore.
    ///
    /// @param keys every thread adds the keys from 1 to this one, each once
    /// @param slots of the table before it grows; it doubles when it has one free slot left
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int threads,
            @Default("3") @Range(min = 1, max = 7) int keys,
            @Default("2") @Range(min = 2, max = 4) int slots) {}

    /// Where a thread is in its program.
    public enum Place {
        READING_COUNT,
        LOOKING,
        LOCKING,
        COMPARING_COUNT,
        LOOKING_AGAIN,
        MAKING_ROOM,
        PUTTING_BACK,
        PUTTING,
        UNLOCKING,
        DONE;

        boolean holdsLock() {
            return compareTo(LOCKING) > 0 && this != DONE;
        }
    }

    /// A thread.
    ///
    /// @param key what it adds now
    /// @param count how many slots it believes there are
    /// @param slot where it looks
    /// @param carried what it has taken out while the table grows, the last of them to be put back
    ///     first; those that wait until all others have moved come before
    /// @param fresh the keys that it found to be new
    public record Adder(
            Place place, int key, int count, int slot, List<Integer> carried, List<Integer> fresh) {

        public Adder {
            carried = List.copyOf(carried);
            fresh = List.copyOf(fresh);
        }

        Adder at(Place next) {
            return new Adder(next, key, count, slot, carried, fresh);
        }

        Adder at(Place next, int newCount, int newSlot) {
            return new Adder(next, key, newCount, newSlot, carried, fresh);
        }

        Adder carrying(Place next, int newSlot, List<Integer> keys) {
            return new Adder(next, key, count, newSlot, keys, fresh);
        }

        Adder added() {
            var more = new ArrayList<>(fresh);
            more.add(key);
            return new Adder(Place.UNLOCKING, key, count, slot, carried, more);
        }

        Adder next(int keys) {
            return key == keys
                    ? new Adder(Place.DONE, key, 0, 0, List.of(), fresh)
                    : new Adder(Place.READING_COUNT, key + 1, 0, 0, List.of(), fresh);
        }
    }

    /// What all threads read and write.
    ///
    /// @param slots the keys, 0 where a slot is empty; there is room for the larger table
    /// @param count how many of the slots are in use
    /// @param locked true while a thread may write
    public record Memory(List<Integer> slots, int count, boolean locked) {

        public Memory {
            slots = List.copyOf(slots);
        }

        Memory with(int slot, int key) {
            var changed = new ArrayList<>(slots);
            changed.set(slot, key);
            return new Memory(changed, count, locked);
        }

        Memory locked(boolean now) {
            return new Memory(slots, count, now);
        }

        Memory counting(int now) {
            return new Memory(slots, now, locked);
        }

        boolean full() {
            return slots.stream().filter(key -> key != 0).count() == count - 1;
        }

        /// The slot of a key from this one on, or of the first that is empty.
        int find(int key, int from, int among) {
            int slot = from;
            while (slots.get(slot) != 0 && slots.get(slot) != key) {
                slot = (slot + 1) % among;
            }
            return slot;
        }
    }

    /// Where a key belongs: keys lie in their order.
    static int home(int key, int keys, int count) {
        return (key - 1) * count / keys;
    }

    @Override
    public Setup setup(Bounds bounds) {
        var start = new Adder(Place.READING_COUNT, 1, 0, 0, List.of(), List.of());
        int room = bounds.slots() * (bounds.keys() < bounds.slots() ? 1 : 4);
        return new Setup()
                .hosts(Adder.class, bounds.threads(), _ -> Outcome.to(start))
                .shared(new Memory(Collections.nCopies(room, 0), bounds.slots(), false));
    }

    /// It reads how many slots there are.
    public record ReadCount(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.READING_COUNT) return skip("does not begin to add");
            int home = home(self.key, bounds.keys(), memory.count);
            return to(self.at(Place.LOOKING, memory.count, home));
        }
    }

    /// It reads a slot; no lock is needed to find what is there.
    public record Look(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOOKING) return skip("does not look");
            int found = memory.slots.get(self.slot);
            if (found == self.key) return to(self.next(bounds.keys()));
            if (found == 0) return to(self.at(Place.LOCKING));
            return to(self.at(Place.LOOKING, self.count, (self.slot + 1) % self.count));
        }
    }

    /// It takes the lock, since it found nothing.
    public record Lock() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOCKING) return skip("does not want the lock");
            if (memory.locked) return skip("another thread holds the lock");
            return to(self.at(Place.COMPARING_COUNT)).write(memory.locked(true));
        }
    }

    /// It goes on where it found nothing, unless the table has grown since.
    public record CompareCount(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.COMPARING_COUNT) return skip("has not just got the lock");
            if (memory.count == self.count) return to(self.at(Place.LOOKING_AGAIN));
            int home = home(self.key, bounds.keys(), memory.count);
            return to(self.at(Place.LOOKING_AGAIN, memory.count, home));
        }
    }

    /// It reads a slot under the lock.
    public record LookAgain() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOOKING_AGAIN) return skip("does not look under the lock");
            int found = memory.slots.get(self.slot);
            if (found == self.key) return to(self.at(Place.UNLOCKING));
            if (found != 0) {
                return to(self.at(Place.LOOKING_AGAIN, self.count, (self.slot + 1) % self.count));
            }
            if (!memory.full()) return to(self.at(Place.PUTTING));
            return to(self.carrying(Place.MAKING_ROOM, self.count - 1, List.of()));
        }
    }

    /// It takes out the key that comes last; a key that does not move up waits.
    public record TakeOut(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.MAKING_ROOM) return skip("does not make room");
            int found = memory.slots.get(self.slot);
            if (found == 0) return to(self.carrying(after(self), self.slot - 1, self.carried));
            var keys = new ArrayList<>(self.carried);
            boolean up = home(found, bounds.keys(), 2 * self.count) > self.slot;
            keys.add(up ? keys.size() : 0, found);
            var next = up ? Place.PUTTING_BACK : after(self);
            return to(self.carrying(next, self.slot - 1, keys)).write(memory.with(self.slot, 0));
        }

        private static Place after(Adder self) {
            return self.slot == 0 ? Place.PUTTING_BACK : Place.MAKING_ROOM;
        }
    }

    /// It puts a key where it belongs in the larger table; when all are there, it says how large the
    /// table is.
    public record PutBack(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.PUTTING_BACK) return skip("has nothing to put back");
            int count = 2 * self.count;
            if (self.carried.isEmpty()) {
                return to(self.at(Place.LOOKING_AGAIN, count, home(self.key, bounds.keys(), count)))
                        .write(memory.counting(count));
            }
            int key = self.carried.getLast();
            var rest = self.carried.subList(0, self.carried.size() - 1);
            int slot = memory.find(key, home(key, bounds.keys(), count), count);
            var next = self.slot < 0 ? Place.PUTTING_BACK : Place.MAKING_ROOM;
            return to(self.carrying(next, self.slot, rest)).write(memory.with(slot, key));
        }
    }

    /// It puts its key: the key was new, and to nobody else.
    public record Put() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.PUTTING) return skip("has nowhere to put its key");
            return to(self.added()).write(memory.with(self.slot, self.key));
        }
    }

    /// It lets others write.
    public record Unlock(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.UNLOCKING) return skip("is not about to unlock");
            return to(self.next(bounds.keys())).write(memory.locked(false));
        }
    }

    /// A key is new to one thread at most, however many add it at once.
    public record NewToOne(At<Adder> one, At<Adder> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || one.state().fresh().stream().noneMatch(other.state().fresh()::contains);
        }
    }

    /// One thread at a time writes.
    public record OneWrites(At<Adder> one, At<Adder> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || !(one.state().place().holdsLock() && other.state().place().holdsLock());
        }
    }

    /// What was added is found where a thread looks for it, whenever the lock is free.
    public record NothingIsLost(At<Adder> thread, Memory memory, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return memory.locked
                    || thread.state().fresh().stream()
                            .allMatch(key -> memory.slots.get(found(key)).equals(key));
        }

        private int found(int key) {
            return memory.find(key, home(key, bounds.keys(), memory.count), memory.count);
        }
    }

    /// A key is in the table once.
    public record NoKeyTwice(Memory memory) implements Invariant {
        @Override
        public boolean holds() {
            var keys = memory.slots.stream().filter(key -> key != 0).toList();
            return keys.size() == keys.stream().distinct().count();
        }
    }

    /// When all is done, every key was new to somebody.
    public record Finished(Hosts<Adder> threads, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return threads.states().allMatch(thread -> thread.place() == Place.DONE)
                    && IntStream.rangeClosed(1, bounds.keys())
                            .allMatch(key ->
                                    threads.states().anyMatch(it -> it.fresh().contains(key)));
        }
    }

    /// A thread that found nothing without the lock finds the key with it.
    public record FindsUnderLock(At<Adder> thread, Memory memory) implements Reachable {
        @Override
        public boolean holds() {
            var state = thread.state();
            return state.place() == Place.LOOKING_AGAIN
                    && memory.slots.get(state.slot()) == state.key();
        }
    }

    /// A thread looks for a key that another has just taken out.
    public record LooksWhileMoving(At<Adder> one, At<Adder> other) implements Reachable {
        @Override
        public boolean holds() {
            return one.state().place() == Place.LOOKING
                    && other.state().carried().contains(one.state().key());
        }
    }
}
