package dev.ironwright.workbench.bounds;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.workbench.run.Subject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The form at the right of the source: what of the model is explored, and how.
public final class FormViewModel {

    private final BoundsViewModel bounds = new BoundsViewModel();
    private final ClaimsViewModel claims = new ClaimsViewModel();
    private final OptionsViewModel options = new OptionsViewModel();
    private final StringBinding command;
    private final StringBinding problem;
    private boolean filled;

    /// @param spec what names the open model on the command line; empty when none is open
    public FormViewModel(ObservableValue<String> spec) {
        command =
                Bindings.createStringBinding(
                        () -> commandLine(spec.getValue()),
                        spec,
                        bounds.wordsProperty(),
                        claims.onlyProperty(),
                        options.flags());
        problem =
                Bindings.createStringBinding(
                        this::firstProblem,
                        bounds.problemProperty(),
                        claims.problemProperty(),
                        options.problem());
    }

    public BoundsViewModel bounds() {
        return bounds;
    }

    public ClaimsViewModel claims() {
        return claims;
    }

    public OptionsViewModel options() {
        return options;
    }

    /// The command line that does the same as Run; empty while nothing is open.
    public StringBinding command() {
        return command;
    }

    /// Why a run cannot start with what is in the form; empty when it can.
    public StringBinding problem() {
        return problem;
    }

    /// The next model that fills the form is another one: nothing is kept for it.
    public void anotherModel() {
        filled = false;
    }

    /// Fills the form, keeping what the user put in when it is the same model, edited.
    public void fill(Loaded model) {
        var keep = filled ? bounds.values() : Map.<String, String>of();
        var without = filled ? claims.without() : Set.<String>of();
        filled = true;
        var initial = model.variant().map(Variant::settings).orElse(Map.of());
        var type = model.model().bounds();
        var docs = model.sources().doc(type.record()).map(Docs::parameters).orElse(Map.of());
        bounds.show(type, initial, keep, docs);
        claims.show(model, without);
    }

    /// Empties the form, unless it is filled by the same model before it was broken.
    public void emptyUnlessFilled() {
        if (!filled) {
            bounds.clear();
            claims.clear();
        }
    }

    /// Puts everything back to what the model says.
    public void reset() {
        bounds.reset();
        claims.reset();
        options.reset();
    }

    /// The model with hosts, as the form says.
    ///
    /// @throws IllegalArgumentException when the model refuses the bounds
    /// @throws dev.ironwright.protocols.model.MistakeException when the protocol is badly written
    public Instance instance(Loaded model) {
        var only = claims.onlyProperty().get();
        return within(only.isEmpty() ? model.model() : model.model().claiming(only));
    }

    /// The model with hosts and all of its claims.
    ///
    /// @throws IllegalArgumentException when the model refuses the bounds
    public Instance whole(Loaded model) {
        return within(model.model());
    }

    /// What is run, kept in a folder when the form says so. A search that is kept there, and is the
    /// same, goes on.
    ///
    /// @throws IllegalArgumentException when the folder keeps another search
    public Subject kept(Subject subject) {
        var folder = options.searching().folderProperty().get().strip();
        if (folder.isEmpty()) {
            return subject;
        }
        var flags = new LinkedHashMap<>(options.flags().get());
        flags.remove(SearchingViewModel.CHECKPOINT);
        var spec =
                Files.exists(Path.of(subject.spec()))
                        ? Path.of(subject.spec()).toAbsolutePath().toString()
                        : subject.spec();
        var words =
                CommandLine.request(
                        spec, bounds.wordsProperty().get(), claims.onlyProperty().get(), flags);
        return subject.with(Keeping.in(Path.of(folder), words, subject.plan()));
    }

    /// The command line that asks whether these are inductive.
    public String induction(String spec, List<String> invariants) {
        var network = network(Map.of());
        return CommandLine.induct(spec, bounds.wordsProperty().get(), invariants, network);
    }

    /// The command line that says how many states there are.
    ///
    /// @param flags options with their values
    public String estimate(String spec, Map<String, String> flags) {
        return CommandLine.estimate(spec, bounds.wordsProperty().get(), network(flags));
    }

    /// The command line that takes random walks.
    ///
    /// @param flags options with their values
    public String simulation(String spec, Map<String, String> flags) {
        var only = claims.onlyProperty().get();
        return CommandLine.simulate(spec, bounds.wordsProperty().get(), only, network(flags));
    }

    /// These options, and the network when it is another than the protocol's own.
    private Map<String, String> network(Map<String, String> flags) {
        var all = new LinkedHashMap<String, String>();
        options.networkProperty().get().ifPresent(kind -> all.put("--network", kind.label()));
        all.putAll(flags);
        return all;
    }

    /// With the bounds of the form; refused as the command line refuses it.
    private Instance within(Model model) {
        var instance =
                model.within(bounds.settingsProperty().get(), options.networkProperty().get());
        if (options.searching().symmetryProperty().get() == Plan.Symmetry.ON
                && instance.setup().symmetries().isEmpty()) {
            throw new IllegalArgumentException(
                    "The model declares nothing interchangeable: model=%s symmetry=on. Choose auto,"
                                    .formatted(model.name())
                            + " or add .symmetric(…) to its setup where it is true.");
        }
        return instance;
    }

    /// The model with hosts, and this claim alone.
    ///
    /// @throws IllegalArgumentException when the model refuses the bounds
    /// @throws dev.ironwright.protocols.model.MistakeException when the protocol is badly written
    public Instance instance(Loaded model, String claim) {
        return within(model.model().claiming(List.of(claim)));
    }

    /// The command line that looks at these claims, whether or not there are deadlocks.
    ///
    /// @param claims all when it is empty
    public String command(String spec, List<String> claims) {
        var flags = new LinkedHashMap<>(options.flags().get());
        flags.remove(SearchingViewModel.CHECKPOINT);
        flags.put("--deadlock", "off");
        return CommandLine.check(spec, bounds.wordsProperty().get(), claims, flags);
    }

    private String commandLine(String spec) {
        return Optional.of(spec)
                .filter(name -> !name.isEmpty())
                .map(name ->
                        CommandLine.check(
                                name,
                                bounds.wordsProperty().get(),
                                claims.onlyProperty().get(),
                                options.flags().get()))
                .orElse("");
    }

    private String firstProblem() {
        return Stream.of(
                        bounds.problemProperty().get(),
                        claims.problemProperty().get(),
                        options.problem().get())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
