package dev.ironwright.workbench;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// Keys for moving about the window, which change nothing.
record Keys(Runnable find, Runnable search, Runnable toggleLibrary) {

    void install(Scene scene) {
        var keys = scene.getAccelerators();
        keys.put(KeyCombination.valueOf("Shortcut+F"), find);
        keys.put(KeyCombination.valueOf("Shortcut+L"), search);
        keys.put(KeyCombination.valueOf("Shortcut+B"), toggleLibrary);
    }
}
