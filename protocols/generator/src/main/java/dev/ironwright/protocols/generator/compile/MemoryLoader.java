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

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
