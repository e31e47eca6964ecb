package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Specification;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The classes of a model: the protocol and everything that was written for it.
record ModelClasses(Class<?> protocol, List<Class<?>> all) {

    /// Loads these classes anew and finds the one that is the model.
    ///
    /// @param where the file, for messages
    /// @throws LoadException when there is none, or several
    static ModelClasses of(Map<String, byte[]> classFiles, String where) {
        var loader = new ModelClassLoader(classFiles);
        var classes = new ArrayList<Class<?>>();
        var broken = new ArrayList<String>();
        for (var name : classFiles.keySet().stream().sorted().toList()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                broken.add(name + " (" + e + ")");
            }
        }
        return new ModelClasses(protocol(classes, broken, where), List.copyOf(classes));
    }

    /// Without what lies outside the protocol's package: a jar may hold libraries too.
    ModelClasses inItsPackage() {
        var home = protocol.getPackageName();
        var near =
                all.stream()
                        .filter(type -> (type.getPackageName() + ".").startsWith(home + "."))
                        .toList();
        return new ModelClasses(protocol, near);
    }

    private static Class<?> protocol(List<Class<?>> classes, List<String> broken, String where) {
        var protocols = choose(classes.stream().filter(ModelClasses::isProtocol).toList(), where);
        if (protocols.size() == 1) {
            return protocols.getFirst();
        }
        var names = protocols.stream().map(Class::getName).toList();
        var rule =
                names.isEmpty()
                        ? "a model has a class that implements Protocol: classes=%d%s;"
                                        .formatted(classes.size(), unusable(broken))
                                + " write `public final class … implements Protocol<Bounds>`"
                        : "a model is one protocol: protocols=%s; load them one by one"
                                .formatted(names);
        throw new LoadException(
                "there is no one model to load: model=" + where,
                List.of(Diagnostic.of(where, rule)));
    }

    /// Of several, the one that the file is named after, or those that are no specification.
    private static List<Class<?>> choose(List<Class<?>> protocols, String where) {
        var named =
                protocols.stream()
                        .filter(type -> where.equals(type.getSimpleName() + ".java"))
                        .toList();
        var refined =
                protocols.stream()
                        .filter(type -> !Specification.class.isAssignableFrom(type))
                        .toList();
        return named.size() == 1 ? named : refined.isEmpty() ? protocols : refined;
    }

    private static String unusable(List<String> broken) {
        return broken.isEmpty() ? "" : " unusable=" + broken;
    }

    private static boolean isProtocol(Class<?> type) {
        return Protocol.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }
}
