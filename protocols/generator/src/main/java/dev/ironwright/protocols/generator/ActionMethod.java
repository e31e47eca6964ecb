package dev.ironwright.protocols.generator;

/// Where a generated project says the same as an action of the model.
///
/// @param type the generated class, by its full name
/// @param method the method's name; no other method of the class has it
/// @param path the file
/// @param firstLine from 1, the first line of the doc comment
/// @param lastLine inclusive
public record ActionMethod(String type, String method, String path, int firstLine, int lastLine) {}
