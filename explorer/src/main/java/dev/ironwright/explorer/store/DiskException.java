package dev.ironwright.explorer.store;

import java.io.IOException;

/// What was found could not be written: the disk is full, for one.
public final class DiskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DiskException(String what, IOException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
