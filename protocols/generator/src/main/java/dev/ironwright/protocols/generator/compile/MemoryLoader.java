package dev.ironwright.protocols.generator.compile;

import java.util.Map;

/// Loads classes that were compiled in memory.
public final class MemoryLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /// @param parent where the libraries are that the classes use
    public MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    /// Its own classes go before the parent's: a model may have the name that its project has.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
