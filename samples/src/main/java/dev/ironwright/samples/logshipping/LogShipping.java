package dev.ironwright.samples.logshipping;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;

/// A primary copies its log to a backup over a connection that may break.
///
/// While it stands, everything arrives in the order sent. When it breaks, what is under way is lost,
/// and what is sent afterwards arrives as if nothing had happened. So entries are numbered by their
/// place: the backup takes the one that comes next in its log, and asks for what it misses.
public final class LogShipping implements Protocol<LogShipping.Bounds> {

    /// How far to explore.
    ///
    /// @param entries how long the log may become
    /// @param values how many different entries there are
    /// @param partitions how often the connection breaks
    public record Bounds(
            @Default("3") @Range(min = 1, max = 5) int entries,
            @Default("2") @Range(min = 1, max = 5) int values,
            @Default("1") @Range(min = 0, max = 3) int partitions) {

        /// What can be written.
        public List<Integer> data() {
            return List.of(1, 2, 3, 4, 5).subList(0, values);
        }
    }

    /// Whom clients write to.
    public record Primary(List<Integer> log) {

        public Primary {
            log = List.copyOf(log);
        }
    }

    /// Who is to have all that the primary has.
    public record Backup(List<Integer> log) {

        public Backup {
            log = List.copyOf(log);
        }
    }

    /// "This stands at this place of my log."
    public record Entry(int place, int value) implements Message {}

    /// "I have nothing from this place on."
    public record Missing(int place) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Primary.class, 1, at -> Outcome.to(new Primary(List.of())))
                .hosts(Backup.class, 1, at -> Outcome.to(new Backup(List.of())))
                .faults(new Faults().partitions(bounds.partitions))
                .over(Network.ORDERED);
    }

    private static List<Integer> longer(List<Integer> log, int value) {
        var longer = new ArrayList<>(log);
        longer.add(value);
        return longer;
    }

    /// The primary writes this to its log, and sends it to the backup once.
    public record Write(@In("data") int value, Bounds bounds) implements HostAction<Primary> {
        @Override
        public Outcome<Primary> step(Primary self, Local at) {
            if (self.log.size() == bounds.entries) return skip("the log is full");
            return to(new Primary(longer(self.log, value)))
                    .send(at.host(Backup.class), new Entry(self.log.size(), value));
        }
    }

    /// The backup takes the entry that comes next; from a later one it sees that some were lost.
    public record Take() implements Receive<Backup, Entry> {
        @Override
        public Outcome<Backup> step(Backup self, Packet<Entry> in, Local at) {
            int next = self.log.size();
            var entry = in.message();
            if (entry.place() < next) return stay();
            if (entry.place() > next) return to(self).send(in.source(), new Missing(next));
            return to(new Backup(longer(self.log, entry.value())));
        }
    }

    /// The primary sends the next entry that the backup misses.
    public record SendAgain() implements Receive<Primary, Missing> {
        @Override
        public Outcome<Primary> step(Primary self, Packet<Missing> in, Local at) {
            int place = in.message().place();
            return to(self).send(in.source(), new Entry(place, self.log.get(place)));
        }
    }

    /// What the backup has is how the primary's log begins.
    public record BackupAgrees(At<Primary> primary, At<Backup> backup) implements Invariant {
        @Override
        public boolean holds() {
            var log = backup.state().log();
            var whole = primary.state().log();
            return log.size() <= whole.size() && whole.subList(0, log.size()).equals(log);
        }
    }

    /// The backup can have the whole log.
    public record AllArrives(At<Backup> backup, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return backup.state().log().size() == bounds.entries;
        }
    }

    /// It may end before: nobody notices that the last entry was lost.
    public record MayEnd() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
