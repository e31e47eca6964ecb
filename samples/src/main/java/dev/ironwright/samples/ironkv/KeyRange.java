package dev.ironwright.samples.ironkv;

import dev.ironwright.samples.ironkv.KeyPlus.KeyInf;
import dev.ironwright.samples.ironkv.KeyPlus.KeyZero;

/// The keys from `klo` up to `khi`, which is not among them; the unit of delegation.
public record KeyRange(KeyPlus klo, KeyPlus khi) {

    /// From one end to the other.
    public static final KeyRange ALL = new KeyRange(new KeyZero(), new KeyInf());

    /// No key at all.
    public static final KeyRange NONE = new KeyRange(new KeyZero(), new KeyZero());

    /// Whether the key is in the range.
    public boolean contains(int key) {
        return klo.rank() <= key && key < khi.rank();
    }

    /// Whether it ends before it begins.
    public boolean isEmpty() {
        return khi.compareTo(klo) <= 0;
    }

    @Override
    public String toString() {
        return "[" + klo + ", " + khi + ")";
    }
}
