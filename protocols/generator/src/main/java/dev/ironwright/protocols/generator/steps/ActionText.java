package dev.ironwright.protocols.generator.steps;

/// The method of a host that is an action of the model.
///
/// @param action the action record's name
/// @param name the method's name
/// @param signature the method's name and parameters
/// @param text the method with its doc comment
/// @param rule the step as the model says it, where the method hands over to it; else empty
public record ActionText(String action, String name, String signature, String text, String rule) {}
