package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextEncoding;

/** Documents of every kind, in every encoding, in one piece or not. */
class GeoJsonFormatTest {
  private static final String POINT = Texts.shape("Point", "[113,28]");

  @TempDir Path folder;
  private Texts texts;

  @BeforeEach
  void texts() {
    texts = new Texts(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " ", "", "\n\u001e", "\u001e"})
  void objectsOneAfterAnotherAreOneLayerWhateverStandsBetween(String between) throws Exception {
    String line = Texts.feature(POINT, "{\"a\":1}");
    Dataset data = texts.data(between + line + between + line + between + POINT + "\n");
    assertEquals(3, data.layers().get(0).size());
    assertTrue(Texts.lineage(data).contains("3 个 GeoJSON 对象"), Texts.lineage(data));
  }

  @Test
  void aSingleFeatureIsALayerOfOne() throws Exception {
    Layer layer = texts.layer("\uFEFF\n" + Texts.feature(POINT, "{\"名称\":\"一\"}"));
    assertEquals(1, layer.size());
    assertEquals("一", layer.value(0, 0));
    assertEquals("a", layer.name(), "the file's name");
  }

  @Test
  void membersComeInAnyOrder() throws Exception {
    Layer layer =
        texts.layer(
            "{\"features\":[{\"geometry\":{\"coordinates\":[1,2],\"type\":\"Point\"},\"id\":5,"
                + "\"properties\":{\"a\":1},\"type\":\"Feature\"}],\"name\":\"宗地\",\"crs\":"
                + "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4526\"}},"
                + "\"type\":\"FeatureCollection\"}");
    assertEquals("宗地", layer.name());
    assertEquals(5, layer.fid(0));
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals("POINT (1 2)", layer.geometry(0).toText());
  }

