package org.landcheck.io.dxf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;

/** Recognition, encodings, attributes and refusals of drawings. */
class DxfFormatTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String SQUARE = " 90 4 70 1 10 0 20 0 10 10 20 0 10 10 20 10 10 0 20 10 ";

  @TempDir Path folder;

  @Test
  void entitiesKeepWhatTheDrawingAndCassSayOfThem() throws Exception {
    String tables = Dxf.section("TABLES", "0 TABLE 2 LAYER 0 LAYER 2 JZD 62 -3 70 0 0 ENDTAB");
    String entities =
        "0 LWPOLYLINE 5 2F 8 JZD 38 12.5"
            + SQUARE
            + "1001 ACAD 1000 no 1001 SOUTH 1000 300000 1000 430181001001 1000 张三 1070 1"
            + " 0 LWPOLYLINE 5 30 8 JZD 62 5"
            + SQUARE;
    String text = Dxf.R2000 + tables + Dxf.section("ENTITIES", entities) + Dxf.groups("0 EOF");
    Dataset data = Dxf.read(Dxf.file(folder, text, GBK));
    Layer layer = data.layer("面").orElseThrow();
    assertEquals(1, data.layers().size());
    assertEquals("JZD", Dxf.value(layer, 0, "TCMC"));
    assertEquals("LWPOLYLINE", Dxf.value(layer, 0, "STLX"));
    assertEquals("2F", Dxf.value(layer, 0, "JB"));
    assertEquals(3L, Dxf.value(layer, 0, "YS"), "by its layer");
    assertEquals(12.5, Dxf.value(layer, 0, "BG"));
    assertEquals("300000", Dxf.value(layer, 0, "CASSBM"));
    assertEquals("430181001001|张三", Dxf.value(layer, 0, "KZSJ"));
    assertEquals(5L, Dxf.value(layer, 1, "YS"));
    assertNull(Dxf.value(layer, 1, "BG"));
    assertNull(Dxf.value(layer, 1, "CASSBM"));
    assertEquals(Crs.UNDECLARED, layer.crs());
    String lineage = Dxf.lineage(data);
    assertTrue(lineage.contains("DXF 版本是 2000，文字编码按 GBK 读取（声明的是 ANSI_936）"), lineage);
    assertTrue(lineage.contains("图形单位声明为米"), lineage);
    assertTrue(lineage.contains("没有声明坐标系"), lineage);
  }

  @ParameterizedTest
  @CsvSource({
    "AC1015, ANSI_936, GBK",
    "AC1009, ANSI_1252, GBK",
    "AC1018, ANSI_936, UTF-8",
    "AC1021, ANSI_936, UTF-8",
    "AC1032, ANSI_1252, UTF-8",
    "AC1027, ANSI_936, GBK",
    "AC1015, ANSI_950, Big5"
  })
  void textsAreReadAsTheyAreWritten(String version, String page, String charset) throws Exception {
    String text =
        Dxf.header(version, page)
            + Dxf.section("ENTITIES", "0 TEXT 8 注記 10 1 20 2 40 2 1 國土")
            + Dxf.groups("0 EOF");
    Dataset data = Dxf.read(Dxf.file(folder, text, Charset.forName(charset)));
    Layer layer = data.layer("注记").orElseThrow();
    assertEquals("注記", Dxf.value(layer, 0, "TCMC"));
    assertEquals("國土", Dxf.value(layer, 0, "WZ"));
    assertTrue(Dxf.lineage(data).contains("按 " + charset + " 读取"), Dxf.lineage(data));
  }

  @Test
  void aTextInAnotherEncodingThanTheRestIsReadAndTold() throws Exception {
    String text = Dxf.drawing("0 TEXT 8 国土 10 1 20 2 1 国土 0 TEXT 8 国土 10 1 20 2 1 ?????");
    byte[] bytes = text.getBytes(GBK);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("?????");
    System.arraycopy("中 x".getBytes(StandardCharsets.UTF_8), 0, bytes, at, 5);
    Dataset data = Dxf.read(Files.write(folder.resolve("a.dxf"), bytes));
    Layer layer = data.layer("注记").orElseThrow();
    assertEquals("国土", Dxf.value(layer, 0, "WZ"));
    assertEquals("中 x", Dxf.value(layer, 1, "WZ"));
    assertTrue(Dxf.lineage(data).contains("1 处文字不是这种编码"), Dxf.lineage(data));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\U+56FD\\U+571F; 国土",
        "\\M+5B9FA; 国",
        "45%%d30'%%P1%%c%%%; 45°30'±1⌀%",
        "%%u下划线%%U; 下划线",
        "%%065; A",
        "\\Pas~Formel; '\\Pas Formel'"
      })
  void escapesOfTextsAreResolved(String written, String shown) throws Exception {
    Layer layer = Dxf.layer(folder, "注记", "0 TEXT 8 0 10 1 20 2 1 " + written);
    assertEquals(shown, Dxf.value(layer, 0, "WZ"));
  }

  @Test
  void longTextsAreJoinedAndTheirFormatsLeftOut() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "注记",
            "0 MTEXT 8 0 10 5 20 6 3 {\\fSimSun|b0|i0|c134|p2;宗地\\P 3 面积:\\H2x; 1"
                + " \\S1^2;\\C1;亩\\\\}\\{x 101 Embedded~Object 10 9 20 9 1 again");
    assertEquals("宗地\n面积:1/2亩\\{x", Dxf.value(layer, 0, "WZ"));
    assertEquals("POINT (5 6)", layer.geometry(0).toText());
  }

  @Test
  void alignedTextsStandWhereTheyAreAlignedTo() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "注记",
            "0 TEXT 8 0 10 1 20 2 11 7 21 8 72 1 1 a 0 TEXT 8 0 10 1 20 2 11 7 21 8 1 b");
    assertEquals("POINT (7 8)", layer.geometry(0).toText());
    assertEquals("POINT (1 2)", layer.geometry(1).toText());
  }

  @Test
  void whatIsNotDrawnIsTold() throws Exception {
    String entities =
        "0 LINE 8 0 10 0 20 0 11 1 21 1 0 LINE 67 1 10 0 20 0 11 1 21 1"
            + " 0 DIMENSION 8 0 0 DIMENSION 8 0 0 VIEWPORT 8 0";
    Dataset data = Dxf.read(folder, Dxf.drawing(entities));
    assertEquals(1, data.layers().get(0).size());
    assertTrue(Dxf.lineage(data).contains("图纸空间（布局）中的 1 个实体未读取"), Dxf.lineage(data));
    assertTrue(Dxf.lineage(data).contains("不支持的实体未读取：DIMENSION 2"), Dxf.lineage(data));
  }

  @Test
  void anEntityWithABadNumberIsUnreadableAndItsLineNamed() throws Exception {
    Dataset data =
        Dxf.read(
            folder, Dxf.drawing("0 LINE 8 A 10 0 20 O 11 1 21 1 0 LINE 8 B 10 0 20 0 11 1 21 1"));
    Layer layer = data.layer("线").orElseThrow();
    assertEquals(2, layer.size());
    assertEquals("A", Dxf.value(layer, 0, "TCMC"));
    assertEquals("第 30 行不是数字", layer.unreadable().get(0).reason().zh());
    assertEquals("LINESTRING (0 0, 1 1)", layer.geometry(1).toText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 LINE 8 A 10 0 20 0",
        "0 LWPOLYLINE 8 A 70 1 10 0 20 0 10 1 20 1",
        "0 LWPOLYLINE 8 A 10 0 20 0 10 1",
        "0 CIRCLE 8 A 10 0 20 0 40 0",
        "0 POLYLINE 8 A 70 16 0 VERTEX 10 0 20 0 0 SEQEND",
        "0 SPLINE 8 A 71 3 11 0 21 0",
        "0 ELLIPSE 8 A 10 0 20 0 11 1 21 0 31 1 40 0.5",
        "0 SPLINE 8 A 71 3 40 0 40 1 10 0 20 0",
        "0 ELLIPSE 8 A 10 0 20 0 11 1 21 0 40 0.5 41 0 42 1e9",
        "0 HATCH 8 A 91 1 92 1 93 1 72 4",
        "0 HATCH 8 A 91 5",
        "0 LINE 8 A 10 1e308 20 0 11 -1e309 21 0",
        "0 POINT 8 A 20 1"
      })
  void whatCannotBeDrawnIsUnreadableNotTheEnd(String entity) throws Exception {
    Dataset data = Dxf.read(folder, Dxf.drawing(entity + " 0 TEXT 10 0 20 0 1 x"));
    int unreadable = data.layers().stream().mapToInt(layer -> layer.unreadable().size()).sum();
    assertEquals(1, unreadable);
    assertEquals(1, data.layer("注记").orElseThrow().size());
  }

  @Test
  void binaryDrawingsAndDwgAreRefusedWithWhatToDo() throws Exception {
    String[] heads = {"AutoCAD Binary DXF\r\n\u001A\0", "AC1032\0\0\0\0\0"};
    for (String head : heads) {
      Path file = Files.write(folder.resolve("a.dwg"), head.getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(new DxfFormat().recognises(file));
      BadInputException refusal = assertThrows(BadInputException.class, () -> Dxf.read(file));
      assertTrue(refusal.text().zh().contains("另存为 DXF（ASCII）"), refusal.text().zh());
    }
  }

  @Test
  void damagedAndEmptyDrawingsAreRefusedInOneLine() throws Exception {
    String good = Dxf.drawing("0 LINE 8 0 10 0 20 0 11 1 21 1");
    String[] texts = {
      "x",
      good.substring(0, good.length() - 30),
      good.replace("11\n1\n", "11\n1\n1\n"),
      Dxf.drawing(""),
      "0\nSECTION\n"
    };
    for (String text : texts) {
      Path file = Dxf.file(folder, text, StandardCharsets.UTF_8);
      assertTrue(new DxfFormat().recognises(file), "by its ending");
      BadInputException refusal = assertThrows(BadInputException.class, () -> Dxf.read(file), text);
      assertFalse(refusal.text().zh().contains("\n"));
    }
  }

  @Test
  void drawingsAreKnownByTheirContent() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "999\nmade by hand\n  0\r\nSECTION\r\n  2\r\nENTITIES\r\n");
    assertTrue(new DxfFormat().recognises(file));
    Files.writeString(file, "0\nsection\n");
    assertFalse(new DxfFormat().recognises(file));
  }
}
