package dev.ironwright.launcher.console;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// Ctrl-C: the first one asks the work to stop and say what it found, the second ends the process.
public final class Interruption {

    /// What a process ends with after an interrupt, as shells have it.
    private static final int INTERRUPTED = 130;

    private Interruption() {}

    /// From now on, the first interrupt runs this instead of ending the process.
    ///
    /// Where the JVM has no signals, an interrupt ends the process as before.
    public static void onFirst(Runnable stop) {
        try {
            handle(new Handler(stop));
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // This JVM keeps its signals to itself.
        }
    }

    /// By reflection, because the compiler warns of each mention of the class.
    private static void handle(InvocationHandler handler) throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var listener = Class.forName("sun.misc.SignalHandler");
        var proxy =
                Proxy.newProxyInstance(
                        Interruption.class.getClassLoader(), new Class<?>[] {listener}, handler);
        signal.getMethod("handle", signal, listener)
                .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
    }

    private static final class Handler implements InvocationHandler {

        private final Runnable stop;
        private boolean asked;

        private Handler(Runnable stop) {
            this.stop = stop;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) {
            return switch (method.getName()) {
                case "equals" -> args != null && args[0] != null && hash() == args[0].hashCode();
                case "hashCode" -> hash();
                case "toString" -> "Interruption";
                default -> interrupted();
            };
        }

        private int hash() {
            return System.identityHashCode(this);
        }

        private synchronized @Nullable Object interrupted() {
            if (asked) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            asked = true;
            stop.run();
            return null;
        }
    }
}
