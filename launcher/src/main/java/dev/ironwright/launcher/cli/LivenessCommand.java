package dev.ironwright.launcher.cli;

import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.text.ModelWords;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/// `liveness`: decides the claims about behaviours alone, and says what fairness they need.
final class LivenessCommand implements Command {

    @Override
    public CommandSpec spec() {
        var options =
                Options.list(
                        Options.set(),
                        Options.property(),
                        Options.network(),
                        Options.workers(),
                        Options.value("--max-depth", "N", "stops after N levels"),
                        Options.value("--max-states", "N", "stops after N distinct states"),
                        Options.value("--max-time", "TIME", "stops after 500ms, 60s, 5m or 1h"),
                        Options.choice(
                                "--expect",
                                Expectation.labels(),
                                "ends with 0 when this is the verdict (liveness:NAME names the",
                                "claim too), and with 19 when it is not"),
                        Options.value(
                                "--at",
                                "FILE.itf.json[:N]",
                                "decides nothing; says in which links of chains the states of a",
                                "trace are, or the N-th of them, and what they wait for"),
                        Options.format(),
                        Options.trace());
        return Options.spec(
                        "Decides what must happen sooner or later, and shows behaviours in which it"
                                + " does not.",
                        options,
                        List.of(
                                "liveness philosophers --set"
                                        + " philosophers=4,rightHanded=true,fair=STRONG",
                                "liveness peterson --set fair=true --property NobodyStarves",
                                "liveness lock --at trace.itf.json:3"))
                .addPositional(Options.model());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        if (given.has("--at")) {
            return new WhereaboutsOf(given, console).tell();
        }
        var request = CheckRequest.ofLiveness(given);
        request.trace().refuseBesideJson(given.format());
        var ready = aboutBehaviours(request.choice().load(), request.choice());
        return CheckCommand.check(new CheckCommand.Run(request, ready, given), console);
    }

    /// The model with no other claims than those.
    private static Ready aboutBehaviours(Ready ready, ModelChoice choice) {
        var temporal = ModelWords.temporal(ready.instance().model());
        if (temporal.isEmpty()) {
            throw Failure.refused(
                            "the model claims nothing of behaviours within these bounds: model="
                                    + ready.spec(),
                            "Choose bounds with which a LeadsTo, AlwaysEventually, EventuallyAlways"
                                    + " or Chain is asked, or add one.")
                    .asException();
        }
        return ready.claiming(temporal, choice.network());
    }
}
