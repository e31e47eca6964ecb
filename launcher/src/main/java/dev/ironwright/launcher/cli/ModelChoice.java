package dev.ironwright.launcher.cli;

import com.google.common.collect.Maps;
import com.google.gson.JsonObject;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.itf.ItfTrace;
import dev.ironwright.launcher.itf.Origin;
import dev.ironwright.launcher.text.ModelWords;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which model, within which bounds, with which of its claims.
///
/// @param spec the model as named on the command line
/// @param settings bounds that were given
/// @param suggested bounds to take where the model has them and none were given
/// @param properties the claims to look at; all when there are none
record ModelChoice(
        String spec,
        Map<String, String> settings,
        Map<String, String> suggested,
        List<String> properties,
        Optional<Network> network) {

    /// The model at hand.
    record Ready(String spec, Loaded loaded, Instance instance) {

        /// The counterexample, to be printed.
        Optional<Story> story(Verdict verdict) {
            return verdict.counterexample().map(trace -> Story.of(trace, instance));
        }

        /// The counterexample in the Informal Trace Format.
        Optional<JsonObject> trace(Verdict verdict) {
            var json = story(verdict).map(story -> ItfTrace.json(origin(verdict), story));
            if (verdict instanceof Verdict.NotLive(var _, var _, var lasso)) {
                json.ifPresent(it -> it.addProperty("loop", lasso.loop()));
            }
            return json;
        }

        /// The same, with these claims alone.
        Ready claiming(List<String> claims, Optional<Network> wanted) {
            var bounds = Maps.transformValues(ModelWords.bounds(instance), ModelWords::setting);
            return new Ready(spec, loaded, loaded.model().claiming(claims).within(bounds, wanted));
        }

        private Origin origin(Verdict verdict) {
            var property =
                    switch (verdict) {
                        case Verdict.Violated(var name, var _, var _, var _) -> Optional.of(name);
                        case Verdict.NotLive(var name, var _, var _) -> Optional.of(name);
                        case Verdict.BrokenLink(var name, var _, var _, var _, var _) ->
                                Optional.of(name);
                        case Verdict.Holds _,
                                Verdict.HoldsWithin _,
                                Verdict.Deadlock _,
                                Verdict.Unreached _,
                                Verdict.Failed _ ->
                                Optional.<String>empty();
                    };
            return origin(verdict.label(), property);
        }

        private Origin origin(String label, Optional<String> property) {
            var variant = loaded.variant().map(Variant::name);
            return new Origin(
                    variant.map(name -> withoutVariant(spec, name)).orElse(spec),
                    variant,
                    ModelWords.bounds(instance),
                    instance.setup().network(),
                    label,
                    property);
        }

        /// The way to a goal in the Informal Trace Format.
        JsonObject way(Trace trace, String goal) {
            return ItfTrace.json(origin("reached", Optional.of(goal)), Story.of(trace, instance));
        }

        private static String withoutVariant(String spec, String variant) {
            var suffix = ":" + variant;
            return spec.endsWith(suffix)
                    ? spec.substring(0, spec.length() - suffix.length())
                    : spec;
        }
    }

    static ModelChoice of(Given given) {
        return new ModelChoice(
                given.parameter(0).orElseThrow(),
                given.settings("--set"),
                Map.of(),
                given.all("--property"),
                given.network("--network"));
    }

    /// The same with these claims alone, or with all when there are none.
    ModelChoice about(List<String> claims) {
        return new ModelChoice(spec, settings, suggested, claims, network);
    }

    /// Loads it. The bounds of a seeded bug are those it is found with, unless given.
    Ready load() {
        var loaded = loaded();
        var all = new LinkedHashMap<String, String>();
        loaded.variant().ifPresent(variant -> all.putAll(variant.settings()));
        for (var bound : loaded.model().bounds().bounds()) {
            var value = suggested.get(bound.name());
            if (value != null) {
                all.put(bound.name(), value);
            }
        }
        all.putAll(settings);
        try {
            return new Ready(spec, loaded, claiming(loaded.model()).within(all, network));
        } catch (IllegalArgumentException e) {
            throw Failure.refused(String.valueOf(e.getMessage())).asException();
        } catch (MistakeException e) {
            throw Failure.mistaken(e, loaded.sources()).asException();
        }
    }

    private Loaded loaded() {
        try {
            return Loader.load(spec);
        } catch (MistakeException e) {
            throw Failure.mistaken(e, Loader.sources(spec)).asException();
        }
    }

    private Model claiming(Model model) {
        return properties.isEmpty() ? model : model.claiming(properties);
    }
}
