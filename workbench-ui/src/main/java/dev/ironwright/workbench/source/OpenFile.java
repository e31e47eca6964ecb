package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.SourceFile;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A file in the editor: its text, and the text that was last saved.
public final class OpenFile {

    private final String name;
    private final StringProperty text;
    private final ReadOnlyStringWrapper saved;

    OpenFile(SourceFile file) {
        name = file.name();
        // The editor knows no other line ends.
        var normal = file.text().replace("\r\n", "\n");
        text = new SimpleStringProperty(normal);
        saved = new ReadOnlyStringWrapper(normal);
    }

    /// The name as the user would write it.
    public String name() {
        return name;
    }

    /// The name without its folder.
    public String shortName() {
        return Problem.fileName(name);
    }

    public StringProperty textProperty() {
        return text;
    }

    /// The text on disk, as far as the window knows.
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public boolean dirty() {
        return !text.get().equals(saved.get());
    }

    SourceFile now() {
        return new SourceFile(name, text.get());
    }

    void saved(String written) {
        saved.set(written);
    }
}
