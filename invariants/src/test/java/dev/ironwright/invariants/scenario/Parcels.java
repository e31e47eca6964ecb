package dev.ironwright.invariants.scenario;

import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Senders hand out parcels, and a porter takes them in or sends them back.
public final class Parcels implements Protocol<Parcels.Bounds> {

    public record Bounds(
            @Default("2") int senders,
            @Default("1,2") List<Integer> weights,
            @Default("false") boolean undecided) {}

    public record Label(int weight, Optional<String> remark) {}

    public record Sender(int sent, boolean eager) {}

    public record Porter(List<Label> taken, Set<HostId> known) {

        public Porter {
            taken = List.copyOf(taken);
            known = Set.copyOf(known);
        }

        int weight() {
            return taken.stream().mapToInt(Label::weight).sum();
        }
    }

    public sealed interface Post extends Message {}

    public record Parcel(Label label) implements Post {}

    public record Returned() implements Post {}

    @Override
    public Setup setup(Bounds bounds) {
        var starts =
                bounds.undecided()
                        ? Outcome.oneOf(
                                List.of(
                                        Outcome.to(new Sender(0, true)),
                                        Outcome.to(new Sender(0, false))))
                        : Outcome.to(new Sender(0, true));
        return new Setup()
                .hosts(Sender.class, bounds.senders(), _ -> starts)
                .hosts(Porter.class, 1, _ -> Outcome.to(new Porter(List.of(), Set.of())))
                .over(Network.UNORDERED_LOSSY);
    }

    public record Hand(int weight) implements HostAction<Sender> {
        @Override
        public Outcome<Sender> step(Sender self, Local at) {
            if (self.sent == 2) return skip("has no parcel left");
            return to(new Sender(self.sent + 1, self.eager))
                    .send(at.host(Porter.class), new Parcel(new Label(weight, Optional.empty())));
        }
    }

    /// The porter may take it in or send it back.
    public record Take() implements Receive<Porter, Parcel> {
        @Override
        public Outcome<Porter> step(Porter self, Packet<Parcel> in, Local at) {
            if (self.taken.size() == 2) return skip("the lodge is full");
            var taken = new ArrayList<>(self.taken);
            taken.add(in.message().label());
            return oneOf(
                    to(new Porter(taken, Set.of(in.source()))),
                    to(self).send(in.source(), new Returned()));
        }
    }

    public record NotTooHeavy(At<Porter> porter) implements Invariant {
        @Override
        public boolean holds() {
            return porter.state().weight() < 4;
        }
    }

    public record Full(At<Porter> porter) implements Reachable {
        @Override
        public boolean holds() {
            return porter.state().taken().size() == 2;
        }
    }

    static Instance within(String... settings) {
        var all = new java.util.HashMap<String, String>();
        for (var each : settings) {
            all.put(each.split("=", 2)[0], each.split("=", 2)[1]);
        }
        return Model.of(Parcels.class).within(all, Optional.empty());
    }

    /// What a scenario with these lines comes to.
    static Replayed replayed(String... lines) {
        var text = "Parcels\nAbout them.\n\nmodel: parcels\n\n" + String.join("\n", lines) + "\n";
        var scenario = Scenario.parse("parcels.scenario", text);
        return new Replay(scenario.instance(Model.of(Parcels.class), Map.of())).follow(scenario);
    }
}
