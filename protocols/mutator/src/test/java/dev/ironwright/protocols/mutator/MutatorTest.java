package dev.ironwright.protocols.mutator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Which mutants a model has; `Poll.java` and `Teller.java` are one spread over two files.
class MutatorTest {

    private static List<Mutant> mutants;
    private static Loaded poll;

    @BeforeAll
    static void mutate() throws IOException {
        poll = Loader.compile(List.of(source("Poll.java"), source("Teller.java")));
        mutants = Mutator.mutants(poll);
    }

    private static SourceFile source(String name) throws IOException {
        try (var in = MutatorTest.class.getResourceAsStream("/models/" + name)) {
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean has(String kind, String where, String what, String newLine) {
        return mutants.stream()
                .filter(mutant -> mutant.kind().label().equals(kind))
                .filter(mutant -> mutant.where().equals(where) && mutant.what().equals(what))
                .anyMatch(mutant ->
                        newLine == null
                                ? mutant.diff().stream().noneMatch(line -> line.startsWith("+"))
                                : mutant.diff().stream()
                                        .anyMatch(line ->
                                                line.startsWith("+") && line.endsWith(newLine)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    guard  ~ Ask.step         ~ drops the guard              ~
                    guard  ~ Ask.step         ~ drops a part of the condition ~ if (self.round() >= 1) return skip("has asked");
                    guard  ~ Ask.step         ~ drops a part of the condition ~ if (!self.heard().isEmpty()) return skip("has asked");
                    quorum ~ Ask.step         ~ compares by > instead of >=  ~ if (self.round() > 1 || !self.heard().isEmpty()) return skip("has asked");
                    update ~ Ask.step         ~ leaves out `asking`          ~ return to(self).broadcast(at.hosts(Voter.class), new Open(1));
                    send   ~ Ask.step         ~ does not send it             ~ return to(self.asking());
                    send   ~ Ask.step         ~ sends it twice               ~ .broadcast(at.hosts(Voter.class), new Open(1)).broadcast(at.hosts(Voter.class), new Open(1));
                    guard  ~ Cast.step        ~ drops the guard              ~ return to(new Voter(round, true)).send(in.source(), new Vote(round));
                    quorum ~ Cast.step        ~ compares by <= instead of <  ~ return self.round <= round
                    update ~ Cast.step        ~ does not update `round`      ~ ? to(new Voter(self.round(), true)).send(in.source(), new Vote(round))
                    update ~ Cast.step        ~ does not update `voted`      ~ ? to(new Voter(round, self.voted())).send(in.source(), new Vote(round))
                    send   ~ Cast.step        ~ does not send it             ~ ? to(new Voter(round, true))
                    guard  ~ Hear.step        ~ drops the guard              ~
                    quorum ~ Hear.step        ~ compares by < instead of !=  ~ if (in.message().round() < self.round()) {
                    quorum ~ Hear.step        ~ compares by > instead of !=  ~ if (in.message().round() > self.round()) {
                    quorum ~ Hear.step        ~ compares by > instead of >=  ~ if (self.heard().size() > bounds.majority()) return skip("has heard enough");
                    quorum ~ Bounds.majority  ~ counts one less than a majority ~ return voters / 2;
                    update ~ Teller.asking    ~ does not update `round`      ~ return new Teller(this.round(), Set.of());
                    guard  ~ Teller.hearing   ~ drops the guard              ~
                    update ~ Teller.hearing   ~ does not update `heard`      ~ return new Teller(round, this.heard());
                    """)
    void changesWhatActionsRun(String kind, String where, String what, String newLine) {
        assertTrue(has(kind, where, what, newLine), where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poll.setup",
                "Bounds.unused",
                "Total.after",
                "NeverTwice.holds",
                "Enough.holds"
            })
    void leavesAloneWhatJudgesAndWhatNoActionRuns(String where) {
        assertFalse(mutants.stream().anyMatch(mutant -> mutant.where().equals(where)), where);
    }

    @Test
    void whatIsNoUpdateIsNotLeftOut() {
        assertFalse(
                mutants.stream()
                        .filter(mutant -> mutant.where().equals("Teller.hearing"))
                        .anyMatch(mutant -> mutant.what().contains("round")));
    }

    @Test
    void theOneUpdateOfAMethodIsLeftOutOnce() {
        assertFalse(mutants.stream().anyMatch(m -> m.what().equals("leaves out `hearing`")));
    }

    @Test
    void theyAreNumberedInTheOrderOfTheTextAndTheSameEachTime() {
        var ids = mutants.stream().map(Mutant::id).toList();
        assertEquals(IntStream.rangeClosed(1, mutants.size()).boxed().toList(), ids);
        var lines =
                mutants.stream()
                        .filter(mutant -> mutant.place().file().equals("Poll.java"))
                        .map(mutant -> mutant.place().line())
                        .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        assertEquals(mutants, Mutator.mutants(poll));
    }

    @Test
    void eachIsTheModelWithOneChangeInOneFile() {
        var original = poll.sources().files();
        for (var mutant : mutants) {
            int changed = 0;
            for (int i = 0; i < original.size(); i++) {
                changed += mutant.sources().get(i).equals(original.get(i)) ? 0 : 1;
            }
            assertEquals(1, changed, mutant::toString);
        }
    }

    @Test
    void theDiffIsWhatAReaderOfBothFilesWouldSee() {
        for (var mutant : mutants) {
            var old = text(poll.sources().files(), mutant.place().file());
            var changed = text(mutant.sources(), mutant.place().file());
            for (var line : mutant.diff()) {
                var in = line.startsWith("-") ? old : changed;
                assertTrue(in.contains(line.substring(Math.min(2, line.length()))), line);
            }
            assertNotEquals(old, changed);
        }
    }

    private static String text(List<SourceFile> files, String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().text();
    }

    @ParameterizedTest
    @EnumSource
    void theyCompile(Kind kind) {
        var first = mutants.stream().filter(mutant -> mutant.kind() == kind).findFirst();
        assertEquals("poll", Loader.compile(first.orElseThrow().sources()).model().name());
    }
}
