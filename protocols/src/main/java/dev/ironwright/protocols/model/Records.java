package dev.ironwright.protocols.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Builds and takes apart records of a model by reflection.
public final class Records {

    private Records() {}

    /// The record with these components.
    ///
    /// @throws IllegalArgumentException when its constructor rejects them
    public static <R> R construct(Class<R> record, Object... components) {
        return construct(constructor(record), components);
    }

    /// The record that this constructor makes of these components.
    ///
    /// @throws IllegalArgumentException when it rejects them
    public static <R> R construct(Constructor<R> constructor, Object... components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw BoundsType.rejected(constructor.getDeclaringClass(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record cannot be built: " + constructor, e);
        }
    }

    /// The canonical constructor of a record, to be called often.
    public static <R> Constructor<R> constructor(Class<R> record) {
        var types =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record cannot be built: record=" + record, e);
        }
    }

    /// The value of one component.
    public static Object get(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component cannot be read: " + component, e);
        }
    }
}
