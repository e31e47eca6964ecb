package dev.ironwright.samples;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A row of `counts.csv`: what at least two other tools say of a model within bounds.
///
/// A count that is empty is not known, or not the same in every tool.
///
/// @param bounds as on the command line; `deadlock` and `symmetry` are options of that name
record Oracle(
        String model,
        Map<String, String> bounds,
        OptionalLong distinct,
        OptionalLong generated,
        OptionalInt depth,
        String verdict,
        OptionalInt shortestTrace) {

    static List<Oracle> all() {
        try (var file = Oracle.class.getResourceAsStream("/oracles/counts.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Oracle::parse)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Oracle parse(String row) {
        var cells = row.split(",", -1);
        return new Oracle(
                cells[0],
                bounds(cells[1]),
                number(cells[2]).map(OptionalLong::of).orElse(OptionalLong.empty()),
                number(cells[3]).map(OptionalLong::of).orElse(OptionalLong.empty()),
                small(cells[4]),
                cells[5],
                small(cells[6]));
    }

    private static Map<String, String> bounds(String cell) {
        var settings = Splitter.on(';').omitEmptyStrings().withKeyValueSeparator('=').split(cell);
        return Maps.transformValues(settings, value -> value.replace('-', ','));
    }

    private static Optional<Long> number(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(cell));
    }

    private static OptionalInt small(String cell) {
        return number(cell).map(it -> OptionalInt.of(it.intValue())).orElse(OptionalInt.empty());
    }

    boolean symmetric() {
        return bounds.getOrDefault("symmetry", "off").equals("on");
    }

    Plan plan() {
        return Plan.DEFAULT.withDeadlock(bounds.getOrDefault("deadlock", "on").equals("on"));
    }

    Instance instance() {
        var settings = new HashMap<>(bounds);
        settings.keySet().removeAll(List.of("symmetry", "deadlock"));
        var type = Library.builtIn().entry(model).orElseThrow().type();
        return Model.of(type).within(settings, Optional.empty());
    }

    @Override
    public String toString() {
        return model + " " + bounds;
    }
}
