package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.List;

/// Small models as text.
final class ModelText {

    private ModelText() {}

    /// A healthy model with these members besides, and these imports.
    static SourceFile with(String imports, String members) {
        return new SourceFile(
                "Toy.java",
                """
                package toys;
                import dev.ironwright.protocols.*;
                %s
                /// A toy.
                public final class Toy implements Protocol<Toy.Bounds> {
                    public record Bounds(@Default("2") int hosts) {}
                    public record Host(int n) {}
                    public record Count() implements HostAction<Host> {
                        public Outcome<Host> step(Host self, Local at) {
                            return self.n > 3 ? skip("counted") : to(new Host(self.n + 1));
                        }
                    }
                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(0)));
                    }
                %s
                }
                """
                        .formatted(imports, members));
    }

    /// The mistakes that loading these finds; none when they load.
    static List<Mistake> mistakesIn(SourceFile... files) {
        try {
            var _ = Loader.compile(List.of(files));
            return List.of();
        } catch (MistakeException e) {
            return Loader.mistakes(e);
        } catch (LoadException e) {
            return fail(e.diagnostics().stream().map(Diagnostic::render).toList().toString(), e);
        }
    }
}
