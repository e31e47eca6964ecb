package dev.ironwright.protocols.generator;

import com.google.common.collect.ImmutableList;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/// What generated code is compiled against: the JDK, and Guava where the model uses its collections.
final class Classpath {

    private Classpath() {}

    static List<String> options() {
        return List.of("-proc:none", "-classpath", guava());
    }

    private static String guava() {
        try {
            var source = ImmutableList.class.getProtectionDomain().getCodeSource();
            return source == null ? "" : Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Guava is not where it should be", e);
        }
    }
}
