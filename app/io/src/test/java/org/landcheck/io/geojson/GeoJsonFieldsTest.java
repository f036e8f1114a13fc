package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/** Properties and ids. */
class GeoJsonFieldsTest {
  @TempDir Path folder;
  private Texts texts;

  @BeforeEach
  void texts() {
    texts = new Texts(folder);
  }

  @Test
  void typesAreThoseThatTheValuesHave() throws Exception {
    Layer layer =
        layer(
            "{\"i\":1,\"r\":1.0,\"b\":true,\"d\":\"2026-11-01\",\"t\":\"2026-11-01T08:30:00Z\","
                + "\"s\":\"x\",\"n\":null}",
            "{\"i\":-9223372036854775808,\"r\":2,\"b\":false,\"d\":null,"
                + "\"t\":\"2026-11-01T08:30:00.125+08:00\",\"s\":\"\"}",
            "{}");
    assertEquals(
        List.of(
            Field.of("i", FieldType.INTEGER),
            Field.of("r", FieldType.REAL),
            Field.of("b", FieldType.BOOLEAN),
            Field.of("d", FieldType.DATE),
            Field.of("t", FieldType.DATETIME),
            Field.of("s", FieldType.TEXT),
            Field.of("n", FieldType.TEXT)),
        layer.schema().fields());
    assertEquals(Arrays.asList(1L, Long.MIN_VALUE, null), Texts.values(layer, "i"));
    assertEquals(Arrays.asList(1.0, 2.0, null), Texts.values(layer, "r"));
    assertEquals(Arrays.asList(true, false, null), Texts.values(layer, "b"));
    assertEquals(Arrays.asList(LocalDate.of(2026, 11, 1), null, null), Texts.values(layer, "d"));
    assertEquals("2026-11-01T08:30:00.125+08:00", layer.value(1, 4));
    assertEquals(Arrays.asList("x", "", null), Texts.values(layer, "s"));
    assertEquals(Arrays.asList(null, null, null), Texts.values(layer, "n"));
  }

  @Test
  void aFieldWithValuesOfSeveralTypesIsTextAndNotes() throws Exception {
    Dataset data =
        data("{\"a\":true,\"b\":1}", "{\"a\":0.5,\"b\":\"x\"}", "{\"a\":false,\"b\":2.5}");
    Layer layer = data.layers().get(0);
    assertEquals(List.of("true", "0.5", "false"), Texts.values(layer, "a"));
    assertEquals(List.of("1", "x", "2.5"), Texts.values(layer, "b"));
    assertTrue(Texts.lineage(data).contains("字段 b 的值类型不一"), Texts.lineage(data));
  }

  @Test
  void whatIsNoDateOfTheCalendarStaysText() throws Exception {
    Layer layer = layer("{\"d\":\"2026-02-30\",\"t\":\"2026-11-01T08:30\"}");
    assertEquals("2026-02-30", layer.value(0, 0));
    assertEquals(FieldType.TEXT, layer.schema().fields().get(1).type());
  }

  @Test
  void propertiesAppearLateAndInAnyOrder() throws Exception {
    Layer layer = layer("{\"a\":1}", "{\"b\":true,\"a\":2}", "{\"c\":\"x\",\"b\":false}");
    assertEquals(Arrays.asList(1L, 2L, null), Texts.values(layer, "a"));
    assertEquals(Arrays.asList(null, true, false), Texts.values(layer, "b"));
    assertEquals(Arrays.asList(null, null, "x"), Texts.values(layer, "c"));
  }

  @Test
  void ofAPropertyThatComesTwiceTheLastValueHolds() throws Exception {
    Dataset data = data("{\"a\":1,\"a\":\"x\",\"a\":2}", "{\"a\":null,\"a\":3}");
    assertEquals(List.of(2L, 3L), Texts.values(data.layers().get(0), "a"));
    assertTrue(Texts.lineage(data).contains("3 处成员重复出现"), Texts.lineage(data));
  }

