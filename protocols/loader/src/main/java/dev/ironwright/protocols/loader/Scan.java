package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The modeller's mistakes that can be seen without running anything.
///
/// @param mistakes in the order of the text
/// @param warnings which files could not be scanned
record Scan(List<Mistake> mistakes, List<Diagnostic> warnings) {

    static Scan of(ModelClasses classes, Sources sources) {
        var values = new ValueTypes(Set.copyOf(classes.all()));
        var fields = new StaticFields(values);
        var found = new ArrayList<Mistake>();
        malformed(classes).ifPresent(found::add);
        found.addAll(CarriedTypes.mistakes(classes));
        classes.all().stream().flatMap(fields::in).forEach(found::add);
        var warnings = new ArrayList<Diagnostic>();
        for (var file : sources.parsed()) {
            if (file.problem().isPresent()) {
                warnings.add(file.problem().get());
            } else {
                var names = new TypeNames(file, classes.protocol().getClassLoader());
                fields.in(file, names).forEach(found::add);
                found.addAll(ImpureCalls.in(file, names));
                IdentityEquals.in(file).forEach(found::add);
                ChangedState.in(file).forEach(found::add);
            }
        }
        return new Scan(inOrder(found, sources), warnings);
    }

    private static Optional<Mistake> malformed(ModelClasses classes) {
        try {
            Model.of(classes.protocol());
            return Optional.empty();
        } catch (MistakeException e) {
            return Optional.of(e.mistake());
        }
    }

    /// In the order of the text. A place is named once for each rule that it breaks: the classes and
    /// the source may both tell of it.
    private static List<Mistake> inOrder(List<Mistake> mistakes, Sources sources) {
        record Place(Mistake.Site site, String rule) {}
        var first = new LinkedHashMap<Place, Mistake>();
        for (var mistake : mistakes) {
            var placed = sources.place(mistake);
            first.putIfAbsent(new Place(placed.site(), placed.what()), placed);
        }
        return first.values().stream()
                .sorted(
                        Comparator.<Mistake>comparingInt(each -> sources.indexOf(each.site()))
                                .thenComparingInt(each -> each.site().line()))
                .toList();
    }
}
