package dev.ironwright.protocols.generator;

/// A file of a generated project.
///
/// @param path from the project's folder, with `/` between its parts
public record GeneratedFile(String path, String text) {}
