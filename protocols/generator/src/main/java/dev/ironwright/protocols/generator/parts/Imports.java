package dev.ironwright.protocols.generator.parts;

import com.github.javaparser.ast.ImportDeclaration;

import dev.ironwright.protocols.generator.steps.Role;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the imports that a generated file needs, from the words that it uses.
///
/// @param runtime the simple names of the runtime's types
/// @param shared the names of the methods and constants in the class of shared helpers
/// @param others further names that generated code uses
record Imports(Layout layout, Set<String> runtime, Set<String> shared, Map<String, String> others) {

    /// The file of a top-level type: its package and imports, then this code.
    String file(String type, String origin, String code) {
        var words = Tokens.of(code);
        var imports = new TreeSet<String>();
        for (var word : words) {
            qualified(word, type).filter(name -> !name.isEmpty()).ifPresent(imports::add);
        }
        return "%s\npackage %s;\n\n%s%s%s%s\n"
                .formatted(
                        origin,
                        layout.base(),
                        block(modules(), "module "),
                        block(statics(words, type), "static "),
                        block(imports, ""),
                        code);
    }

    private static String block(Set<String> names, String kind) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .map(name -> "import " + kind + name + ";\n")
                        .collect(Collectors.joining("", "", "\n"));
    }

    /// What a simple name stands for; empty when it needs no import.
    private Optional<String> qualified(String word, String file) {
        return ofModel(word, file)
                .or(() -> imported(word))
                .or(() ->
                        runtime.contains(word)
                                ? Optional.of(layout.runtime() + "." + word)
                                : Optional.empty())
                .or(() -> fromWholePackage(word))
                .or(() -> Optional.ofNullable(others.get(word)));
    }

    private Optional<String> ofModel(String word, String file) {
        return layout.model()
                .type(word)
                .map(type -> {
                    var qualified = layout.qualified(type);
                    var isState = layout.role(type).filter(Role::hasFields).isPresent();
                    var isNear =
                            qualified.equals(layout.base() + "." + word)
                                    || layout.topLevel(type).equals(file);
                    return isState || isNear ? "" : qualified;
                })
                .or(() -> layout.model().imported(word).flatMap(type -> ofNested(type, file)));
    }

    private Optional<String> ofNested(Class<?> type, String file) {
        return layout.qualified(type)
                .map(name -> name.startsWith(layout.base() + "." + file + ".") ? "" : name);
    }

    private Set<String> modules() {
        return carried()
                .filter(ImportDeclaration::isModule)
                .map(ImportDeclaration::getNameAsString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> imported(String word) {
        return carried()
                .filter(each -> !each.isStatic() && !each.isAsterisk() && !each.isModule())
                .map(ImportDeclaration::getNameAsString)
                .filter(name -> name.endsWith("." + word))
                .findFirst();
    }

    private Optional<String> fromWholePackage(String word) {
        return Character.isUpperCase(word.charAt(0))
                ? carried()
                        .filter(each -> !each.isStatic() && each.isAsterisk())
                        .map(each -> each.getNameAsString() + "." + word)
                        .filter(this::exists)
                        .findFirst()
                : Optional.empty();
    }

    private Set<String> statics(Set<String> words, String file) {
        var model = layout.model().protocol().name();
        var ofModel =
                carried()
                        .filter(ImportDeclaration::isStatic)
                        .filter(each -> each.isAsterisk() || words.contains(last(each)))
                        .map(each -> each.getNameAsString() + (each.isAsterisk() ? ".*" : ""));
        var ofShared =
                words.stream()
                        .filter(word -> shared.contains(word) && !file.equals(model))
                        .map(word -> layout.base() + "." + model + "." + word);
        return Stream.concat(ofModel, ofShared).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String last(ImportDeclaration declaration) {
        return declaration.getName().getIdentifier();
    }

    /// Imports of the modelling language and of annotations have no counterpart.
    private Stream<ImportDeclaration> carried() {
        return layout.model().imports().stream()
                .filter(each -> !layout.model().isOwn(each))
                .filter(each -> !each.getNameAsString().startsWith("dev.ironwright."))
                .filter(each -> !each.getNameAsString().startsWith("org.jspecify."));
    }

    private boolean exists(String type) {
        try {
            var loader = layout.model().protocol().type().getClassLoader();
            return Class.forName(type, false, loader) != null;
        } catch (ClassNotFoundException | LinkageError _) {
            return false;
        }
    }
}
