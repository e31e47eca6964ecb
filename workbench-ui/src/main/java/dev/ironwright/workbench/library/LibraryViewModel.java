package dev.ironwright.workbench.library;

import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Settings;
import dev.ironwright.workbench.services.Shelved;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The library: built-in protocols with their seeded bugs, the files used last, and a search.
public final class LibraryViewModel {

    private static final String RECENT = "recent";
    private static final int MOST_RECENT = 12;

    private final Services.Shelf shelf;
    private final Settings settings;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<List<Shelved>> protocols =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> recent;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectBinding<List<Item>> items;

    public LibraryViewModel(Services.Shelf shelf, Settings settings, Threads threads) {
        this.shelf = shelf;
        this.settings = settings;
        this.threads = threads;
        this.recent = new ReadOnlyObjectWrapper<>(settings.all(RECENT));
        this.items = Bindings.createObjectBinding(this::found, protocols, recent, search);
    }

    /// Words that every shown item has, in its name or sentence.
    public StringProperty searchProperty() {
        return search;
    }

    /// The headings with what the search lets through. A protocol whose bug is found stays above it.
    public ObjectBinding<List<Item>> items() {
        return items;
    }

    /// The protocols that come with the workbench; empty until they are read.
    public ReadOnlyObjectProperty<List<Shelved>> protocolsProperty() {
        return protocols.getReadOnlyProperty();
    }

    /// True while the library is being read.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Reads the library.
    public void load() {
        loading.set(true);
        threads.ask(
                shelf::protocols,
                found -> {
                    loading.set(false);
                    protocols.set(found);
                },
                thrown -> {
                    loading.set(false);
                    threads.failed().accept(thrown);
                });
    }

    /// Puts a file at the top of those used last.
    public void remember(String path) {
        var paths = new ArrayList<>(recent.get());
        paths.remove(path);
        paths.addFirst(path);
        keep(paths.subList(0, Math.min(paths.size(), MOST_RECENT)));
    }

    /// Takes a file from the list; the file itself stays.
    public void forget(String path) {
        keep(recent.get().stream().filter(each -> !each.equals(path)).toList());
    }

    /// True of what names a file, a folder or a jar rather than a built-in protocol, whose name has
    /// neither a dot nor a slash; known before the library is.
    public boolean isFile(String spec) {
        return spec.contains("/") || spec.contains("\\") || spec.contains(".");
    }

    private void keep(List<String> paths) {
        recent.set(List.copyOf(paths));
        settings.putAll(RECENT, paths);
    }

    private List<Item> found() {
        var words =
                List.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
        var headings = new ArrayList<Item>();
        var files = recent.get().stream().map(Item::file).filter(f -> f.matches(words)).toList();
        if (!files.isEmpty()) {
            headings.add(Item.heading("Your models", files));
        }
        var built =
                protocols.get().stream()
                        .map(Item::of)
                        .map(item -> thinned(item, words))
                        .flatMap(Optional::stream)
                        .toList();
        if (!built.isEmpty()) {
            headings.add(Item.heading("Protocols", built));
        }
        return headings;
    }

    /// A protocol that is found has all its bugs; one that is not has those that are.
    private static Optional<Item> thinned(Item protocol, List<String> words) {
        if (protocol.matches(words)) {
            return Optional.of(protocol);
        }
        var bugs = protocol.children().stream().filter(bug -> bug.matches(words)).toList();
        return bugs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Item(
                                protocol.kind(),
                                protocol.spec(),
                                protocol.title(),
                                protocol.detail(),
                                bugs));
    }
}
