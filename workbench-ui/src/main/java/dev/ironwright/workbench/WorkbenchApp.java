package dev.ironwright.workbench;

import javafx.application.Application;

/// Opens the window. Start here.
///
/// A class of its own, because Java refuses to start an [Application] from the class path.
public final class WorkbenchApp {

    private WorkbenchApp() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param args a built-in protocol's name, a `.java` file, a folder or a jar to open, or nothing
    public static void main(String[] args) {
        Application.launch(WorkbenchApplication.class, args);
    }
}
