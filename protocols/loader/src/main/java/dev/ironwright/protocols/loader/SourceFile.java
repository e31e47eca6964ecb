package dev.ironwright.protocols.loader;

import java.util.List;

/// A Java file as text.
///
/// @param name the file's name as the user would write it: a path, or a name when it has none
public record SourceFile(String name, String text) {

    /// The lines without their ends; line 1 is at index 0.
    public List<String> lines() {
        return text.lines().toList();
    }

    /// A line, from 1; empty when there is none with this number.
    String line(int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
