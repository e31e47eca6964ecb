package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.model.Model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The protocols that come with the workbench, found as services.
public final class Library {

    private final List<Entry> entries;

    private Library(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /// A built-in protocol; its texts are read when asked for.
    public record Entry(String name, Class<? extends Protocol<?>> type) {

        /// The first sentence of the class's doc comment; empty when it has none.
        public String summary() {
            return files().main()
                    .flatMap(file -> DocComment.ofClass(file.lines(), type.getSimpleName()))
                    .map(DocComment::firstSentence)
                    .orElse("");
        }

        /// Its seeded bugs, by name.
        public List<Variant> variants() {
            return files().variants().stream().map(Patch::read).map(Patch::variant).toList();
        }

        /// Its named scenarios, as text, by the names of their files.
        public List<SourceFile> scenarios() {
            return files().scenarios();
        }

        PackageFiles files() {
            return new PackageFiles(type);
        }
    }

    /// The library of the running workbench.
    public static Library builtIn() {
        return new Library(
                ServiceLoader.load(Protocol.class, Protocol.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::type)
                        .map(Library::entryOf)
                        .sorted(Comparator.comparing(Entry::name))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static Entry entryOf(Class<?> type) {
        return new Entry(Model.nameOf(type), (Class<? extends Protocol<?>>) type);
    }

    /// All protocols, by name.
    public List<Entry> entries() {
        return entries;
    }

    /// The protocol with this name; its hyphens may be left out.
    public Optional<Entry> entry(String name) {
        return entries.stream()
                .filter(entry ->
                        entry.name().equals(name) || entry.name().replace("-", "").equals(name))
                .findFirst();
    }

    /// The names of all protocols.
    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }
}
