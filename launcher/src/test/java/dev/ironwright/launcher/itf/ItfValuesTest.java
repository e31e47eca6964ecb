package dev.ironwright.launcher.itf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;

import dev.ironwright.launcher.tree.Trees;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ItfValuesTest {

    enum Colour {
        RED
    }

    record Point(int x, int y) {}

    record Ack(int number) implements Message {}

    /// Its fields look like a variant's.
    record Parcel(String tag, int value) {}

    record Row(Object value, String json) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row(true, "true"),
                new Row(42, "{'#bigint':'42'}"),
                new Row(-7L, "{'#bigint':'-7'}"),
                new Row(BigInteger.TWO.pow(70), "{'#bigint':'1180591620717411303424'}"),
                new Row("text", "'text'"),
                new Row(Colour.RED, "'RED'"),
                new Row(new HostId("host", 2), "'host2'"),
                new Row(new Point(1, 2), "{'x':{'#bigint':'1'},'y':{'#bigint':'2'}}"),
                new Row(new Ack(1), "{'tag':'Ack','value':{'number':{'#bigint':'1'}}}"),
                new Row(Optional.of(true), "{'tag':'Some','value':true}"),
                new Row(Optional.empty(), "{'tag':'None','value':{'#tup':[]}}"),
                new Row(List.of("b", "a"), "['b','a']"),
                new Row(Set.of("b", "a"), "{'#set':['a','b']}"),
                new Row(Map.of("k", true), "{'#map':[['k',true]]}"),
                new Row(URI.create("?"), "{'#unserializable':'?'}"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesAndReadsEveryKindOfValue(Row row) {
        var json = ItfValues.json(Trees.of(row.value()));
        assertEquals(row.json().replace('\'', '"'), json.toString());
        assertEquals(
                Trees.of(row.value()), ItfValues.tree(JsonParser.parseString(json.toString())));
    }

    @Test
    void aRecordThatLooksLikeAVariantStaysEqualToItself() {
        var json = ItfValues.json(Trees.of(new Parcel("x", 1)));
        var other = ItfValues.json(Trees.of(new Parcel("x", 1)));
        assertEquals(ItfValues.tree(json), ItfValues.tree(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1.5",
                "{\"#bigint\":\"x\"}",
                "{\"#bigint\":[]}",
                "{\"#set\":{}}",
                "{\"#map\":[[1]]}"
            })
    void refusesWhatIsNoValue(String json) {
        assertThrows(ItfException.class, () -> ItfValues.tree(JsonParser.parseString(json)));
    }
}
