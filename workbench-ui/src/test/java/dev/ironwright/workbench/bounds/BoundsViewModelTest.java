package dev.ironwright.workbench.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.protocols.model.Model;
import dev.ironwright.workbench.bounds.BoundField.Kind;
import dev.ironwright.workbench.fixtures.Relay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class BoundsViewModelTest {

    private final BoundsViewModel form = new BoundsViewModel();

    @BeforeEach
    void openARelay() {
        show(Map.of(), Map.of());
    }

    @Test
    void everyBoundGetsTheFieldOfItsType() {
        assertEquals(
                List.of(Kind.NUMBER, Kind.NUMBER, Kind.CHECK, Kind.CHOICE, Kind.TEXT),
                form.fieldsProperty().get().stream().map(BoundField::kind).toList());
        assertEquals("1..9", field("runners").hint());
        assertEquals("a list of 0..9", field("order").hint());
        assertEquals(List.of("UP", "DOWN"), field("way").choices());
    }

    @ParameterizedTest(name = "{0}={1} is refused with: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    runners | 10    | runners: a whole number from 1 to 9
                    runners | three | runners: a whole number from 1 to 9
                    runners | ''    | runners: needs a value
                    honest  | maybe | honest: true or false
                    way     | LEFT  | way: one of UP, DOWN
                    order   | 3,x   | order: a list of 0..9
                    runners | 9     | ''
                    order   | ''    | ''
                    """)
    void whatDoesNotFitIsSaidWhileTyping(String name, String text, String problem) {
        field(name).textProperty().set(text);
        assertEquals(problem, form.problemProperty().get());
    }

    @Test
    void onlyWhatIsChangedIsASetting() {
        assertEquals(Map.of(), form.settingsProperty().get());
        field("runners").textProperty().set("4");
        field("order").textProperty().set("1,2");
        assertEquals(Map.of("runners", "4", "order", "1,2"), form.settingsProperty().get());
        form.reset();
        assertEquals(Map.of(), form.settingsProperty().get());
    }

    @Test
    void aVariantStartsWithItsOwnSettingsAndGoesBackToThem() {
        show(Map.of("laps", "5"), Map.of());
        assertEquals(Map.of("laps", "5"), form.settingsProperty().get());
        assertEquals(Map.of(), form.wordsProperty().get(), "the command brings it along");
        field("laps").textProperty().set("3");
        assertEquals(Map.of(), form.settingsProperty().get());
        assertEquals(Map.of("laps", "3"), form.wordsProperty().get());
        form.reset();
        assertEquals(Map.of("laps", "5"), form.settingsProperty().get());
    }

    @Test
    void whatWasPutInSurvivesAnEditOfTheModel() {
        field("runners").textProperty().set("5");
        show(Map.of(), form.values());
        assertEquals("5", field("runners").textProperty().get());
    }

    @Test
    void steppingStaysInTheRange() {
        field("runners").step(-1);
        field("runners").step(-1);
        assertEquals("1", field("runners").textProperty().get());
        field("runners").textProperty().set("nonsense");
        field("runners").step(1);
        assertEquals("3", field("runners").textProperty().get());
    }

    private void show(Map<String, String> initial, Map<String, String> keep) {
        form.show(Model.of(Relay.class).bounds(), initial, keep, Map.of("laps", "How far."));
    }

    private BoundField field(String name) {
        return form.fieldsProperty().get().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
