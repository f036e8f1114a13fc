package org.landcheck.io.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Polygon;

/** How points become rings and rings become parcels; what is broken stays visible. */
class BoundaryRingsTest {
  private static final String LINE = "9,1.0000,A,甲,面,,,,@\n";

  @TempDir Path folder;

  @Test
  void holesAreFoundByContainmentNotByNumberOrDirection() throws Exception {
    // the hole is number 1, the shell number 2, both run the same way
    Layer layer = parcel(square(1, 10, 10, 10) + square(2, 0, 0, 100));
    Polygon polygon = (Polygon) layer.geometry(0);
    assertEquals(1, polygon.getNumInteriorRing());
    assertEquals(9900, polygon.getArea());
  }

  @Test
  void ringsThatAreOnlyNumberedOnAreParts() throws Exception {
    Layer layer = parcel(square(1, 0, 0, 10) + square(2, 50, 0, 10) + square(3, 100, 0, 10));
    assertEquals("MultiPolygon", layer.geometry(0).getGeometryType());
    assertEquals(3, layer.geometry(0).getNumGeometries());
    assertEquals(3L, Txt.value(layer, 0, "QS"));
  }

  @Test
  void anIslandInAHoleIsAPart() throws Exception {
    Layer layer = parcel(square(1, 0, 0, 100) + square(2, 10, 10, 80) + square(3, 20, 20, 60));
    assertEquals(2, layer.geometry(0).getNumGeometries());
    assertEquals(10000 - 6400 + 3600, layer.geometry(0).getArea());
  }

  @Test
  void ringsOfOneNumberArePartedWhereTheyCloseOrBeginAnew() throws Exception {
    String open = square(1, 0, 0, 10).lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    String other = square(1, 50, 0, 10);
    assertEquals(
        2, parcel(square(1, 0, 0, 10) + other).geometry(0).getNumGeometries(), "after closing");
    Layer layer = parcel(open + other);
    assertEquals(2, layer.geometry(0).getNumGeometries(), "by the first label");
    assertEquals(1L, Txt.value(layer, 0, "WBHQS"));
    assertEquals(200, layer.geometry(0).getArea());
  }

  @Test
  void aRingThatTouchesItsFirstPointOnTheWayIsOneRing() throws Exception {
    String points = "";
    int[][] at = {{0, 0}, {0, 10}, {10, 10}, {0, 0}, {10, -10}, {0, -10}, {0, 0}};
    for (int i = 0; i < at.length; i++) {
      points +=
          "J" + (i % 6 + 1) + ",1," + (3100000 + at[i][0]) + "," + (38450000 + at[i][1]) + "\n";
    }
    Layer layer = parcel(points);
    assertEquals(1L, Txt.value(layer, 0, "QS"));
    assertEquals(0L, Txt.value(layer, 0, "WBHQS"));
    assertEquals(7, layer.geometry(0).getNumPoints());
  }

  @Test
  void aRingThatDoesNotComeBackIsShownAndCounted() throws Exception {
    String open = square(1, 0, 0, 10).lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + LINE + open));
    Layer layer = data.layers().get(0);
    assertEquals(100, layer.geometry(0).getArea());
    assertEquals(4L, Txt.value(layer, 0, "SJDS"), "counted as the file has them");
    assertEquals(1L, Txt.value(layer, 0, "WBHQS"));
    assertTrue(Txt.lineage(data).contains("没有回到起点"), Txt.lineage(data));
  }

  @Test
  void aClosingPointThatIsAMillimetreOffIsKept() throws Exception {
    String near =
        square(1, 0, 0, 10).replaceFirst("(?s)3100000,38450000\n$", "3100000.001,38450000\n");
    Layer layer = parcel(near);
    assertEquals(1L, Txt.value(layer, 0, "WBHQS"));
    assertEquals(1L, Txt.value(layer, 0, "QS"));
    assertEquals(6, layer.geometry(0).getNumPoints());
  }

  @Test
  void labelsThatAreAllTheSameTellNothing() throws Exception {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i <= 40; i++) {
      double angle = 2 * Math.PI * (i % 40) / 40;
      long north = Math.round(3100000 + 100 * Math.sin(angle));
      points.append("J,1,").append(north).append(',');
      points.append(Math.round(38450000 + 100 * Math.cos(angle))).append('\n');
    }
    Layer layer = parcel(points.toString());
    assertEquals(1L, Txt.value(layer, 0, "QS"));
    assertEquals(41L, Txt.value(layer, 0, "SJDS"));
  }

  @Test
  void aBrokenRowMakesItsParcelUnreadableAndIsNamed() throws Exception {
    String broken = Txt.PARCEL.replace("3100100.000,38450100.000", "31001OO.000,38450100.000");
    Layer layer = Txt.layer(folder, Txt.HEADER + broken + Txt.PARCEL);
    assertEquals(2, layer.size());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(0));
    assertEquals(1, layer.unreadable().size());
    Layer.Unreadable bad = layer.unreadable().get(0);
    assertEquals(layer.fid(0), bad.fid());
    assertEquals("a.txt 第 16 行不是坐标（J3,1,31001OO.000,38450100.000）", bad.reason().zh());
    assertEquals("a.txt: line 16 is no point (J3,1,31001OO.000,38450100.000)", bad.reason().en());
    assertEquals("430181001", layer.label(0), "its attributes are kept");
  }

  @Test
  void aRowThatLacksANumberIsBrokenNotAnotherKindOfRow() throws Exception {
    for (String row : new String[] {"J9,1,3100050", "J9,3100050,38450000", "J9", "J9,1,,"}) {
      Layer layer = Txt.layer(folder, Txt.HEADER + Txt.PARCEL + row + "\n");
      assertEquals(1, layer.unreadable().size(), row);
    }
  }

  @Test
  void aRingOfTwoPointsIsUnreadableAndItsLineNamed() throws Exception {
    Layer layer = parcel(square(1, 0, 0, 10) + "J6,2,3100001,38450001\nJ7,2,3100002,38450001\n");
    assertEquals("a.txt 第 19 行开始的圈只有 2 个点", layer.unreadable().get(0).reason().zh());
  }

  @Test
  void aLargeParcelHasAllItsPoints() throws Exception {
    StringBuilder points = new StringBuilder();
    int count = 70_000;
    for (int i = 0; i <= count; i++) {
      double angle = 2 * Math.PI * (i % count) / count;
      points.append('J').append(i % count).append(",1,");
      points.append(3100000 + 9000 * Math.sin(angle)).append(',');
      points.append(38450000 + 9000 * Math.cos(angle)).append('\n');
    }
    Layer layer = parcel(points.toString());
    assertEquals(count + 1, layer.geometry(0).getNumPoints());
    assertEquals(0L, Txt.value(layer, 0, "WBHQS"));
  }

  private Layer parcel(String points) throws Exception {
    return Txt.layer(folder, Txt.HEADER + LINE + points);
  }

  /** Labels begin with J1 in each ring. */
  private static String square(int ring, int x, int y, int side) {
    int[][] at = {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}};
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < at.length; i++) {
      rows.append('J').append(i % 4 + 1).append(',').append(ring).append(',');
      rows.append(3100000 + y + at[i][1]).append(',').append(38450000 + x + at[i][0]).append('\n');
    }
    return rows.toString();
  }
}
