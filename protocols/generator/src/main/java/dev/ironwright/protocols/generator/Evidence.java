package dev.ironwright.protocols.generator;

import java.util.Map;

/// How a generated project was checked; its README says so.
///
/// @param command the command line that checks the model in the same way
/// @param bounds the bounds of the exploration, as written
/// @param verdict the verdict's label, such as `holds`
/// @param states the distinct states that were explored
/// @param cells the reached cells that the generated code was run on, every one with the same answer
public record Evidence(
        String command, Map<String, String> bounds, String verdict, long states, long cells) {}
