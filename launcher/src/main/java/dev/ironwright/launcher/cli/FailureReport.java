package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.json.CheckJson;
import dev.ironwright.launcher.json.ErrorJson;
import dev.ironwright.launcher.text.MistakeText;
import dev.ironwright.protocols.loader.Diagnostic;

import java.util.List;
import java.util.Optional;

/// Tells of a failure: people on standard error, programs in the same object as any other answer.
record FailureReport(Failure failure) {

    /// @param model as named on the command line, when it was named
    void tell(Format format, Optional<String> model, Console console) {
        print(console);
        if (format == Format.JSON) {
            console.say(json(model).toString());
        }
    }

    private void print(Console console) {
        var ink = console.errInk();
        var name = ink.bad("ironwright: ");
        switch (failure) {
            case Failure.Refused(var message, var advice) -> {
                console.note(Folding.fold(name + message, "  "));
                advice.ifPresent(text -> console.note(Folding.fold("  " + text, "  ")));
            }
            case Failure.Uncompiled(var diagnostics) -> {
                diagnostics.forEach(each -> console.note(each.render()));
                var errors = Words.count(diagnostics.size(), "error");
                console.note(name + "the model does not compile: " + errors);
            }
            case Failure.Mistaken(var mistakes, var sources) -> {
                var text = new MistakeText(sources, ink);
                mistakes.forEach(mistake -> console.note(text.lines(mistake)));
                var number = Words.count(mistakes.size(), "mistake");
                console.note(name + "the model cannot be checked: " + number);
            }
            case Failure.Broken(var message, var _) ->
                    console.note(Folding.fold(name + message, "  "));
        }
    }

    private JsonObject json(Optional<String> model) {
        var json = CheckJson.failed(model);
        switch (failure) {
            case Failure.Refused(var message, var _) ->
                    json.add("error", ErrorJson.of("refused", message));
            case Failure.Uncompiled(var diagnostics) -> {
                json.add("error", uncompiled(diagnostics));
                json.add("errors", ErrorJson.ofTexts(diagnostics));
            }
            case Failure.Mistaken(var mistakes, var sources) -> {
                json.add("error", ErrorJson.of(mistakes.getFirst(), sources));
                json.add("errors", ErrorJson.of(mistakes, sources));
            }
            case Failure.Broken(var message, var _) ->
                    json.add("error", ErrorJson.of("system", message));
        }
        return json;
    }

    private static JsonObject uncompiled(List<Diagnostic> diagnostics) {
        var first = diagnostics.getFirst();
        var error = ErrorJson.of("does-not-compile", first.message());
        ErrorJson.addPlace(error, first);
        return error;
    }
}
