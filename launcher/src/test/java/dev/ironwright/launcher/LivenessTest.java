package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `liveness`: what must happen, why, and how far along a state is.
class LivenessTest {

    @TempDir private Path folder;

    private static Run liveness(String... words) {
        var all = new ArrayList<>(List.of("liveness"));
        all.addAll(List.of(words));
        all.addAll(List.of("--workers", "1"));
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock,               fair=true,              holds,                         0
                    lock,               fair=true,              liveness,                      19
                    peterson:dawdles,   '',                     '',                            13
                    peterson:dawdles,   '',                     liveness,                      0
                    peterson:dawdles,   '',                     liveness:NobodyStarves,        0
                    peterson:dawdles,   '',                     liveness:MutualExclusion,      19
                    lock:goes-nowhere,  '',                     liveness:EveryHostGetsTheLock, 0
                    alternating-bit,    fair=true,              holds-within,                  0
                    alternating-bit,    fair=true,              holds,                         19
                    iron-rsl:next-leader, clocks=0,             liveness:AnsweredByTheNextLeader, 0
                    lock,               fair=false,             '',                            151
                    """)
    void theVerdictDecidesTheExitCode(String model, String set, String expect, int exit) {
        var words = new ArrayList<>(List.of(model));
        if (!set.isEmpty()) {
            words.addAll(List.of("--set", set));
        }
        if (!expect.isEmpty()) {
            words.addAll(List.of("--expect", expect));
        }
        var run = liveness(words.toArray(String[]::new));
        assertEquals(exit, run.exit(), run.out() + run.err());
    }

    @Test
    void theObjectHasTheLinksOfAChain() {
        var json = liveness("lock", "--set", "fair=true", "--format", "json").json();
        assertEquals("holds", json.get("verdict").getAsString());
        assertTrue(json.get("lasso").isJsonNull());
        var claim = json.getAsJsonArray("temporal").get(0).getAsJsonObject();
        assertEquals("EveryHostGetsTheLock", claim.get("claim").getAsString());
        assertEquals("holds", claim.get("outcome").getAsString());
        assertEquals(
                "[\"weak fairness of Grant\",\"fair delivery\"]", claim.get("provedBy").toString());
        var link = claim.getAsJsonArray("chains").get(1).getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("Grant of host0", link.get("helper").getAsString());
        assertEquals("weak fairness of Grant", link.get("fairness").getAsString());
        assertTrue(link.get("sound").getAsBoolean());
    }

    @Test
    void theObjectHasALassoAndHowItIsFair() {
        var run =
                liveness(
                        "philosophers",
                        "--set",
                        "philosophers=4",
                        "--set",
                        "rightHanded=true",
                        "--set",
                        "fair=WEAK",
                        "--format",
                        "json");
        assertEquals(13, run.exit(), run.err());
        var lasso = run.json().getAsJsonObject("lasso");
        assertEquals(0, lasso.get("loop").getAsInt());
        assertEquals(false, lasso.get("stutters").getAsBoolean());
        assertTrue(lasso.getAsJsonArray("fairness").size() > 0);
    }

    @Test
    void ofEachStateOfATraceItSaysWhatItWaitsFor() {
        var run = liveness("lock:goes-nowhere", "--at", goingNowhere());
        assertEquals(0, run.exit(), run.out() + run.err());
        var said = run.out().replaceAll("\\s+", " ");
        assertTrue(
                said.contains(
                        "EveryHostGetsTheLock[host=host1] 1 link 1 of 2: host 0 holds it; waits"
                                + " for Grant of host0, by weak fairness of Grant 2 link 2 of 2:"),
                said);
        assertTrue(said.contains("by fair delivery; not enabled:"), said);
        assertTrue(said.contains("3 in no link"), said);
    }

    @Test
    void ofOneStateItSaysSoInJson() {
        var at = goingNowhere() + ":1";
        var json = liveness("lock:goes-nowhere", "--at", at, "--format", "json").json();
        var chain = json.getAsJsonArray("chains").get(1).getAsJsonObject();
        assertEquals("host1", chain.getAsJsonObject("tuple").get("host").getAsString());
        assertEquals(2, chain.getAsJsonArray("links").size());
        assertEquals(1, chain.getAsJsonArray("states").size());
        var state = chain.getAsJsonArray("states").get(0).getAsJsonObject();
        assertEquals(1, state.get("state").getAsInt());
        assertEquals("link", state.get("where").getAsString());
        assertEquals(1, state.get("link").getAsInt());
        var waitsFor = (JsonObject) state.get("waitsFor");
        assertEquals("Grant of host0", waitsFor.get("step").getAsString());
        assertTrue(waitsFor.get("enabled").getAsBoolean());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock:goes-nowhere, :9, no such state
                    lock,              :2, does not accept
                    peterson,          '', claims no chain
                    """)
    void whereItCannotSayItIsRefused(String model, String place, String why) {
        var run = liveness(model, "--at", goingNowhere() + place);
        assertEquals(151, run.exit(), run.out());
        assertTrue(run.err().replaceAll("\\s+", " ").contains(why), run.err());
    }

    private String goingNowhere() {
        var file = folder.resolve("nowhere.itf.json").toString();
        var run = liveness("lock:goes-nowhere", "--trace", file);
        assertEquals(13, run.exit(), run.err());
        return file;
    }
}
