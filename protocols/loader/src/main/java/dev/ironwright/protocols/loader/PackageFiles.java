package dev.ironwright.protocols.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The text files that lie beside a class, in its folder or its jar.
///
/// @param type the class
record PackageFiles(Class<?> type) {

    /// The Java files of the package, that of the class first.
    List<SourceFile> sources() {
        var own = type.getSimpleName() + ".java";
        return read(Disk::isSource).stream()
                .sorted(Comparator.comparing(file -> !file.name().equals(own)))
                .toList();
    }

    /// The variants of the package's protocol.
    List<Patch> patches() {
        return read(Disk::isVariant).stream().map(Patch::read).toList();
    }

    private List<SourceFile> read(Predicate<Path> wanted) {
        var place = ClassPath.placeOf(type);
        if (place.isEmpty()) {
            return List.of();
        }
        return Files.isDirectory(place.get())
                ? read(place.get(), wanted)
                : Jar.inside(place.get(), root -> read(root, wanted));
    }

    private List<SourceFile> read(Path root, Predicate<Path> wanted) {
        var folder = root.resolve(type.getPackageName().replace('.', '/'));
        return Disk.inside(folder, wanted).stream()
                .map(file -> Disk.read(file, String.valueOf(file.getFileName())))
                .toList();
    }
}
