package dev.ironwright.explorer.store;

/// What was written is not what is read: nothing that was found can be trusted to it.
public final class DamageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DamageException(String what) {
        super(what);
    }

    public DamageException(String what, Throwable cause) {
        super(what, cause);
    }
}
