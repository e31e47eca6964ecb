import dev.ironwright.protocols.*;
import java.util.*;
import java.util.stream.*;

/// A ticket goes around.
public final class OneLiners implements Protocol<OneLiners.Bounds> {
    record Bounds(@Default("3") int hosts) { public List<Integer> numbers() { return IntStream.rangeClosed(1, hosts).boxed().toList(); } }
    record Host(boolean holdsTheTicketOfTheRing, int timesThatItHasHeldIt) { Host handing() { int before = timesThatItHasHeldIt; return new Host(false, Math.min(3, before + 1)); }
        boolean mayHandItOn(int most) { if (timesThatItHasHeldIt > most) { return false; } return holdsTheTicketOfTheRing && timesThatItHasHeldIt <= most; } }
    record Pass(int number) implements Message { boolean isTheFirstOfAllThatAreSent() { return number == 1; } static Pass ofTheNumberThatWasGivenOut(int number) { return new Pass(number); } }

    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(at.index() == 0, 0))).over(Network.UNORDERED);
    }
    static boolean isEven(int number) { return IntStream.rangeClosed(0, number).filter(each -> { return each * 2 == number; }).findAny().isPresent(); }
    record HandOn() implements HostAction<Host> {
        public Outcome<Host> step(Host self, Local at) { if (!self.mayHandItOn(2)) { return skip("has no ticket"); } return to(self.handing()).send(at.next(), new Pass(1)); }
    }
    record Take() implements Receive<Host, Pass> {
        public Outcome<Host> step(Host self, Packet<Pass> in, Local at) { return isEven(in.message().number()) || !in.message().isTheFirstOfAllThatAreSent() ? skip("is even or not the first") : to(new Host(true, self.timesThatItHasHeldIt)); }
    }
    record End() implements Final { public boolean holds() { return true; } }
}
