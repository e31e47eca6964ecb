package dev.ironwright.launcher.mutation;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.protocols.mutator.Mutant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the mutants of a model.
///
/// @param original the model itself, explored
/// @param plan the limits for each mutant
/// @param mutants how many there were to try
/// @param trials those that were tried
public record MutationReport(Report original, Plan plan, int mutants, List<Trial> trials) {

    public MutationReport {
        trials = List.copyOf(trials);
    }

    /// Those of which a claim, a goal, a deadlock or a mistake told.
    public List<Trial> killed() {
        return trials.stream().filter(each -> !each.fate().killers().isEmpty()).toList();
    }

    /// Those that nobody noticed.
    public List<Trial> survived() {
        return with(Fate.Survived.class);
    }

    /// Those of which nothing is known.
    public List<Trial> stopped() {
        return with(Fate.Stopped.class);
    }

    /// Those that do what the model does.
    public List<Trial> same() {
        return with(Fate.Same.class);
    }

    /// Those that are no models.
    public List<Trial> uncompilable() {
        return with(Fate.Uncompilable.class);
    }

    private List<Trial> with(Class<? extends Fate> fate) {
        return trials.stream().filter(each -> fate.isInstance(each.fate())).toList();
    }

    /// How many mutants count: those that were killed or could have been.
    public int counted() {
        return killed().size() + survived().size() + stopped().size();
    }

    /// The part of those that count that was killed; 1 when none counts.
    public double score() {
        return counted() == 0 ? 1 : (double) killed().size() / counted();
    }

    /// True when somebody stopped it.
    public boolean interrupted() {
        return trials.size() < mutants;
    }

    /// What killed which, the deadliest first. A check ends at the first claim that is false, so of
    /// the others nothing is said.
    public Map<String, List<Mutant>> kills() {
        var kills = new LinkedHashMap<String, List<Mutant>>();
        for (var trial : killed()) {
            for (var killer : trial.fate().killers()) {
                kills.computeIfAbsent(killer, _ -> new ArrayList<>()).add(trial.mutant());
            }
        }
        var sorted = new LinkedHashMap<String, List<Mutant>>();
        kills.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
