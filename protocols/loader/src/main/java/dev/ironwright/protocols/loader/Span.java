package dev.ironwright.protocols.loader;

/// Some whole lines of a source file.
///
/// @param firstLine from 1
/// @param lastLine inclusive
public record Span(SourceFile file, int firstLine, int lastLine) {}
