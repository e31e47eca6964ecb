package dev.ironwright.workbench.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions that only the user can answer. Not every platform of JavaFX can ask them.
public interface Choosers {

    /// What to do with text that was not saved.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// A model file to open.
    Optional<Path> file();

    /// A folder of model files to open.
    Optional<Path> folder();

    /// Where to save a model under a new name.
    Optional<Path> saveAs(String suggestion);

    /// A scenario to open.
    Optional<Path> scenario();

    /// Where to save a scenario.
    Optional<Path> saveScenario(String suggestion);

    /// Whether to save these files before the window closes.
    Unsaved unsaved(List<String> files);
}
