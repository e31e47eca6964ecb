package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What only shows in a JVM of its own.
class FreshJvmTest {

    /// Loads the model that it is given and says what came of it.
    static final class Load {

        static void main(String[] args) {
            try {
                System.out.println("loaded " + Loader.load(args[0]).name());
            } catch (LoadException e) {
                System.out.println("refused " + e.getMessage());
            }
        }
    }

    private static String load(List<String> options, String spec) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Load.class.getName(), spec));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            return String.join("\n", reader.lines().toList());
        }
    }

    @Test
    void aBuiltInProtocolNeedsNeitherCompilerNorParserNorSource() throws IOException {
        var said = load(List.of("-Xlog:class+load:stdout"), "lamp-post");
        assertTrue(said.contains("loaded lamp-post"), said);
        assertFalse(said.contains("com.github.javaparser"), "the parser was loaded");
        assertFalse(said.contains("com.sun.tools.javac"), "the compiler was loaded");
        assertFalse(said.contains("ZipFileSystem"), "a source was looked for");
    }

    @Test
    void aJavaWithoutACompilerIsNamed() throws IOException {
        var options = List.of("--limit-modules", "java.compiler,java.logging,jdk.zipfs");
        var said = load(options, "lamp-post:stays-dark");
        assertTrue(said.contains("refused a model is compiled by the JDK's compiler"), said);
        assertTrue(load(options, "lamp-post").contains("loaded lamp-post"));
    }
}
