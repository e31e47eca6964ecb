package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;

import java.lang.module.ModuleDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which class a name in a file means, in the language's order: what the file declares, what it
/// imports by name, its package, what it imports in bulk.
final class TypeNames {

    private final ParsedFile file;
    private final ClassLoader loader;
    private final Set<String> declared;
    private final Map<String, Optional<Class<?>>> known = new HashMap<>();

    TypeNames(ParsedFile file, ClassLoader loader) {
        this.file = file;
        this.loader = loader;
        this.declared =
                file.unit().stream()
                        .filter(TypeDeclaration.class::isInstance)
                        .map(type -> ((TypeDeclaration<?>) type).getNameAsString())
                        .collect(Collectors.toSet());
    }

    /// The class of this name, simple or written with dots. Nothing for one that the file itself
    /// declares, and for what is no class: names of classes are known by their capital letter.
    Optional<Class<?>> resolve(String name) {
        var simple = name.substring(name.lastIndexOf('.') + 1);
        if (simple.isEmpty() || !Character.isUpperCase(simple.charAt(0))) {
            return Optional.empty();
        }
        var found = known.get(name);
        if (found == null) {
            found = name.equals(simple) ? simple(name) : dotted(name, simple);
            known.put(name, found);
        }
        return found;
    }

    /// The class whose member of this name is imported statically.
    Optional<Class<?>> ownerOf(String member) {
        return imports(ImportDeclaration::isStatic)
                .flatMap(each -> ownerOf(member, each).stream())
                .findFirst();
    }

    private Optional<Class<?>> ownerOf(String member, ImportDeclaration statically) {
        var name = statically.getNameAsString();
        if (!statically.isAsterisk()) {
            var dot = name.lastIndexOf('.');
            return name.substring(dot + 1).equals(member)
                    ? named(name.substring(0, dot))
                    : Optional.empty();
        }
        return named(name).filter(owner -> hasMember(owner, member));
    }

    private static boolean hasMember(Class<?> owner, String member) {
        return Stream.concat(Stream.of(owner.getMethods()), Stream.of(owner.getFields()))
                .anyMatch(each -> each.getName().equals(member));
    }

    private Optional<Class<?>> dotted(String name, String simple) {
        var outer = name.substring(0, name.length() - simple.length() - 1);
        return resolve(outer)
                .flatMap(type -> named(type.getName() + "." + simple))
                .or(() -> named(name));
    }

    private Optional<Class<?>> simple(String name) {
        if (declared.contains(name)) {
            return Optional.empty();
        }
        return imports(each -> !each.isStatic() && !each.isAsterisk() && !each.isModule())
                .map(NodeWithName::getNameAsString)
                .filter(imported -> imported.endsWith("." + name))
                .findFirst()
                .map(this::named)
                .orElseGet(() -> fromPackages(name));
    }

    private Optional<Class<?>> fromPackages(String name) {
        var bulk =
                imports(each -> !each.isStatic() && (each.isAsterisk() || each.isModule()))
                        .flatMap(TypeNames::packages);
        return Stream.of(Stream.of(file.packageName()), bulk, Stream.of("java.lang"))
                .flatMap(packages -> packages)
                .map(each -> each.isEmpty() ? name : each + "." + name)
                .flatMap(each -> named(each).stream())
                .findFirst();
    }

    private static Stream<String> packages(ImportDeclaration bulk) {
        if (!bulk.isModule()) {
            return Stream.of(bulk.getNameAsString());
        }
        return ModuleLayer.boot().findModule(bulk.getNameAsString()).stream()
                .flatMap(module -> module.getDescriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source);
    }

    private Stream<ImportDeclaration> imports(Predicate<ImportDeclaration> wanted) {
        return file.unit().getImports().stream().filter(wanted);
    }

    /// The class of this full name, in which a dot may also stand before a nested class.
    private Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError _) {
            var dot = name.lastIndexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : named(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }
}
