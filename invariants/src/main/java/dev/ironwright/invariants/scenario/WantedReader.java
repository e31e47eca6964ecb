package dev.ironwright.invariants.scenario;

import dev.ironwright.invariants.scenario.Wanted.Entry;
import dev.ironwright.invariants.scenario.Wanted.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a value should look like.
final class WantedReader {

    private final Cursor cursor;

    WantedReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /// What a value should look like.
    Wanted wanted() {
        if (cursor.take("[")) {
            return new Wanted.Sequence(elements("]"));
        }
        if (cursor.take("{")) {
            return braces();
        }
        if (cursor.take("(")) {
            return new Wanted.Fields(Optional.empty(), fields(")"));
        }
        if (cursor.nextIs("\"")) {
            return new Wanted.Word(cursor.word("a text"));
        }
        var path = cursor.nextIsUpperCase() ? cursor.word("a value") : cursor.path("a value");
        if (!cursor.nextIs("[") && !cursor.nextIs("(")) {
            return new Wanted.Word(path);
        }
        var fields = cursor.take("[") ? fields("]") : cursor.take("(") ? fields(")") : null;
        return fields == null || fields.isEmpty()
                ? new Wanted.Word(path)
                : new Wanted.Fields(Optional.of(path), fields);
    }

    /// Named values up to this bracket, which is read too.
    List<Field> fields(String end) {
        var fields = new ArrayList<Field>();
        while (!cursor.take(end)) {
            var name = cursor.word("a name, as in field=value");
            cursor.expect("=");
            fields.add(new Field(name, wanted()));
            comma(end);
        }
        return fields;
    }

    private void comma(String end) {
        if (!cursor.nextIs(end) && !cursor.take(",")) {
            throw cursor.unexpected(", or " + end + ", or quotes around a text with signs in it");
        }
    }

    private List<Wanted> elements(String end) {
        var elements = new ArrayList<Wanted>();
        while (!cursor.take(end)) {
            elements.add(wanted());
            comma(end);
        }
        return elements;
    }

    private Wanted braces() {
        var elements = new ArrayList<Wanted>();
        var entries = new ArrayList<Entry>();
        while (!cursor.take("}")) {
            var element = wanted();
            if (cursor.take(":")) {
                entries.add(new Entry(element, wanted()));
            } else {
                elements.add(element);
            }
            comma("}");
        }
        if (!entries.isEmpty() && !elements.isEmpty()) {
            throw cursor.wrong("braces hold a set {a, b} or a map {a: 1, b: 2}, and not both");
        }
        return entries.isEmpty() ? new Wanted.Group(elements) : new Wanted.Table(entries);
    }
}
