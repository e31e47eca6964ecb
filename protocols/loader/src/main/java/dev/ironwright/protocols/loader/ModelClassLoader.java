package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.Protocol;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/// The classes of one load of one model; when nobody holds the model any more, they are collected.
///
/// Its own classes come first, so that a changed copy of a built-in protocol hides the original.
final class ModelClassLoader extends ClassLoader {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> classFiles;

    /// @param classFiles by binary name
    ModelClassLoader(Map<String, byte[]> classFiles) {
        super("model", Protocol.class.getClassLoader());
        this.classFiles = Map.copyOf(classFiles);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var own = ownClass(name);
            return own == null ? super.loadClass(name, resolve) : own;
        }
    }

    /// The class files can be read too, so that somebody can tell whether a model has changed.
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        var code =
                name.endsWith(CLASS)
                        ? classFiles.get(
                                name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                        : null;
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }

    private @Nullable Class<?> ownClass(String name) {
        var loaded = findLoadedClass(name);
        var code = classFiles.get(name);
        if (loaded != null || code == null) {
            return loaded;
        }
        return defineClass(name, code, 0, code.length);
    }
}
