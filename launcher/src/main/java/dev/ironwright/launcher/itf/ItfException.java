package dev.ironwright.launcher.itf;

/// A file is not a trace in the Informal Trace Format.
public final class ItfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ItfException(String message) {
        super(message);
    }

    public ItfException(String message, Throwable cause) {
        super(message, cause);
    }
}
