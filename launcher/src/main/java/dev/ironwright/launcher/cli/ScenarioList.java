package dev.ironwright.launcher.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.ironwright.launcher.cli.ScenarioChoice.BuiltIn;
import dev.ironwright.launcher.console.Folding;
import dev.ironwright.launcher.console.Ink;

import java.util.ArrayList;
import java.util.List;

/// The built-in scenarios by model.
record ScenarioList(List<BuiltIn> all) {

    List<String> lines(Ink ink) {
        var lines = new ArrayList<String>();
        int width = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        var model = "";
        for (var each : all) {
            if (!each.model().equals(model)) {
                model = each.model();
                lines.add(ink.strong(model));
            }
            var head = "    " + Folding.padded(each.name(), width) + "  ";
            lines.addAll(Folding.fold(head, "", List.of(ink.faint(each.title()))));
        }
        lines.add("");
        lines.add("./ironwright scenario NAME tells one; so does a file that ends with .scenario.");
        return lines;
    }

    JsonObject json() {
        var scenarios = new JsonArray();
        for (var each : all) {
            var scenario = new JsonObject();
            scenario.addProperty("model", each.model());
            scenario.addProperty("name", each.name());
            scenario.addProperty("title", each.title());
            scenarios.add(scenario);
        }
        var json = new JsonObject();
        json.add("scenarios", scenarios);
        return json;
    }
}
