package dev.ironwright.explorer;

/// A checkpoint cannot be written here, or the search cannot go on from it; the message says why.
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CheckpointException(String why) {
        super(why);
    }

    public CheckpointException(String why, Throwable cause) {
        super(why, cause);
    }
}
