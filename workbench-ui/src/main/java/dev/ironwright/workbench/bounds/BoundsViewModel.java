package dev.ironwright.workbench.bounds;

import dev.ironwright.protocols.model.BoundsType;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The bounds of the model that is open, as a form.
public final class BoundsViewModel {

    private final ReadOnlyObjectWrapper<List<BoundField>> fields =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<String, String>> settings =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<String, String>> words =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<BoundsType> type = Optional.empty();

    /// One field for each bound; replaced when another model is shown.
    public ReadOnlyObjectProperty<List<BoundField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// True while there is a model whose bounds are shown, even when it has none.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why a run cannot start with these values; empty when it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows the bounds of a model.
    ///
    /// @param initial the values that a seeded bug is to be found with
    /// @param keep values to keep where the model has such a bound, after an edit of the same model
    /// @param docs what the source says about each bound
    public void show(
            BoundsType bounds,
            Map<String, String> initial,
            Map<String, String> keep,
            Map<String, String> docs) {
        type = Optional.of(bounds);
        var made =
                bounds.bounds().stream()
                        .map(b ->
                                new BoundField(
                                        b,
                                        initial.getOrDefault(b.name(), b.initial()),
                                        docs.getOrDefault(b.name(), "")))
                        .toList();
        for (var field : made) {
            Optional.ofNullable(keep.get(field.name())).ifPresent(field.textProperty()::set);
        }
        fields.set(made);
        made.forEach(field -> field.textProperty().subscribe(this::judge));
        judge();
    }

    /// Shows no bounds.
    public void clear() {
        type = Optional.empty();
        fields.set(List.of());
        judge();
    }

    public void reset() {
        fields.get().forEach(BoundField::reset);
    }

    /// What is set otherwise than the model declares, in the order of the form.
    public ReadOnlyObjectProperty<Map<String, String>> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// What has to be said on the command line, where a variant brings its own settings along.
    public ReadOnlyObjectProperty<Map<String, String>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private Map<String, String> changed(Predicate<BoundField> usual) {
        var changed = new LinkedHashMap<String, String>();
        fields.get().stream()
                .filter(usual.negate())
                .forEach(field -> changed.put(field.name(), field.textProperty().get().strip()));
        return changed;
    }

    /// Everything that is in the form, to keep over an edit of the model.
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.get().forEach(field -> values.put(field.name(), field.textProperty().get()));
        return values;
    }

    private void judge() {
        settings.set(changed(BoundField::isDeclared));
        words.set(changed(BoundField::isInitial));
        shown.set(type.isPresent());
        if (type.isEmpty()) {
            problem.set("");
            return;
        }
        var wrong =
                fields.get().stream().filter(f -> !f.problem().getValue().isEmpty()).findFirst();
        problem.set(
                wrong.map(f -> f.name() + ": " + f.problem().getValue())
                        .orElseGet(() -> rejection(type.get())));
    }

    /// What the record of bounds itself has against the values.
    private String rejection(BoundsType bounds) {
        try {
            bounds.read(settings.get());
            return "";
        } catch (RuntimeException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }
}