  @Test
  void objectsAndArraysAreKeptAsJson() throws Exception {
    String nested = "{\"x\": [1, 2.50, \"\\u7528\", null, {\"y\": 1e999}], \"z\": {}}";
    Dataset data = data("{\"a\":" + nested + ",\"b\":1}", "{\"a\":[],\"b\":2}");
    Layer layer = data.layers().get(0);
    assertEquals("{\"x\":[1,2.50,\"用\",null,{\"y\":1e999}],\"z\":{}}", layer.value(0, 0));
    assertEquals("[]", layer.value(1, 0));
    assertEquals(List.of(1L, 2L), Texts.values(layer, "b"), "what follows is read");
    assertTrue(Texts.lineage(data).contains("2 个值是嵌套的对象或数组"), Texts.lineage(data));
  }

  @Test
  void numbersThatNoTypeHoldsAreKeptAsTheyAreWritten() throws Exception {
    Layer layer = layer("{\"a\":123456789012345678901234567890,\"b\":1e999,\"c\":NaN}");
    assertEquals("123456789012345678901234567890", layer.value(0, 0));
    assertEquals("1e999", layer.value(0, 1));
    assertEquals(Double.NaN, layer.value(0, 2));
  }

  @Test
  void halfACharacterBecomesTheSignForALostOne() throws Exception {
    Layer layer = layer("{\"a\":\"x\\ud842\",\"b\":\"\\ud842\\udfb7\"}");
    assertEquals("x\uFFFD", layer.value(0, 0));
    assertEquals("𠮷", layer.value(0, 1));
  }

  @Test
  void propertiesThatAreNoObjectAreKept() throws Exception {
    Layer layer = layer("[1,2]", "{\"a\":1}");
    assertEquals("[1,2]", layer.value(0, layer.schema().indexOf("properties")));
  }

  @Test
  void wholeNumbersOfTheirOwnAreFeatureIdsAndPutRowsInOrder() throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                "{\"type\":\"Feature\",\"id\":30,\"properties\":{\"a\":\"x\"},\"geometry\":"
                    + Texts.shape("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]")
                    + "}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],"
                    + "[2,0]]]},\"id\":-2,\"properties\":{\"b\":true}}",
                "{\"type\":\"Feature\",\"properties\":{\"a\":\"z\"},\"id\":7,\"geometry\":null}"));
    assertEquals(List.of(-2L, 7L, 30L), List.of(layer.fid(0), layer.fid(1), layer.fid(2)));
    assertEquals(Arrays.asList(null, "z", "x"), Texts.values(layer, "a"));
    assertEquals(Arrays.asList(true, null, null), Texts.values(layer, "b"));
    assertEquals("POLYGON ((0 0, 1 0, 1 1, 0 0))", layer.geometry(2).toText());
    assertEquals(-2, layer.unreadable().get(0).fid());
    assertEquals(2, layer.schema().fields().size());
  }

  @Test
  void otherIdsAreKeptAsAField() throws Exception {
    for (String ids : List.of("1,1", "1,\"b\"", "1,null", "1.5,2")) {
      String[] each = ids.split(",");
      Dataset data =
          texts.data(
              Texts.collection(
                  "{\"type\":\"Feature\",\"id\":" + each[0] + ",\"properties\":{\"id\":9}}",
                  "{\"type\":\"Feature\",\"id\":" + each[1] + ",\"properties\":{}}"));
      Layer layer = data.layers().get(0);
      assertEquals(0, layer.fid(0));
      assertEquals(1, layer.fid(1));
      Object kept = layer.value(0, layer.schema().indexOf("id_2"));
      assertTrue(kept.toString().startsWith("1"), ids);
      assertTrue(Texts.lineage(data).contains("保留为字段 id_2"), Texts.lineage(data));
    }
  }

  @Test
  void anotherNameInEveryFeatureIsNoTable() {
    String[] properties = new String[2500];
    for (int i = 0; i < properties.length; i++) {
      properties[i] = "{\"p" + i + "\":1}";
    }
    BadInputException e = assertThrows(BadInputException.class, () -> layer(properties));
    assertTrue(e.text().zh().contains("第 2001 行"), e.text().zh());
  }

  private Dataset data(String... properties) throws Exception {
    String[] features = new String[properties.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = Texts.feature("null", properties[i]);
    }
    return texts.data(Texts.collection(features));
  }

  private Layer layer(String... properties) throws Exception {
    return data(properties).layers().get(0);
  }
}
