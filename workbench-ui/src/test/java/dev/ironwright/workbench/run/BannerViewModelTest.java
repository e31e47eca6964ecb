package dev.ironwright.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.run.Words.Mood;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class BannerViewModelTest {

    private final Hands hands = new Hands();
    private final RunViewModel run =
            new RunViewModel(
                    (_, _, _, _) -> Relays.decided(Relays.report(new Verdict.Holds())),
                    hands.threads());
    private final SimpleStringProperty opened = new SimpleStringProperty("");
    private final SimpleStringProperty hindrance = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Words>> instead =
            new SimpleObjectProperty<>(Optional.empty());
    private final BannerViewModel banner = new BannerViewModel(run, opened, hindrance, instead);

    @Test
    void itAlwaysSaysWhatToDoNext() {
        assertEquals("Pick a protocol in the library to begin", headline());
        opened.set("relay");
        assertEquals("relay is ready", headline());
        hindrance.set("runners: needs a value");
        assertEquals("relay cannot run yet", headline());
        assertEquals("runners: needs a value", banner.words().get().detail());
    }

    @Test
    void whatThePageShowsComesFirst() {
        opened.set("relay");
        instead.set(Optional.of(new Words(Mood.BAD, "relay evades EverybodyRuns", "", "")));
        assertEquals("relay evades EverybodyRuns", headline());
        instead.set(Optional.empty());
        assertEquals("relay is ready", headline());
    }

    @Test
    void itFollowsTheRunToItsVerdict() {
        run.start(Relays.subject());
        assertEquals("Exploring relay", headline());
        run.togglePause();
        assertEquals("relay is paused", headline());
        assertEquals(Mood.WAITING, banner.words().get().mood());
        run.stop();
        assertEquals("Stopping relay", headline());
        hands.work();
        hands.show();
        assertEquals("relay holds", headline());
        assertEquals(Mood.GOOD, banner.words().get().mood());
    }

    @Test
    void aResultOfAnotherTextIsNoVerdict() {
        run.start(Relays.subject());
        hands.work();
        hands.show();
        run.outdate();
        assertEquals("relay holds, before your last changes", headline());
        assertEquals(Mood.NEUTRAL, banner.words().get().mood());
    }

    private String headline() {
        return banner.words().get().headline();
    }
}
