package dev.ironwright.protocols.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/// A method that was broken on purpose is caught, and the cell is named.
class ConformanceTest {

    private static final HostId FIRST = new HostId("host", 0);
    private static final HostId SECOND = new HostId("host", 1);

    private final Loaded loaded = Models.load("LockService");
    private final Instance instance = Models.instance(loaded);
    private final GeneratedProject project = Generator.generate(loaded);

    @Test
    void theLockIsHandedOnAsTheModelSays() {
        assertInstanceOf(Conformance.Same.class, check(project));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Host.java        | held = false;           | held = held;            | Grant        | [true, 1]
                    Host.java        | new Transfer(epoch + 1) | new Transfer(epoch + 2) | Grant        | Transfer[epoch=3]
                    Host.java        | 'out.send(at.next(),'   | 'out.send(at.self(),'   | Grant        | host0→host0
                    Host.java        | does not hold the lock  | holds no lock           | Grant        | holds no lock
                    Host.java        | epoch() <= epoch        | epoch() < epoch         | Accept       | goes to
                    Host.java        | at.index() == 0 ? 1 : 0 | at.index()              | start of     | [true, 0]
                    Codec.java       | to.int64(it.epoch())    | to.int64(0)             | Grant        | decoded as
                    Codec.java       | from.tag()              | from.tag() + 1          | Grant        | decoded as Locked
                    Host.java        | return Step.taken();    | throw new Error("no");  | Grant        | throws
                    """)
    void aBrokenMethodIsCaught(String file, String right, String wrong, String where, String got) {
        var different =
                assertInstanceOf(Conformance.Different.class, check(broken(file, right, wrong)));
        assertTrue(different.differing() > 0);
        assertFalse(different.passed());
        var found =
                different.first().stream()
                        .filter(each -> each.where().startsWith(where))
                        .filter(each -> each.got().contains(got))
                        .findFirst();
        assertTrue(found.isPresent(), different::toString);
    }

    @Test
    void theReportNamesTheCell() {
        var broken = broken("Host.java", "new Transfer(epoch + 1)", "new Transfer(epoch)");
        var different = assertInstanceOf(Conformance.Different.class, check(broken));
        assertEquals(1, different.differing());
        var mismatch = different.first().getFirst();
        assertEquals(
                "Grant[bounds=Bounds[hosts=2, lastEpoch=4]] at host0 in Host[held=true, epoch=1]",
                mismatch.where());
        assertEquals(
                "goes to [false, 1] and sends [host0→host1 Transfer[epoch=2]]",
                mismatch.expected());
        assertEquals(
                "goes to [false, 1] and sends [host0→host1 Transfer[epoch=1]]", mismatch.got());
    }

    @Test
    void codeThatDoesNotCompileIsNoPass() {
        var broken = broken("Host.java", "held = false;", "held = 7;");
        var errors = assertInstanceOf(Conformance.Uncompilable.class, check(broken)).errors();
        assertTrue(
                errors.getFirst().startsWith("src/main/java/lockservice/Host.java:"),
                errors::toString);
    }

    private Conformance check(GeneratedProject candidate) {
        return Conformance.check(loaded, candidate, cells(), instance);
    }

    /// What an exploration finds on the first steps, written down by hand.
    private List<Cell> cells() {
        var holder = state("Host", true, 1L);
        var waiting = state("Host", false, 0L);
        var transfer = state("Transfer", 2L);
        var bounds = instance.bounds();
        return List.of(
                cell(
                        FIRST,
                        state("Grant", bounds),
                        holder,
                        Optional.empty(),
                        Outcome.to(state("Host", false, 1L)).send(SECOND, message(transfer))),
                cell(
                        SECOND,
                        state("Grant", bounds),
                        waiting,
                        Optional.empty(),
                        new Outcome.Skip<>("does not hold the lock")),
                cell(
                        SECOND,
                        state("Accept"),
                        waiting,
                        Optional.of(new Packet<>(FIRST, SECOND, message(transfer))),
                        Outcome.to(state("Host", true, 2L))
                                .send(FIRST, message(state("Locked", 2L)))),
                cell(
                        SECOND,
                        state("Accept"),
                        state("Host", false, 2L),
                        Optional.of(new Packet<>(FIRST, SECOND, message(transfer))),
                        new Outcome.Skip<>("stale transfer")));
    }

    private static Cell cell(
            HostId host, Object action, Object state, Optional<Object> read, Outcome<?> outcome) {
        return new Cell(Optional.of(host), (Action<?>) action, state, read, outcome);
    }

    private static Message message(Object record) {
        return (Message) record;
    }

    /// A record of the model.
    private Object state(String name, Object... components) {
        for (var type : loaded.model().type().getDeclaredClasses()) {
            if (type.getSimpleName().equals(name)) {
                return Records.construct(type, components);
            }
        }
        throw new IllegalArgumentException("no such type: name=" + name);
    }

    private GeneratedProject broken(String file, String right, String wrong) {
        var files =
                project.files().stream()
                        .map(each ->
                                each.path().endsWith(file)
                                        ? new GeneratedFile(
                                                each.path(), replaced(each.text(), right, wrong))
                                        : each)
                        .toList();
        return new GeneratedProject(
                project.name(), files, project.actions(), project.hosts(), project.types());
    }

    private static String replaced(String text, String right, String wrong) {
        assertTrue(text.contains(right), text);
        return text.replace(right, wrong);
    }
}