  @Test
  void propertiesOfACollectionAreNotThoseOfItsFeatures() throws Exception {
    String features = "\"features\":[" + Texts.feature(POINT, "{\"a\":1}") + "]";
    for (String text :
        List.of(
            "{\"type\":\"FeatureCollection\",\"properties\":{\"b\":2},\"id\":7," + features + "}",
            "{\"type\":\"FeatureCollection\","
                + features
                + ",\"id\":7,\"properties\":{\"b\":2}}")) {
      Layer layer = texts.layer(text);
      assertEquals(1L, layer.value(0, layer.schema().indexOf("a")));
      assertEquals(1, layer.size());
      assertEquals(0, layer.fid(0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, false",
    "GBK, GBK, false",
    "GB18030, GBK, false",
    "UTF-8, UTF-8, true",
    "UTF-16LE, UTF-16LE, true",
    "UTF-16BE, UTF-16BE, true"
  })
  void textsAreReadInTheEncodingTheyAreIn(String written, String shown, boolean marked)
      throws Exception {
    String text =
        Texts.collection(
            Texts.feature(POINT, "{\"名称\":\"长沙市岳麓区\",\"备注\":\"\\u7528\\u5730𠮷\"}"),
            Texts.feature(POINT, "{\"名称\":\"浏阳河东岸第二居委会\"}"));
    if (written.equals("GBK")) {
      text = text.replace("𠮷", "吉");
    }
    byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(written));
    Path file = texts.file("a.json", bytes);
    assertTrue(new GeoJsonFormat().recognises(file));
    Dataset data = Texts.data(file);
    Layer layer = data.layers().get(0);
    assertEquals(List.of("长沙市岳麓区", "浏阳河东岸第二居委会"), Texts.values(layer, "名称"));
    assertTrue(layer.value(0, 1).toString().startsWith("用地"));
    assertTrue(Texts.lineage(data).contains(shown), Texts.lineage(data));
  }

  @Test
  void bytesThatAreNoTextAreShownAsLostAndNoted() throws Exception {
    byte[] bytes =
        Texts.collection(Texts.feature(POINT, "{\"a\":\"正常的文字，很长的一句话\",\"b\":\"@@\"}"))
            .getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("@@");
    bytes[at] = (byte) 0xFF;
    Dataset data = Texts.data(texts.file("a.geojson", bytes));
    assertEquals("\uFFFD@", data.layers().get(0).value(0, 1));
    assertTrue(Texts.lineage(data).contains("1 处文字不是有效的 UTF-8"), Texts.lineage(data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "{\"name\":\"x\",\"crs\":{\"type\":\"name\"},\"features\":[{\"type\":\"Feature\"",
        "{\"features\":[{\"properties\":{\"a\":1",
        "{\"bbox\":[1,2,3,4],\"type\":\"Feature\"}",
        "{\"geometry\":{\"type\":\"Point\",",
        "{\"coordinates\":[[[1,2],",
        "\u001e{\"type\":\"MultiPolygon\"}"
      })
  void geoJsonIsRecognisedByItsFirstMembers(String text) throws Exception {
    assertTrue(
        new GeoJsonFormat()
            .recognises(texts.file("a.json", text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1,2]",
        "{\"type\":\"Topology\",\"objects\":{}}",
        "{\"displayFieldName\":\"\",\"features\":[{\"attributes\":{\"a\":1}}]}",
        "{\"findings\":[{\"geometry\":{\"type\":\"Polygon\"}}]}",
        "坐标系=2000"
      })
  void otherTextsAreNot(String text) throws Exception {
    assertFalse(
        new GeoJsonFormat()
            .recognises(texts.file("a.json", text.getBytes(StandardCharsets.UTF_8))));
    assertThrows(BadInputException.class, () -> texts.data(text), "and refused by the ending");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"FeatureCollection\",\"features\":[] | 第 1 行第 42 列：内容到这里中断",
        "{\"type\":\"FeatureCollection\",\"features\":[]} x | 第 1 行第 45 列：这里不是有效的 JSON",
        "{\"type\":\"FeatureCollection\",\"features\":[]} [1] | 第 1 行第 44 列：这里不是 GeoJSON 对象",
        "{\"features\":[{\"attributes\":{}}],\"geometryType\":\"x\"} | ArcGIS 的 JSON 请导出为 GeoJSON",
        "{\"type\":\"Topology\"} | 类型是“Topology”",
      })
  void whatIsWrongWithAWholeTextIsSaidWithLineAndColumn(String text, String words) {
    BadInputException e = assertThrows(BadInputException.class, () -> texts.data(text));
    assertTrue(e.text().zh().contains(words), e.text().zh());
    assertTrue(e.text().zh().startsWith(folder.toString()), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  @Test
  void objectsThatAreNoFeaturesAreNamedAmongThoseThatAre() throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                Texts.feature(POINT, "{}"), "null", "{\"type\":\"Topology\"}", POINT, "{}"));
    assertEquals(5, layer.size());
    assertEquals(2, layer.unreadable().size());
    assertTrue(layer.unreadable().get(0).reason().zh().startsWith("第 2 行第 1 列：不是要素"));
    assertTrue(layer.unreadable().get(1).reason().zh().contains("Topology"));
    assertEquals("POINT (113 28)", layer.geometry(3).toText());
  }

  @Test
  void nestingWithoutEndIsRefused() {
    for (String open : List.of("[", "{\"a\":", "{\"type\":\"Feature\",\"properties\":{\"a\":[")) {
      BadInputException e =
          assertThrows(BadInputException.class, () -> texts.data(open.repeat(100_000)));
      assertTrue(e.text().zh().contains("第 1 行"), e.text().zh());
    }
  }

  @Test
  void theSourceIsNotTouched() throws Exception {
    Path file = texts.file("a.geojson", POINT.getBytes(StandardCharsets.UTF_8));
    String before = SourceHashes.sha256(file);
    assertEquals(before, Texts.data(file).info().sources().get(0).sha256());
    assertEquals(before, SourceHashes.sha256(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aLongSingleLineInGbkIsReadToo() throws Exception {
    String[] features = new String[3000];
    for (int i = 0; i < features.length; i++) {
      features[i] = Texts.feature(POINT, "{\"坐落\":\"长沙县第" + i + "号" + "街".repeat(100) + "\"}");
    }
    String text = Texts.collection(features).replace("\n", "");
    Layer layer =
        Texts.data(texts.file("b.geojson", text.getBytes(TextEncoding.GBK))).layers().get(0);
    assertEquals("长沙县第2999号" + "街".repeat(100), layer.value(2999, 0));
  }
}
