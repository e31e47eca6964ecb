package dev.ironwright.samples.openaddressing;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Threads add keys to one table without a lock for what is there already, while the table grows.
///
/// This is a segment of Ironwright's own set of fingerprints. Keys lie in their order, each where it
/// belongs or behind it. Looking takes no lock; what is not found is looked for again under the lock
/// and then put, after the keys from there on were moved up, the last one first. When there is no
/// way to move them, whoever holds the lock moves every key to the end of a larger table that begins
/// at the same place, and from there to where it belongs. Each action is one read or write of the
/// shared memory.
public final class OpenAddressing implements Protocol<OpenAddressing.Bounds> {

    /// How far to explore.
    ///
    /// @param keys every thread adds so many: from the last but one down to 1, and then the last
    /// @param slots of the table before it grows to twice as many
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int threads,
            @Default("3") @Range(min = 1, max = 7) int keys,
            @Default("2") @Range(min = 2, max = 4) int slots) {}

    /// Where a thread is in its program.
    public enum Place {
        READING_COUNT,
        LOOKING,
        LOCKING,
        READING_COUNT_AGAIN,
        LOOKING_AGAIN,
        MAKING_WAY,
        GATHERING,
        SPREADING,
        PUTTING,
        UNLOCKING,
        DONE;

        boolean holdsLock() {
            return compareTo(LOCKING) > 0 && this != DONE;
        }

        boolean grows() {
            return this == GATHERING || this == SPREADING;
        }
    }

    /// A thread.
    ///
    /// @param key what it adds now
    /// @param count how many slots it believes there are
    /// @param slot where it looks, or puts its key
    /// @param free where it moves a key to next
    /// @param carried what it has taken out while the table grows, or 0
    /// @param fresh the keys that it found to be new
    public record Adder(
            Place place, int key, int count, int slot, int free, int carried, List<Integer> fresh) {

        public Adder {
            fresh = List.copyOf(fresh);
        }

        Adder at(Place next) {
            return new Adder(next, key, count, slot, free, carried, fresh);
        }

        Adder at(Place next, int newCount, int newSlot) {
            return new Adder(next, key, newCount, newSlot, 0, 0, fresh);
        }

        Adder moving(Place next, int newSlot, int newFree, int taken) {
            return new Adder(next, key, count, newSlot, newFree, taken, fresh);
        }

        Adder added() {
            var more = new ArrayList<>(fresh);
            more.add(key);
            return new Adder(Place.UNLOCKING, key, count, slot, 0, 0, more);
        }

        Adder next(int keys) {
            return key == keys
                    ? new Adder(Place.DONE, key, 0, 0, 0, 0, fresh)
                    : new Adder(Place.READING_COUNT, key == 1 ? keys : key - 1, 0, 0, 0, 0, fresh);
        }
    }

    /// What all threads read and write.
    ///
    /// @param slots the keys, 0 where a slot is empty; there is room for the larger table
    /// @param count in how many of the slots keys belong; the one behind them is always empty
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

        int at(int slot) {
            return slots.get(slot);
        }

        /// The slot of a key from this one on, or that where it is to be put.
        int find(int key, int from) {
            int slot = from;
            while (at(slot) != 0 && at(slot) < key) {
                slot++;
            }
            return slot;
        }

        int empty(int from) {
            int slot = from;
            while (at(slot) != 0) {
                slot++;
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
        var start =
                new Adder(
                        Place.READING_COUNT, Math.max(1, bounds.keys() - 1), 0, 0, 0, 0, List.of());
        int room = bounds.slots() * (bounds.keys() < bounds.slots() ? 1 : 8) + 1;
        return new Setup()
                .hosts(Adder.class, bounds.threads(), _ -> Outcome.to(start))
                .shared(new Memory(Collections.nCopies(room, 0), bounds.slots(), false))
                .symmetric(Adder.class);
    }

    /// It reads how many slots there are, once before it looks and once more under the lock.
    public record ReadCount(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            int home = home(self.key, bounds.keys(), memory.count);
            return switch (self.place) {
                case READING_COUNT -> to(self.at(Place.LOOKING, memory.count, home));
                case READING_COUNT_AGAIN -> to(self.at(Place.LOOKING_AGAIN, memory.count, home));
                default -> skip("does not begin to look");
            };
        }
    }

    /// It reads a slot; no lock is needed to find what is there.
    public record Look(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOOKING) return skip("does not look");
            int found = memory.at(self.slot);
            if (found == self.key) return to(self.next(bounds.keys()));
            if (found == 0 || found > self.key) return to(self.at(Place.LOCKING));
            return to(self.at(Place.LOOKING, self.count, self.slot + 1));
        }
    }

    /// It takes the lock, since it found nothing.
    public record Lock() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOCKING) return skip("does not want the lock");
            if (memory.locked) return skip("another thread holds the lock");
            return to(self.at(Place.READING_COUNT_AGAIN)).write(memory.locked(true));
        }
    }

    /// It reads a slot under the lock.
    public record LookAgain() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.LOOKING_AGAIN) return skip("does not look under the lock");
            int found = memory.at(self.slot);
            if (found == self.key) return to(self.at(Place.UNLOCKING));
            if (found != 0 && found < self.key) {
                return to(self.at(Place.LOOKING_AGAIN, self.count, self.slot + 1));
            }
            int empty = memory.empty(self.slot);
            if (empty >= self.count) {
                return to(self.moving(Place.GATHERING, self.count - 1, 2 * self.count, 0));
            }
            if (found == 0) return to(self.at(Place.PUTTING));
            return to(self.moving(Place.MAKING_WAY, self.slot, empty, 0));
        }
    }

    /// It moves a key up by one slot; the last one first, so that none is ever missing.
    public record MoveUp() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.place != Place.MAKING_WAY) return skip("does not make way for a key");
            int free = self.free - 1;
            var next = free == self.slot ? Place.PUTTING : Place.MAKING_WAY;
            return to(self.moving(next, self.slot, free, 0))
                    .write(memory.with(self.free, memory.at(free)));
        }
    }

    /// It takes out the next key: the last one first while keys are gathered at the end of the
    /// larger table, the first one first while they are spread from there.
    public record TakeOut() implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (!self.place.grows() || self.carried != 0) return skip("takes no key out");
            if (self.place == Place.GATHERING && self.slot < 0) {
                return to(self.moving(Place.SPREADING, self.free, 0, 0));
            }
            int count = 2 * self.count;
            if (self.slot == count) {
                return to(self.at(Place.READING_COUNT_AGAIN)).write(memory.counting(count));
            }
            int key = memory.at(self.slot);
            int next = self.place == Place.GATHERING ? self.slot - 1 : self.slot + 1;
            return to(self.moving(self.place, next, self.free, key))
                    .write(memory.with(self.slot, 0));
        }
    }

    /// It puts back the key that it has taken out.
    public record PutBack(Bounds bounds) implements HostSharedAction<Adder, Memory> {
        @Override
        public Outcome<Adder> step(Adder self, Memory memory, Local at) {
            if (self.carried == 0) return skip("has no key to put back");
            int home = home(self.carried, bounds.keys(), 2 * self.count);
            boolean gathers = self.place == Place.GATHERING;
            int slot = gathers ? self.free - 1 : Math.max(self.free, home);
            return to(self.moving(self.place, self.slot, gathers ? slot : slot + 1, 0))
                    .write(memory.with(slot, self.carried));
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

    /// What was added is found where a thread looks for it, even while others make way for a key;
    /// only while the table grows may it be missed.
    public record NothingIsLost(
            At<Adder> thread, Hosts<Adder> threads, Memory memory, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return threads.states().anyMatch(it -> it.place().grows())
                    || thread.state().fresh().stream()
                            .allMatch(key -> memory.at(found(key)) == key);
        }

        private int found(int key) {
            return memory.find(key, home(key, bounds.keys(), memory.count));
        }
    }

    /// Keys lie in their order, each once, unless a thread may be moving them.
    public record InOrder(Memory memory) implements Invariant {
        @Override
        public boolean holds() {
            var keys = memory.slots.stream().filter(key -> key != 0).toList();
            return memory.locked || keys.equals(keys.stream().distinct().sorted().toList());
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
            return state.place() == Place.LOOKING_AGAIN && memory.at(state.slot()) == state.key();
        }
    }

    /// A thread looks while another makes way for a key.
    public record LooksWhileMakingWay(At<Adder> one, At<Adder> other) implements Reachable {
        @Override
        public boolean holds() {
            return one.state().place() == Place.LOOKING
                    && other.state().place() == Place.MAKING_WAY;
        }
    }

    /// A thread looks for a key that another has taken out, for the table grows.
    public record LooksWhileGrowing(At<Adder> one, At<Adder> other) implements Reachable {
        @Override
        public boolean holds() {
            return one.state().place() == Place.LOOKING
                    && other.state().carried() == one.state().key();
        }
    }
}
