package dev.ironwright.protocols.loader;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/// Sources from memory into the compiler, and classes out of it into memory.
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    /// The classes that were compiled, by binary name.
    Map<String, byte[]> classes() {
        var bytes = new HashMap<String, byte[]>();
        classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location,
            String className,
            JavaFileObject.Kind kind,
            FileObject sibling) {
        return new Compiled(className, classes);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }

    /// A source; its class may have any name, since nobody looks it up by the file's.
    static final class Source extends SimpleJavaFileObject {

        private final SourceFile file;

        Source(int number, SourceFile file) {
            super(URI.create("memory:///" + number + ".java"), Kind.SOURCE);
            this.file = file;
        }

        SourceFile file() {
            return file;
        }

        /// Asked about `package-info` too, which says something else.
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {

        private final String className;
        private final Map<String, ByteArrayOutputStream> classes;

        Compiled(String className, Map<String, ByteArrayOutputStream> classes) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.classes = classes;
        }

        @Override
        public OutputStream openOutputStream() {
            var out = new ByteArrayOutputStream();
            classes.put(className, out);
            return out;
        }
    }
}
