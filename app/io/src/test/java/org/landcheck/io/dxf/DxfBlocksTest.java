package org.landcheck.io.dxf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.io.Hostile;

/** Blocks are drawn where they are inserted. */
@Timeout(120)
class DxfBlocksTest {
  private static final String BLOCKS =
      Dxf.section(
          "BLOCKS",
          "0 BLOCK 2 mark 10 1 20 1 0 LINE 8 0 10 1 20 1 11 2 21 1 0 LINE 8 OWN 62 7 10 1 20 1 11 1 21 3"
              + " 0 ATTDEF 10 0 20 0 1 x 0 ENDBLK 8 0"
              + " 0 BLOCK 2 TWICE 10 0 20 0 0 INSERT 2 MARK 10 10 20 0 0 ENDBLK"
              + " 0 BLOCK 2 SELF 10 0 20 0 0 INSERT 2 SELF 10 1 20 0 0 INSERT 2 SELF 10 0 20 1 0 ENDBLK");

  @TempDir Path folder;

  @Test
  void theyAreMovedScaledAndTurnedAndTheirPlaceIsAPoint() throws Exception {
    Dataset data =
        read(
            "0 INSERT 5 AB 8 KZD 62 3 2 MARK 10 100 20 200 41 2 42 3 50 90 1001 SOUTH 1000 131100");
    Layer lines = data.layer("线").orElseThrow();
    assertEquals(2, lines.size());
    assertEquals(100, lines.geometry(0).getCoordinates()[1].x, 1e-12);
    assertEquals(202, lines.geometry(0).getCoordinates()[1].y, 1e-12);
    assertEquals(94, lines.geometry(1).getCoordinates()[1].x, 1e-12);
    assertEquals("KZD", Dxf.value(lines, 0, "TCMC"), "layer 0 is that of the insert");
    assertEquals("OWN", Dxf.value(lines, 1, "TCMC"));
    assertEquals(3L, Dxf.value(lines, 0, "YS"));
    assertEquals(7L, Dxf.value(lines, 1, "YS"));
    assertEquals("131100", Dxf.value(lines, 1, "CASSBM"));
    assertEquals("MARK", Dxf.value(lines, 0, "TKMC"));
    assertEquals("AB", Dxf.value(lines, 0, "JB"));
    Layer points = data.layer("点").orElseThrow();
    assertEquals("POINT (100 200)", points.geometry(0).toText());
    assertEquals("INSERT", Dxf.value(points, 0, "STLX"));
    assertEquals("MARK", Dxf.value(points, 0, "TKMC"));
  }

  @Test
  void attributesAreTheTextOfThePlace() throws Exception {
    Dataset data =
        read(
            "0 INSERT 66 1 2 MARK 10 0 20 0 0 ATTRIB 10 0 20 0 1 I12 2 NAME 0 ATTRIB 1 345.6 0 SEQEND"
                + " 0 TEXT 10 0 20 0 1 after");
    assertEquals("I12 345.6", Dxf.value(data.layer("点").orElseThrow(), 0, "WZ"));
    assertEquals(1, data.layer("注记").orElseThrow().size());
  }

  @Test
  void blocksWithinBlocksAndRowsOfBlocksAreDrawn() throws Exception {
    Dataset data =
        read("0 INSERT 2 TWICE 10 1 20 0 0 INSERT 2 MARK 10 0 20 0 70 3 71 2 44 10 45 20");
    Layer lines = data.layer("线").orElseThrow();
    assertEquals(2 + 2 * 6, lines.size());
    assertEquals("LINESTRING (11 0, 12 0)", lines.geometry(0).toText());
    assertEquals("LINESTRING (20 20, 21 20)", lines.geometry(12).toText());
  }

  @Test
  void aBlockThatIsNotThereKeepsItsPlace() throws Exception {
    Dataset data = read("0 INSERT 2 NOWHERE 10 5 20 6");
    assertEquals(1, data.layer("点").orElseThrow().size());
    assertTrue(Dxf.lineage(data).contains("1 处插入的图块在文件中没有定义"), Dxf.lineage(data));
  }

  @Test
  void blocksWithinThemselvesEndSomewhere() throws Exception {
    Dataset data = read("0 INSERT 2 SELF 10 0 20 0");
    assertTrue(Dxf.lineage(data).contains("嵌套过深"), Dxf.lineage(data));
  }

  @Test
  void aSmallFileCannotFillTheMemory() {
    StringBuilder blocks =
        new StringBuilder("0 BLOCK 2 B0 0 CIRCLE 10 0 20 0 40 1000000 0 ENDBLK ");
    for (int level = 1; level < 8; level++) {
      blocks.append("0 BLOCK 2 B").append(level);
      blocks.append((" 0 INSERT 2 B" + (level - 1) + " 10 0 20 0 70 30000 71 30000").repeat(10));
      blocks.append(" 0 ENDBLK ");
    }
    for (String entities :
        new String[] {
          "0 INSERT 2 B7 10 0 20 0",
          "0 INSERT 2 B1 10 0 20 0 70 30000 71 30000",
          "0 LWPOLYLINE 70 1" + " 10 0 20 0 42 1e8 10 1e9 20 1e9 42 1e8".repeat(20_000),
          "0 CIRCLE 10 0 20 0 40 1e12 ".repeat(5_000),
          "0 HATCH 91 1000000000 "
              + "92 2 72 0 73 1 93 3 10 0 20 0 10 1 20 0 10 1 20 1 ".repeat(20_000),
          "0 SPLINE 71 25 " + "40 0 ".repeat(30_000) + "10 0 20 0 ".repeat(30_000),
        }) {
      String text =
          Dxf.R2000
              + Dxf.section("BLOCKS", blocks.toString())
              + Dxf.section("ENTITIES", entities)
              + Dxf.groups("0 EOF");
      new Hostile(new DxfFormat(), "a.dxf").read("a.dxf", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Dataset read(String entities) throws Exception {
    return Dxf.read(
        folder, Dxf.R2000 + BLOCKS + Dxf.section("ENTITIES", entities) + Dxf.groups("0 EOF"));
  }
}
