package dev.ironwright.workbench.bounds;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.Checkpoints;
import dev.ironwright.explorer.Checkpoints.Origin;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.checkpoint.CheckpointFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Keeps a search in a folder, and goes on with the one that is kept there when it is the same.
final class Keeping {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private Keeping() {}

    /// The plan, kept in the folder. What is kept is reduced only when that was asked for.
    ///
    /// @param words what is asked for, as `./ironwright check` is asked for it
    /// @throws IllegalArgumentException when another search is kept there, or none can be read
    static Plan in(Path folder, List<String> words, Plan plan) {
        var kept = new Checkpoints(folder, EVERY, origin(folder, words), words);
        return SearchingViewModel.unlessAsked(plan)
                .withStorage(plan.storage().withCheckpoints(kept));
    }

    private static Origin origin(Path folder, List<String> words) {
        if (!Files.exists(folder.resolve("manifest"))) {
            return Origin.ANEW;
        }
        var request = request(folder);
        if (!request.equals(words)) {
            throw new IllegalArgumentException(
                    "The folder keeps another search: folder=%s kept=%s. Choose another folder, or ./ironwright resume %s"
                            .formatted(folder, String.join(" ", request), folder));
        }
        return Origin.SAVED;
    }

    private static List<String> request(Path folder) {
        try {
            return CheckpointFolder.read(folder).request();
        } catch (CheckpointException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
