package dev.ironwright.protocols.loader;

import com.google.common.collect.ImmutableList;

import dev.ironwright.protocols.Protocol;

import org.jspecify.annotations.NullMarked;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where compiled classes lie.
///
/// A model sees what an author may write against and nothing of the workbench; so the class path of
/// the running program is no use, and the places are found from one class of each.
final class ClassPath {

    private ClassPath() {}

    /// What every model may use besides the JDK: the protocols, their null marks, and Guava.
    static List<Path> ofModels() {
        return Stream.of(Protocol.class, NullMarked.class, ImmutableList.class)
                .flatMap(type -> placeOf(type).stream())
                .distinct()
                .toList();
    }

    /// The jar or folder that this class came from; nothing for a class of the JDK.
    static Optional<Path> placeOf(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new LoadException(
                    "classes lie in a folder or a jar: class=%s location=%s"
                            .formatted(type.getName(), source.getLocation()),
                    e);
        }
    }
}
