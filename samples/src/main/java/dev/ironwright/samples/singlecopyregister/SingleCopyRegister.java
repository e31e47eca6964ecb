package dev.ironwright.samples.singlecopyregister;

import dev.ironwright.protocols.*;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Register;
import dev.ironwright.protocols.history.Sequential;

import java.util.Optional;

/// Clients write and read a register of which a server keeps the only copy.
///
/// With one server this is right. With two, each of which takes itself for the only one, a client
/// may read from one server what it does not have from the other: the history of operations is
/// not linearizable. Each client writes one value and then reads, asking the servers in turn.
public final class SingleCopyRegister implements Protocol<SingleCopyRegister.Bounds> {

    /// What the register holds that was never written.
    static final char EMPTY = '-';

    /// How many there are.
    public record Bounds(
            @Default("1") @Range(min = 1, max = 10) int servers,
            @Default("2") @Range(min = 1, max = 10) int clients) {}

    /// Keeps what was written last.
    public record Server(char value) {}

    /// Writes, then reads.
    ///
    /// @param number its place among all hosts, which tells it whom to ask
    /// @param awaited the request that it waits for an answer to; none when it is done
    public record Client(int number, Optional<Integer> awaited) {

        boolean awaits(int request) {
            return awaited.equals(Optional.of(request));
        }
    }

    /// What they tell each other.
    public sealed interface RegisterMessage extends Message {}

    /// "Write this."
    public record Put(int request, char value) implements RegisterMessage {}

    /// "What was written last?"
    public record Get(int request) implements RegisterMessage {}

    /// "It is written."
    public record PutOk(int request) implements RegisterMessage {}

    /// "This was written last."
    public record GetOk(int request, char value) implements RegisterMessage {}

    /// What the clients have seen; only the claims look at it.
    public record Observed(History history) implements Ghost<Observed> {

        @Override
        public boolean sees(HostStep step) {
            return step.received()
                    .filter(in -> in.message() instanceof PutOk || in.message() instanceof GetOk)
                    .isPresent();
        }

        @Override
        public Observed after(HostStep step) {
            int client = step.host().index();
            return step.received()
                    .map(packet -> seen(client, (RegisterMessage) packet.message()))
                    .orElse(this);
        }

        private Observed seen(int client, RegisterMessage message) {
            return switch (message) {
                case PutOk _ ->
                        new Observed(
                                history.returned(client, Sequential.Done.DONE)
                                        .invoked(client, new Register.Read()));
                case GetOk(int _, char value) -> new Observed(history.returned(client, value));
                case Put _, Get _ -> this;
            };
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var history = History.of(bounds.clients);
        for (int client = 0; client < bounds.clients; client++) {
            history = history.invoked(client, new Register.Write(valueOf(client)));
        }
        return new Setup()
                .hosts(Server.class, bounds.servers, _ -> Outcome.to(new Server(EMPTY)))
                .hosts(Client.class, bounds.clients, at -> start(bounds, at))
                .over(Network.UNORDERED)
                .ghost(new Observed(history));
    }

    private static char valueOf(int client) {
        return (char) ('A' + client);
    }

    private static HostId serverFor(int number, Local at) {
        var servers = at.hosts(Server.class);
        return servers.get(number % servers.size());
    }

    private static Outcome<Client> start(Bounds bounds, Local at) {
        int number = bounds.servers + at.index();
        return Outcome.to(new Client(number, Optional.of(number)))
                .send(serverFor(number, at), new Put(number, valueOf(at.index())));
    }

    /// The server writes and says so.
    public record Write() implements Receive<Server, Put> {
        @Override
        public Outcome<Server> step(Server self, Packet<Put> in, Local at) {
            return to(new Server(in.message().value()))
                    .send(in.source(), new PutOk(in.message().request()));
        }
    }

    /// The server answers.
    public record Answer() implements Receive<Server, Get> {
        @Override
        public Outcome<Server> step(Server self, Packet<Get> in, Local at) {
            return to(self).send(in.source(), new GetOk(in.message().request(), self.value));
        }
    }

    /// The client has written, and asks the next server what the register holds.
    public record Ask() implements Receive<Client, PutOk> {
        @Override
        public Outcome<Client> step(Client self, Packet<PutOk> in, Local at) {
            if (!self.awaits(in.message().request())) return skip("did not wait for this");
            int request = 2 * self.number;
            return to(new Client(self.number, Optional.of(request)))
                    .send(serverFor(self.number + 1, at), new Get(request));
        }
    }

    /// The client has read, and is done.
    public record Finish() implements Receive<Client, GetOk> {
        @Override
        public Outcome<Client> step(Client self, Packet<GetOk> in, Local at) {
            if (!self.awaits(in.message().request())) return skip("did not wait for this");
            return to(new Client(self.number, Optional.empty()));
        }
    }

    /// The servers are to the clients as one copy, on which one operation follows the other.
    public record OneCopy(Observed observed) implements Linearizable {
        @Override
        public History history() {
            return observed.history;
        }

        @Override
        public Register specification() {
            return new Register(EMPTY);
        }
    }

    /// Somebody reads what was written.
    public record SomethingIsRead(Packet<GetOk> answer) implements Reachable {
        @Override
        public boolean holds() {
            return answer.message().value() != EMPTY;
        }
    }

    /// All clients are done.
    public record AllDone(At<Client> client) implements Final {
        @Override
        public boolean holds() {
            return client.state().awaited().isEmpty();
        }
    }
}
