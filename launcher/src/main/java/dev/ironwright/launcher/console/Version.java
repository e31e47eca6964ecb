package dev.ironwright.launcher.console;

/// Which version of the workbench this is.
public final class Version {

    public static final String NUMBER = "0.1.0";

    private Version() {}
}
