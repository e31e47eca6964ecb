package dev.ironwright.launcher.cli;

import com.google.common.collect.Maps;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Interruption;
import dev.ironwright.launcher.mutation.MutationReport;
import dev.ironwright.launcher.mutation.Trials;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.mutator.Kind;
import dev.ironwright.protocols.mutator.Mutator;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `mutate`: changes the model in small ways, and says which claims notice.
final class MutateCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Changes a protocol in small ways, one at a time, and says which claims"
                                + " notice.",
                        Options.list(
                                Options.set(),
                                Options.property(),
                                Options.network(),
                                Options.deadlock(),
                                Options.several(
                                        "--kind",
                                        String.join("|", Kind.labels()),
                                        "tries mutants of this kind only (may be repeated)"),
                                Options.value("--limit", "N", "tries the first N mutants only"),
                                Options.workers(),
                                Options.value(
                                        "--budget",
                                        "TIME",
                                        "explores each so long (default: 10s),",
                                        "and the model itself ten times as long"),
                                Options.value(
                                        "--max-states", "N", "explores N states of each at most"),
                                Options.format()),
                        List.of(
                                "mutate lock",
                                "mutate paxos --kind quorum --set lastBallot=2",
                                "mutate MyProtocol.java --budget 2s --format json"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var request = MutateRequest.of(given);
        var ready = request.choice().load();
        var output = new MutateOutput(given.format(), ready, console);
        output.begin(request);
        var mutants = request.wanted(Mutator.mutants(ready.loaded()));
        var original = Search.of(ready.instance(), request.planOfModel(), console).report();
        if (!isSound(original.verdict())) {
            output.unsound(original);
            return ExitCode.of(original.verdict());
        }
        var control = new Control();
        Interruption.onFirst(control::stop);
        var trials = new Trials(original, request.plan(), like(ready.instance()));
        var tried = trials.run(mutants, control, output.listener(mutants.size()));
        output.end(new MutationReport(original, request.plan(), mutants.size(), tried));
        return control.stopped() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    /// What claims notice in a mutant says something where they are content with the model.
    private static boolean isSound(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> true;
            case Verdict.HoldsWithin(var limit, var _, var _) -> limit != Verdict.Limit.CANCELLED;
            case Verdict.Violated _,
                    Verdict.Deadlock _,
                    Verdict.Unreached _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _,
                    Verdict.Failed _ ->
                    false;
        };
    }

    /// Gives a mutant the bounds, network and claims of the model.
    private static Function<Loaded, Instance> like(Instance original) {
        var claims = original.model().claims().stream().map(ClaimType::name).toList();
        var bounds = Maps.transformValues(ModelWords.bounds(original), ModelWords::setting);
        var network = Optional.of(original.setup().network());
        return mutant -> mutant.model().claiming(claims).within(bounds, network);
    }
}
