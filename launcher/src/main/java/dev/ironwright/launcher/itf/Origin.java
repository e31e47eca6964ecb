package dev.ironwright.launcher.itf;

import dev.ironwright.protocols.Network;

import java.util.Map;
import java.util.Optional;

/// Where a trace comes from: what to check again to find it.
///
/// @param model as named on the command line, without its variant
/// @param bounds every bound with its value, typed
/// @param verdict the label of the verdict that it shows, such as `violated`
/// @param property the claim that it violates
public record Origin(
        String model,
        Optional<String> variant,
        Map<String, Object> bounds,
        Network network,
        String verdict,
        Optional<String> property) {

    /// What the model is called on the command line, with its variant.
    public String spec() {
        return variant.map(name -> model + ":" + name).orElse(model);
    }
}
