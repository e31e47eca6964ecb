package dev.ironwright.invariants;

import dev.ironwright.explorer.Checkpoints;
import dev.ironwright.explorer.Checkpoints.Origin;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// A search of a protocol thrown by dice that is saved after every chunk.
///
/// @param expected what the reference explorer finds
record SavedSearch(Instance instance, Plan plan, Findings expected) {

    private static final List<String> FILES = List.of("manifest", "journal", "states");

    /// Of a few hundred states, over this network.
    static SavedSearch over(Network network, Identity identity) {
        long seed =
                switch (network) {
                    case UNORDERED_DUPLICATING -> 214;
                    case UNORDERED -> 138;
                    case UNORDERED_LOSSY -> 137;
                    case ORDERED -> 259;
                    case ORDERED_LOSSY -> 192;
                };
        return of(seed, network, identity);
    }

    /// Of the protocol of this seed.
    static SavedSearch of(long seed, Network network, Identity identity) {
        var instance = RandomProtocols.instance(seed, network);
        var plan =
                RandomProtocols.plan(seed)
                        .withWorkers(1 + (int) seed % 2)
                        .withStorage(Storage.DEFAULT.withIdentity(identity));
        return new SavedSearch(instance, plan, ReferenceExplorer.explore(instance, plan));
    }

    /// Begins the search, or goes on with it.
    Report search(Path folder, Origin origin) {
        return search(folder, origin, Long.MAX_VALUE);
    }

    Report search(Path folder, Origin origin, long states) {
        var saved = new Checkpoints(folder, Duration.ofNanos(1), origin, List.of());
        var stored = plan.withStorage(plan.storage().withCheckpoints(saved));
        return Agreement.check(instance, stored.withMaxStates(states));
    }

    /// The last of several runs, each of which stops at a number of states and goes on with the next.
    Report brokenOff(Path folder, long seed) {
        var dice = new SplittableRandom(seed);
        int stretch = 2 + (int) expected.distinct() / 2;
        long most = 1;
        var report = search(folder, Origin.ANEW, most);
        while (report.census().distinct() >= most) {
            most += dice.nextInt(1, stretch);
            report = search(folder, Origin.SAVED, most);
        }
        return report;
    }

    /// Copies what is saved to another folder.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : FILES) {
            Files.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
        }
    }
}
