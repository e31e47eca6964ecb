package dev.ironwright.protocols.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.generator.compile.InMemory;
import dev.ironwright.protocols.generator.compile.MemoryLoader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The codec of a generated project, and the test that comes with it.
class GeneratedCodecTest {

    private static final int FORK = 3;

    @ParameterizedTest
    @ValueSource(strings = {"LockService", "Shapes", "States", "Letters", "Raft"})
    void itsOwnTestPasses(String model) throws ReflectiveOperationException {
        var loader = compiled(model);
        var name = model.toLowerCase(Locale.ROOT) + "." + model + "CodecTest";
        var type = Class.forName(name, true, loader);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var test = constructor.newInstance();
        var messages = type.getDeclaredMethod("messages");
        messages.setAccessible(true);
        var samples = (List<?>) messages.invoke(null);
        assertTrue(samples.size() > 1);
        for (var method : type.getDeclaredMethods()) {
            run(method, test, samples);
        }
    }

    private static void run(Method method, Object test, List<?> samples)
            throws ReflectiveOperationException {
        method.setAccessible(true);
        if (method.isAnnotationPresent(Test.class)) {
            method.invoke(test);
        }
        if (method.isAnnotationPresent(ParameterizedTest.class)) {
            for (var sample : samples) {
                method.invoke(test, sample);
            }
        }
    }

    @Test
    void aMessageThatIsNestedTooDeepIsRefused() throws ReflectiveOperationException {
        var bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 1);
        bytes[0] = FORK;
        assertTrue(refusal(bytes).contains("nested too deep"));
    }

    @Test
    void aMessageThatIsTooLongIsRefused() throws ReflectiveOperationException {
        assertTrue(refusal(new byte[(1 << 20) + 1]).contains("too long"));
    }

    @Test
    void anEncodingIsNeverAnotherOnes() throws ReflectiveOperationException {
        var codec = compiled("States").loadClass("states.StatesCodec");
        byte[] leaf = {2, 0, 0, 0, 9};
        var message = codec.getMethod("decode", byte[].class).invoke(null, leaf);
        assertEquals("Leaf[step=Step[number=9]]", message.toString());
        var root = Class.forName("states.StatesMessage", true, codec.getClassLoader());
        assertArrayEquals(leaf, (byte[]) codec.getMethod("encode", root).invoke(null, message));
    }

    private static String refusal(byte[] bytes) throws ReflectiveOperationException {
        var codec = compiled("States").loadClass("states.StatesCodec");
        var decode = codec.getMethod("decode", byte[].class);
        var thrown =
                assertThrows(InvocationTargetException.class, () -> decode.invoke(null, bytes));
        var refusal = assertInstanceOf(Exception.class, thrown.getTargetException());
        assertEquals("MalformedMessageException", refusal.getClass().getSimpleName());
        return refusal.getMessage();
    }

    private static ClassLoader compiled(String model) {
        var java = new LinkedHashMap<String, String>();
        Generator.generate(Models.load(model)).files().stream()
                .filter(file -> file.path().endsWith(".java"))
                .forEach(file -> java.put(file.path(), file.text()));
        var compiled = InMemory.compile(java, List.of("-proc:none"));
        assertEquals(List.of(), compiled.errors());
        return new MemoryLoader(compiled.classes(), GeneratedCodecTest.class.getClassLoader());
    }
}
