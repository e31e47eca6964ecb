package dev.ironwright.protocols.model;

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
        var types =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw BoundsType.rejected(record, e);
        } catch (ReflectiveOperationException e) {
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
