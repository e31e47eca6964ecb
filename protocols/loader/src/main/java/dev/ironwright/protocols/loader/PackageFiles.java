package dev.ironwright.protocols.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text files that lie beside a class, in its folder or its jar.
///
/// @param type the class
record PackageFiles(Class<?> type) {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?((?:[a-z]\\w*\\.)+)");

    /// The class's own Java file.
    Optional<SourceFile> main() {
        var name = type.getSimpleName() + ".java";
        return there(root ->
                        Stream.of(home(root).resolve(name))
                                .filter(Files::exists)
                                .map(PackageFiles::read)
                                .toList())
                .stream()
                .findFirst();
    }

    /// The Java files that the class is made of, its own first: those of its package, and those of
    /// the packages in the same place that they import from.
    List<SourceFile> sources() {
        var own = type.getSimpleName() + ".java";
        return there(this::closure).stream()
                .sorted(Comparator.comparing(file -> !file.name().equals(own)))
                .toList();
    }

    /// The files of the variants of the package's protocol.
    List<SourceFile> variants() {
        return there(root ->
                Disk.inside(home(root), Disk::isVariant).stream().map(PackageFiles::read).toList());
    }

    /// The files of the scenarios of the package's protocol.
    List<SourceFile> scenarios() {
        return there(root ->
                Disk.inside(home(root), file -> file.toString().endsWith(".scenario")).stream()
                        .map(PackageFiles::read)
                        .toList());
    }

    private List<SourceFile> closure(Path root) {
        var files = new ArrayList<SourceFile>();
        var seen = new HashSet<Path>();
        var todo = new ArrayDeque<>(List.of(home(root)));
        while (!todo.isEmpty()) {
            var folder = todo.remove();
            if (seen.add(folder) && Files.isDirectory(folder)) {
                for (var path : Disk.inside(folder, Disk::isSource)) {
                    var file = read(path);
                    files.add(file);
                    imports(file).map(root::resolve).forEach(todo::add);
                }
            }
        }
        return files;
    }

    private static Stream<String> imports(SourceFile file) {
        return IMPORT.matcher(file.text()).results().map(found -> found.group(1).replace('.', '/'));
    }

    private static SourceFile read(Path path) {
        return Disk.read(path, String.valueOf(path.getFileName()));
    }

    private Path home(Path root) {
        return root.resolve(type.getPackageName().replace('.', '/'));
    }

    /// What `look` finds from the root of the folder or jar that the class came from.
    private List<SourceFile> there(Function<Path, List<SourceFile>> look) {
        var place = ClassPath.placeOf(type);
        if (place.isEmpty()) {
            return List.of();
        }
        return Files.isDirectory(place.get())
                ? look.apply(place.get())
                : Jar.inside(place.get(), look);
    }
}
