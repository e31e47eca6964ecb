package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Footprint;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.protocols.model.Instance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What stands above and below a check: what is checked, and what was counted.
public final class CheckText {

    /// A run for which it is told what it took.
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Ink ink;

    public CheckText(Ink ink) {
        this.ink = ink;
    }

    /// What is about to be checked, and how to say it again.
    public List<String> header(String name, Instance instance, String repeat) {
        var lines = new ArrayList<String>();
        var bounds = ModelWords.settings(ModelWords.bounds(instance));
        lines.addAll(
                Folding.fold(ink.strong(name) + (bounds.isEmpty() ? "" : "  " + bounds), "  "));
        var about = new ArrayList<String>();
        if (ModelWords.hasMessages(instance.model())) {
            about.add(instance.setup().network().label() + " network");
        }
        about.add(count(instance.hosts().size(), "host"));
        about.add(count(ModelWords.invariants(instance.model()).size(), "claim"));
        var goals = ModelWords.goals(instance.model()).size();
        if (goals > 0) {
            about.add(count(goals, "goal"));
        }
        lines.addAll(Folding.fold("  ", " · ", about));
        lines.add("  " + ink.faint("again: ") + repeat);
        return lines;
    }

    private static List<String> bytes(Footprint footprint) {
        var bytes = new ArrayList<String>();
        bytes.add(Words.memory(footprint.memory()) + " of memory");
        bytes.add(Words.memory(footprint.set() + footprint.tree()) + " for the set of states");
        bytes.add(Words.memory(footprint.queue()) + " for the queue");
        if (footprint.disk() > 0) {
            bytes.add(Words.memory(footprint.disk()) + " of disk");
        }
        return bytes;
    }

    /// What was counted.
    public List<String> figures(Census census, Plan plan) {
        var counts = new ArrayList<String>();
        counts.add(count(census.distinct(), "distinct state"));
        counts.add(count(census.generated()) + " generated");
        if (census.queued() > 0) {
            counts.add(count(census.queued()) + " left on the queue");
        }
        counts.add("depth " + count(census.depth()));
        counts.add(count(census.cells(), "host step"));
        var lines = new ArrayList<>(Folding.fold("  ", " · ", counts));
        var speed = new ArrayList<String>();
        speed.add(Words.duration(census.elapsed()));
        speed.add(count(Math.round(census.rate())) + " generated/s");
        speed.add(count(plan.workers(), "worker"));
        speed.add(
                census.identity() == Storage.Identity.EXACT
                        ? "exact: no state was missed"
                        : "a state was missed with probability "
                                + Words.probability(census.collisionProbability()));
        lines.addAll(Folding.fold("  ", " · ", speed));
        if (census.elapsed().compareTo(LONG) > 0) {
            lines.addAll(Folding.fold("  ", " · ", bytes(census.footprint())));
        }
        return lines;
    }
}
