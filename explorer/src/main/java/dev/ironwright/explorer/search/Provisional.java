package dev.ironwright.explorer.search;

import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.tables.Tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A way to keep states that is given up when, at so many of them, another one turns out better.
final class Provisional implements Standing {

    private final Standing now;
    private final long many;
    private final Predicate<List<Long>> better;
    private final List<Long> counts = new ArrayList<>();
    private boolean asked;
    private boolean turned;

    /// @param better asked once with how many states were found up to each level
    Provisional(Standing now, long many, Predicate<List<Long>> better) {
        this.now = now;
        this.many = many;
        this.better = better;
    }

    @Override
    public boolean turnsBack(long distinct) {
        counts.add(distinct);
        if (!asked && distinct >= many) {
            asked = true;
            turned = better.test(List.copyOf(counts));
        }
        return turned;
    }

    /// True when the search was given up.
    boolean turned() {
        return turned;
    }

    /// How many states were found up to each level.
    List<Long> counts() {
        return List.copyOf(counts);
    }

    @Override
    public Worker worker(Monitor monitor, Seen seen, Findings findings, boolean deadlock) {
        return now.worker(monitor, seen, findings, deadlock);
    }

    @Override
    public long word(int[] state, Tables tables) {
        return now.word(state, tables);
    }

    @Override
    public long bytes() {
        return now.bytes();
    }

    @Override
    public int[] representative(int[] state) {
        return now.representative(state);
    }

    @Override
    public void begin(List<int[]> initial) {
        now.begin(initial);
    }

    @Override
    public void verify() {
        now.verify();
    }

    @Override
    public SymmetryUse use() {
        return now.use();
    }

    @Override
    public Paths paths(Origins origins, List<int[]> initial) {
        return now.paths(origins, initial);
    }

    @Override
    public int wholeLevels(int levels) {
        return now.wholeLevels(levels);
    }
}
