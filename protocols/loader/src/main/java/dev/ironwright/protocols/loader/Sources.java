package dev.ironwright.protocols.loader;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;

import dev.ironwright.protocols.model.Mistake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The text of a model, and where in it things are said. Read and parsed when first asked for.
public final class Sources {

    private final Supplier<List<SourceFile>> files;
    private final Supplier<List<ParsedFile>> parsed;
    private final Supplier<Map<String, Declared>> types;

    /// @param files reads them; called once, and only when somebody asks
    Sources(Supplier<List<SourceFile>> files) {
        this.files = Suppliers.memoize(files);
        this.parsed = Suppliers.memoize(() -> files().stream().map(ParsedFile::of).toList());
        this.types = Suppliers.memoize(this::byName);
    }

    static Sources of(List<SourceFile> files) {
        return new Sources(() -> files);
    }

    private Map<String, Declared> byName() {
        var byName = new LinkedHashMap<String, Declared>();
        parsed().forEach(file -> file.types().forEach(type -> byName.put(type.name(), type)));
        return byName;
    }

    /// The files, the model's own first; none when only classes were found.
    public List<SourceFile> files() {
        return files.get();
    }

    List<ParsedFile> parsed() {
        return parsed.get();
    }

    /// The lines that declare this type, with its doc comment; nothing when it is declared elsewhere.
    public Optional<Span> locate(Class<?> type) {
        return declared(type.getName()).map(Declared::span);
    }

    /// The lines of this place: its line, else its member, else its type.
    public Optional<Span> locate(Mistake.Site site) {
        return declared(site.type())
                .map(type ->
                        site.line() > 0
                                ? new Span(type.in().file(), site.line(), site.line())
                                : type.span(site.member()).orElseGet(type::span));
    }

    /// The same mistake with its line, when it had none and the sources tell it.
    public Mistake place(Mistake mistake) {
        var site = mistake.site();
        if (site.line() > 0) {
            return mistake;
        }
        var line = declared(site.type()).map(type -> type.lineOfName(site.member())).orElse(0);
        var placed =
                new Mistake.Site(site.type(), site.member(), line, site.action(), site.state());
        return new Mistake(mistake.kind(), placed, mistake.what(), mistake.usualCause());
    }

    /// The number of the file that this place is in; that of no file when it is in none.
    int indexOf(Mistake.Site site) {
        return locate(site).map(span -> files().indexOf(span.file())).orElse(files().size());
    }

    /// The text of the type's doc comment, without the slashes.
    public Optional<String> doc(Class<?> type) {
        return declared(type.getName()).flatMap(Declared::doc);
    }

    /// The declaration of this type, or of the one around it: local classes stand for no place.
    private Optional<Declared> declared(String binaryName) {
        var name = binaryName;
        while (!types.get().containsKey(name) && name.contains("$")) {
            name = name.substring(0, name.lastIndexOf('$'));
        }
        return Optional.ofNullable(types.get().get(name));
    }
}
