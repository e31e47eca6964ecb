package dev.ironwright.samples.alternatingbit;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sender gets values across to a receiver although the queues between them lose packets.
///
/// Each value travels with a bit, and the receiver sends back the bit of the last value it got.
/// The sender repeats a value until its bit comes back, and gives the next value the other bit.
/// Both repeat what they say as often as they like, so the length of the queues is bounded.
public final class AlternatingBit implements Protocol<AlternatingBit.Bounds> {

    /// How many different values there are, and how many packets a queue may hold.
    ///
    /// @param fair true when both keep talking, and what is sent often enough arrives
    public record Bounds(
            @Default("2") @Range(min = 1, max = 100) int values,
            @Default("2") @Range(min = 0, max = 100) int queue,
            @Default("false") boolean fair) {

        /// The values that are sent.
        public List<Integer> data() {
            return IntStream.range(0, values).boxed().toList();
        }
    }

    /// Tells one packet from the next.
    public enum Bit {
        ZERO,
        ONE;

        Bit other() {
            return this == ZERO ? ONE : ZERO;
        }
    }

    /// Has values to send.
    ///
    /// @param bit the bit of the last value that it sent
    /// @param acknowledged the last bit that came back
    /// @param sent the last value that it sent
    public record Sender(Bit bit, Bit acknowledged, int sent) {}

    /// Takes the values.
    ///
    /// @param bit the bit of the last value that it took
    /// @param received the last value that it took
    public record Receiver(Bit bit, int received) {}

    /// A value and its bit.
    public record Frame(Bit bit, int value) implements Message {}

    /// The bit of the last value that was taken.
    public record Acknowledgement(Bit bit) implements Message {}

    /// Both ends start with the same bit, whichever it is.
    @Override
    public Setup setup(Bounds bounds) {
        var lossy =
                new Setup()
                        .hosts(Sender.class, 1, _ -> Outcome.oneOf(senders(bounds)))
                        .hosts(Receiver.class, 1, _ -> Outcome.oneOf(receivers(bounds)))
                        .where(Sender.class, Receiver.class, (s, r) -> s.bit == r.bit)
                        .over(Network.ORDERED_LOSSY);
        return bounds.fair
                ? lossy.weaklyFair(SendAgain.class, Acknowledge.class)
                        .stronglyFair(TakeValue.class, HearAcknowledgement.class)
                : lossy;
    }

    private static List<Outcome.Move<Sender>> senders(Bounds bounds) {
        return Stream.of(Bit.values())
                .flatMap(bit -> bounds.data().stream().map(value -> new Sender(bit, bit, value)))
                .map(Outcome::to)
                .toList();
    }

    private static List<Outcome.Move<Receiver>> receivers(Bounds bounds) {
        return Stream.of(Bit.values())
                .flatMap(bit -> bounds.data().stream().map(value -> new Receiver(bit, value)))
                .map(Outcome::to)
                .toList();
    }

    /// The last value has arrived, and the sender sends the next one.
    public record SendNext(@In("data") int value) implements HostAction<Sender> {
        @Override
        public Outcome<Sender> step(Sender self, Local at) {
            if (self.acknowledged != self.bit) return skip("the last value may not have arrived");
            var bit = self.bit.other();
            return to(new Sender(bit, self.acknowledged, value))
                    .send(at.host(Receiver.class), new Frame(bit, value));
        }
    }

    /// The last value may have been lost, and the sender sends it again.
    public record SendAgain() implements HostAction<Sender> {
        @Override
        public Outcome<Sender> step(Sender self, Local at) {
            if (self.acknowledged == self.bit) return skip("the last value has arrived");
            return to(self).send(at.host(Receiver.class), new Frame(self.bit, self.sent));
        }
    }

    /// The receiver takes what comes; what comes again is the same value.
    public record TakeValue() implements Receive<Receiver, Frame> {
        @Override
        public Outcome<Receiver> step(Receiver self, Packet<Frame> in, Local at) {
            return to(new Receiver(in.message().bit(), in.message().value()));
        }
    }

    /// The receiver says what it took last, whether or not anybody asks.
    public record Acknowledge() implements HostAction<Receiver> {
        @Override
        public Outcome<Receiver> step(Receiver self, Local at) {
            return to(self).send(at.host(Sender.class), new Acknowledgement(self.bit));
        }
    }

    /// The sender hears what was taken last.
    public record HearAcknowledgement() implements Receive<Sender, Acknowledgement> {
        @Override
        public Outcome<Sender> step(Sender self, Packet<Acknowledgement> in, Local at) {
            return to(new Sender(self.bit, in.message().bit(), self.sent));
        }
    }

    /// When the sender believes that a value has arrived, it has.
    public record AcknowledgedHasArrived(At<Sender> sender, At<Receiver> receiver)
            implements Invariant {
        @Override
        public boolean holds() {
            return sender.state().acknowledged() != sender.state().bit()
                    || receiver.state().bit() == sender.state().bit();
        }
    }

    /// When the receiver takes a value with a new bit, it is the one that was sent last.
    public record NewBitBringsTheSentValue(Change<Sender> sender, Change<Receiver> receiver)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return receiver.after().bit() == receiver.before().bit()
                    || receiver.after()
                            .equals(new Receiver(sender.before().bit(), sender.before().sent()));
        }
    }

    /// A value comes again only as it came before.
    public record OldBitBringsNothingNew(Change<Receiver> receiver) implements StepInvariant {
        @Override
        public boolean holds() {
            return receiver.after().bit() != receiver.before().bit()
                    || receiver.after().equals(receiver.before());
        }
    }

    /// What is sent is taken.
    @When("fair")
    public record SentIsTaken(At<Sender> sender, At<Receiver> receiver, @In("data") int value)
            implements LeadsTo {
        @Override
        public boolean from() {
            return sender.state().sent() == value
                    && sender.state().acknowledged() != sender.state().bit();
        }

        @Override
        public boolean to() {
            return receiver.state().received() == value;
        }
    }

    /// The queue to the receiver is not too long.
    public record FramesFit(Inbox<Frame> frames, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return frames.size() <= bounds.queue;
        }
    }

    /// The queue to the sender is not too long.
    public record AcknowledgementsFit(Inbox<Acknowledgement> acknowledgements, Bounds bounds)
            implements Constraint {
        @Override
        public boolean holds() {
            return acknowledgements.size() <= bounds.queue;
        }
    }
}
