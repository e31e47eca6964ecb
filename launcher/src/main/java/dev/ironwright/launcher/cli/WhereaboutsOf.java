package dev.ironwright.launcher.cli;

import dev.ironwright.invariants.liveness.Whereabouts;
import dev.ironwright.launcher.cli.ModelChoice.Ready;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.json.WhereaboutsJson;
import dev.ironwright.launcher.text.WhereaboutsText;
import dev.ironwright.protocols.Chain;

/// `liveness --at`: in which links of chains the states of a stored trace are.
record WhereaboutsOf(Given given, Console console) {

    ExitCode tell() {
        var at = From.parse(given.text("--at").orElseThrow());
        var spec = given.parameter(0).orElseThrow();
        var choice = TraceCommand.choice(spec, at.stored(), given);
        var ready = choice.about(given.all("--property")).load();
        refuseWithoutChain(ready);
        var states = at.execution(ready.instance()).states();
        int first = at.number().orElse(1);
        var asked = states.subList(first - 1, states.size());
        var courses = new Whereabouts(ready.instance()).along(asked);
        if (given.format() == Format.JSON) {
            var json = WhereaboutsJson.of(spec, ready.instance(), courses, first);
            console.say(json.toString());
        } else {
            console.say(new WhereaboutsText(ready.instance(), console.ink()).lines(courses, first));
        }
        return ExitCode.OK;
    }

    private static void refuseWithoutChain(Ready ready) {
        if (ready.instance().model().claims().stream().noneMatch(c -> c.is(Chain.class))) {
            throw Failure.refused(
                            "the model claims no chain within these bounds: model=" + ready.spec(),
                            "Choose bounds with which a Chain is asked, such as --set fair=true.")
                    .asException();
        }
    }
}
