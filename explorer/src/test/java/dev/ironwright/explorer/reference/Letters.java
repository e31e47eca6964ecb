package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.*;

/// Somebody sends the letters 1 and 2, and somebody reads: small enough to count by hand.
public final class Letters implements Protocol<Letters.Bounds> {

    /// There is nothing to vary.
    public record Bounds() {}

    /// Has sent the letters up to this one.
    public record Sender(int sent) {}

    /// Has read this letter last.
    public record Reader(int last) {}

    /// Travels.
    public record Letter(int number) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Sender.class, 1, _ -> Outcome.to(new Sender(0)))
                .hosts(Reader.class, 1, _ -> Outcome.to(new Reader(0)));
    }

    /// The next letter is sent.
    public record Send() implements HostAction<Sender> {
        @Override
        public Outcome<Sender> step(Sender self, Local at) {
            if (self.sent == 2) return skip("no more letters");
            return to(new Sender(self.sent + 1))
                    .send(at.host(Reader.class), new Letter(self.sent + 1));
        }
    }

    /// A letter is read.
    public record Read() implements Receive<Reader, Letter> {
        @Override
        public Outcome<Reader> step(Reader self, Packet<Letter> in, Local at) {
            return to(new Reader(in.message().number()));
        }
    }

    /// It may end anywhere.
    public record MayStop() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
