package dev.ironwright.launcher.cli;

import com.google.common.collect.ImmutableMap;

import dev.ironwright.launcher.cli.ScenarioChoice.BuiltIn;
import dev.ironwright.launcher.console.Console;
import dev.ironwright.protocols.loader.Library;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `completion`: a script for a shell, which then completes commands, options and built-in models.
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /// Bash breaks words at colons, which stand inside the names of seeded bugs; and a model may
    /// also be a file.
    private static final String WITH_COLONS =
            """

            _complete_ironwright_with_colons() {
              local -a words=()
              local word n=-1 joins=
              for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
                if [[ $n -ge 0 && $word == : ]]; then
                  words[n]+=: joins=1
                elif [[ $joins ]]; then
                  words[n]+=$word joins=
                else
                  n=$((n + 1)) words[n]=$word
                fi
              done
              local -a COMP_WORDS=("${words[@]}")
              local COMP_CWORD=$n current=${words[n]}
              _complete_ironwright
              if [[ $current == *:* ]]; then
                COMPREPLY=("${COMPREPLY[@]#"${current%:*}:"}")
              elif [[ ${#COMPREPLY[@]} -eq 0 && $current != -* ]]; then
                type compopt &>/dev/null && compopt -o default
              fi
            }

            complete -F _complete_ironwright_with_colons -o default ironwright
            """;

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        "Prints a script that completes commands, options and models in a shell.",
                        List.of(),
                        List.of(
                                "completion bash >"
                                        + " ~/.local/share/bash-completion/completions/ironwright",
                                "completion fish > ~/.config/fish/completions/ironwright.fish"))
                .addPositional(
                        PositionalParamSpec.builder()
                                .index("0")
                                .arity("1")
                                .type(String.class)
                                .paramLabel("bash|zsh|fish")
                                .completionCandidates(SHELLS)
                                .description(
                                        "the shell; in zsh: source <(./ironwright completion zsh)")
                                .build());
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var shell = given.parameter(0).orElseThrow();
        switch (shell) {
            case "bash", "zsh" -> console.out().print(bash());
            case "fish" -> console.say(new Fish(commands()).lines());
            default -> throw Given.wrong("completion", shell, "one of " + SHELLS);
        }
        return ExitCode.OK;
    }

    private static String bash() {
        var all = CommandSpec.create().name("ironwright");
        commands().forEach((name, spec) -> all.addSubcommand(name, spec.name(name)));
        return AutoComplete.bash("ironwright", new CommandLine(all)) + WITH_COLONS;
    }

    private static Map<String, CommandSpec> commands() {
        var proposals =
                Map.of(
                        Options.MODEL,
                        models(),
                        Options.SCENARIO,
                        ScenarioChoice.builtIn().stream().map(BuiltIn::name).toList());
        var commands = ImmutableMap.<String, CommandSpec>builder();
        Commands.names()
                .forEach(
                        name -> commands.put(name, proposing(proposals, Commands.described(name))));
        return commands.buildOrThrow();
    }

    /// Proposes the built-in models where a model is wanted, and scenarios likewise.
    private static CommandSpec proposing(Map<String, List<String>> proposals, CommandSpec spec) {
        for (var parameter : List.copyOf(spec.positionalParameters())) {
            var words = proposals.get(parameter.paramLabel());
            if (words != null) {
                spec.remove(parameter);
                spec.addPositional(parameter.toBuilder().completionCandidates(words).build());
            }
        }
        return spec;
    }

    /// The built-in models and their seeded bugs.
    private static List<String> models() {
        return Library.builtIn().entries().stream()
                .flatMap(entry ->
                        Stream.concat(
                                Stream.of(entry.name()),
                                entry.variants().stream()
                                        .map(bug -> entry.name() + ":" + bug.name())))
                .toList();
    }
}
