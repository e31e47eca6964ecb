package dev.ironwright.explorer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Where and how often a search is saved, so that it can be resumed.
///
/// @param folder a folder of its own
/// @param every how long the search runs between two
/// @param origin whether it begins here or goes on
/// @param request what was asked for, kept for whoever resumes it
public record Checkpoints(Path folder, Duration every, Origin origin, List<String> request) {

    public Checkpoints {
        request = List.copyOf(request);
    }

    /// Where a search begins.
    public enum Origin {
        /// In the initial states; there is no checkpoint yet.
        ANEW,
        /// Where the checkpoint left off.
        SAVED
    }
}
