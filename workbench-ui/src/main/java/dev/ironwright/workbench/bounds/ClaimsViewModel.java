package dev.ironwright.workbench.bounds;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.workbench.values.ClaimKind;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Set;

/// Which of the model's claims a run looks at.
public final class ClaimsViewModel {

    /// A claim that may be left out. Constraints and final states shape the model and always stay.
    ///
    /// @param doc what the source says about it; may be empty
    public record Choice(String name, String kind, String doc, BooleanProperty chosen) {}

    private final ReadOnlyObjectWrapper<List<Choice>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> only = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

    /// One for each claim; replaced when another model is shown.
    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// The claims that a run looks at; empty when at all of them.
    public ReadOnlyObjectProperty<List<String>> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /// Why a run cannot start with this choice; empty when it can.
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows the claims of a model.
    ///
    /// @param without those that stay left out after an edit of the same model
    public void show(Loaded loaded, Set<String> without) {
        choices.set(
                loaded.model().claims().stream()
                        .filter(claim -> kind(loaded, claim).mayBeLeftOut())
                        .map(claim ->
                                new Choice(
                                        claim.name(),
                                        kind(loaded, claim).word(),
                                        loaded.sources().doc(claim.record()).orElse(""),
                                        new SimpleBooleanProperty(!without.contains(claim.name()))))
                        .toList());
        choices.get().forEach(choice -> choice.chosen().subscribe(_ -> judge()));
        judge();
    }

    public void clear() {
        choices.set(List.of());
        judge();
    }

    /// Chooses all claims.
    public void reset() {
        choices.get().forEach(choice -> choice.chosen().set(true));
    }

    /// The claims that are left out.
    public Set<String> without() {
        return Set.copyOf(names(false));
    }

    private static ClaimKind kind(Loaded loaded, ClaimType claim) {
        return ClaimKind.of(loaded.model(), claim.name());
    }

    private List<String> names(boolean chosen) {
        return choices.get().stream()
                .filter(choice -> choice.chosen().get() == chosen)
                .map(Choice::name)
                .toList();
    }

    private void judge() {
        var chosen = names(true);
        only.set(chosen.size() == choices.get().size() ? List.of() : chosen);
        problem.set(
                chosen.isEmpty() && !choices.get().isEmpty() ? "claims: choose one at least" : "");
    }
}
