package dev.ironwright.explorer;

import java.util.Optional;
import java.util.OptionalLong;

/// How and where a search keeps what it finds.
///
/// @param identity how states are told apart
/// @param memory the bytes that the process may take; three quarters of the machine's when empty
/// @param room the bytes of memory for states that wait to be expanded; the others go to disk
/// @param checkpoints where and how often the search is saved
public record Storage(
        Identity identity, OptionalLong memory, long room, Optional<Checkpoints> checkpoints) {

    /// The smallest limit that makes sense: the machine below takes a third of it.
    public static final long LEAST_MEMORY = 256L << 20;

    private static final long ROOM = 64L << 20;

    /// Fingerprints, most of the machine's memory, no checkpoints.
    public static final Storage DEFAULT =
            new Storage(Identity.FINGERPRINT, OptionalLong.empty(), ROOM, Optional.empty());

    public Storage {
        if (memory.isPresent() && memory.getAsLong() < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "memory must be >= 256m: memory=" + memory.getAsLong());
        }
    }

    /// How states are told apart.
    public enum Identity {
        /// By 64 bits that two states share hardly ever.
        FINGERPRINT,
        /// By all that they hold.
        EXACT
    }

    public Storage withIdentity(Identity other) {
        return new Storage(other, memory, room, checkpoints);
    }

    /// The same with so much memory.
    ///
    /// @param bytes of which a sixteenth is room for states that wait
    public Storage withMemory(long bytes) {
        long less = Math.min(room, bytes / 16);
        return new Storage(identity, OptionalLong.of(bytes), less, checkpoints);
    }

    public Storage withRoom(long bytes) {
        return new Storage(identity, memory, bytes, checkpoints);
    }

    public Storage withCheckpoints(Checkpoints saved) {
        return new Storage(identity, memory, room, Optional.of(saved));
    }
}
