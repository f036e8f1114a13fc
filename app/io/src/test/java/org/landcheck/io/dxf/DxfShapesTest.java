package org.landcheck.io.dxf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** How entities become shapes. */
class DxfShapesTest {
  @TempDir Path folder;

  @Test
  void linesAndOpenPolylinesAreLines() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "线",
            "0 LINE 10 38450000.123 20 3100000.456 11 38450001 21 3100001"
                + " 0 LWPOLYLINE 70 0 10 0 20 0 10 1 20 0 10 1 20 1"
                + " 0 POLYLINE 66 1 70 8 10 0 20 0 0 VERTEX 10 0 20 0 30 5 0 VERTEX 10 3 20 4 30 6"
                + " 0 SEQEND 0 LINE 10 0 20 0 11 1 21 0");
    assertEquals(4, layer.size());
    assertEquals(
        "LINESTRING (38450000.123 3100000.456, 38450001 3100001)", layer.geometry(0).toText());
    assertEquals("LINESTRING (0 0, 1 0, 1 1)", layer.geometry(1).toText());
    assertEquals("LINESTRING (0 0, 3 4)", layer.geometry(2).toText());
  }

  @Test
  void closedPolylinesAreAreasHoweverTheyAreClosed() throws Exception {
    Dataset data =
        Dxf.read(
            folder,
            Dxf.drawing(
                "0 LWPOLYLINE 70 1 10 0 20 0 10 2 20 0 10 2 20 2"
                    + " 0 LWPOLYLINE 70 1 10 0 20 0 10 2 20 0 10 2 20 2 10 0 20 0"
                    + " 0 LWPOLYLINE 70 0 10 0 20 0 10 2 20 0 10 2 20 2 10 0 20 0"
                    + " 0 POLYLINE 66 1 70 1 0 VERTEX 10 0 20 0 0 VERTEX 10 2 20 0 0 VERTEX 10 2 20 2"
                    + " 0 SEQEND"));
    Layer layer = data.layer("面").orElseThrow();
    assertEquals(4, layer.size());
    for (int row = 0; row < 4; row++) {
      assertEquals("POLYGON ((0 0, 2 0, 2 2, 0 0))", layer.geometry(row).toText());
    }
    assertTrue(Dxf.lineage(data).contains("1 条线没有闭合标志但首尾相同"), Dxf.lineage(data));
  }

  @Test
  void bulgesAreArcsAlsoInThePieceThatCloses() throws Exception {
    // two half circles of radius 1
    Layer layer = Dxf.layer(folder, "面", "0 LWPOLYLINE 70 1 10 -1 20 0 42 1 10 1 20 0 42 1");
    assertEquals(Math.PI, layer.geometry(0).getArea(), 0.01);
    assertEquals(0, layer.geometry(0).getCentroid().getY(), 1e-9);
    Layer old =
        Dxf.layer(
            folder,
            "面",
            "0 POLYLINE 70 1 0 VERTEX 10 -1 20 0 42 1 0 VERTEX 10 1 20 0 42 1 0 SEQEND");
    assertEquals(layer.geometry(0).toText(), old.geometry(0).toText());
  }

  @Test
  void pointsOfFramesThatCurvesHangInAreNoVertices() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "线",
            "0 POLYLINE 70 4 0 VERTEX 10 9 20 9 70 16 0 VERTEX 10 0 20 0 70 8 0 VERTEX 10 1 20 1 70 8"
                + " 0 SEQEND");
    assertEquals("LINESTRING (0 0, 1 1)", layer.geometry(0).toText());
  }

  @Test
  void circlesAndWholeEllipsesAreAreasAndPartsOfThemLines() throws Exception {
    Dataset data =
        Dxf.read(
            folder,
            Dxf.drawing(
                "0 CIRCLE 10 5 20 5 40 10 0 ELLIPSE 10 0 20 0 11 10 21 0 40 0.5 41 0"
                    + " 42 6.283185307179586 0 ARC 10 0 20 0 40 1 50 90 51 180"
                    + " 0 ELLIPSE 10 0 20 0 11 2 21 0 40 0.5 41 0 42 1.5707963267948966"));
    Layer areas = data.layer("面").orElseThrow();
    assertEquals(100 * Math.PI, areas.geometry(0).getArea(), 0.05);
    assertEquals(50 * Math.PI, areas.geometry(1).getArea(), 0.05);
    Layer lines = data.layer("线").orElseThrow();
    Geometry arc = lines.geometry(0);
    assertEquals(0, arc.getCoordinates()[0].distance(new Coordinate(0, 1)), 1e-12);
    assertEquals(
        0, arc.getCoordinates()[arc.getNumPoints() - 1].distance(new Coordinate(-1, 0)), 1e-12);
    assertEquals(Math.PI / 2, arc.getLength(), 0.001);
    Geometry quarter = lines.geometry(1);
    assertEquals(
        0,
        quarter.getCoordinates()[quarter.getNumPoints() - 1].distance(new Coordinate(0, 1)),
        1e-12);
  }

  @Test
  void splinesAreDrawnWithinAMillimetre() throws Exception {
    // a quarter of a circle of radius 10 as a rational curve, and a Bézier curve
    Layer layer =
        Dxf.layer(
            folder,
            "线",
            "0 SPLINE 70 8 71 2 40 0 40 0 40 0 40 1 40 1 40 1 41 1 41 0.7071067811865476 41 1"
                + " 10 10 20 0 10 10 20 10 10 0 20 10"
                + " 0 SPLINE 71 3 40 0 40 0 40 0 40 0 40 1 40 1 40 1 40 1"
                + " 10 0 20 0 10 0 20 1 10 1 20 1 10 1 20 0");
    for (Coordinate at : layer.geometry(0).getCoordinates()) {
      assertEquals(10, Math.hypot(at.x, at.y), 1e-9);
    }
    assertEquals(5 * Math.PI, layer.geometry(0).getLength(), 0.005);
    Geometry bezier = layer.geometry(1);
    assertEquals(new Coordinate(1, 0), bezier.getCoordinates()[bezier.getNumPoints() - 1]);
    assertTrue(bezier.getNumPoints() > 10, bezier.toText());
  }

  @Test
  void splinesOfPointsTheyGoThroughAreSmooth() throws Exception {
    Layer layer = Dxf.layer(folder, "线", "0 SPLINE 71 3 11 0 21 0 11 10 21 10 11 20 21 0");
    Geometry curve = layer.geometry(0);
    assertTrue(curve.getNumPoints() > 10, curve.toText());
    assertTrue(curve.distance(Samples.shape("POINT (10 10)")) == 0);
  }

  @Test
  void hatchesAreAreasWithHoles() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "面",
            "0 HATCH 8 A 10 0 20 0 30 0 2 SOLID 70 1 91 3"
                + " 92 3 72 0 73 1 93 4 10 0 20 0 10 10 20 0 10 10 20 10 10 0 20 10 97 0"
                + " 92 0 93 3 72 1 10 1 20 1 11 3 21 1 72 1 10 3 20 1 11 3 21 3 72 1 10 3 20 3 11 1 21 1 97 0"
                + " 92 16 93 1 72 2 10 7 20 7 40 1 50 0 51 360 73 1 97 0 75 0 76 1 98 1 10 5 20 5");
    assertEquals(1, layer.geometry(0).getNumGeometries());
    assertEquals(100 - 2 - Math.PI, layer.geometry(0).getArea(), 0.01);
  }

  @Test
  void arcsOfHatchesRunBothWays() throws Exception {
    for (String arc : new String[] {"50 0 51 180 73 1", "50 180 51 360 73 0"}) {
      boolean counterclockwise = arc.endsWith("1");
      String chord = counterclockwise ? "10 -1 20 0 11 1 21 0" : "10 1 20 0 11 -1 21 0";
      Layer layer =
          Dxf.layer(
              folder, "面", "0 HATCH 91 1 92 1 93 2 72 2 10 0 20 0 40 1 " + arc + " 72 1 " + chord);
      assertEquals(Math.PI / 2, layer.geometry(0).getArea(), 0.01, arc);
      assertTrue(layer.geometry(0).getCentroid().getY() > 0.3, arc);
    }
  }

  @Test
  void solidsHaveTheirLastCornersSwapped() throws Exception {
    Layer layer =
        Dxf.layer(
            folder,
            "面",
            "0 SOLID 10 0 20 0 11 1 21 0 12 0 22 1 13 1 23 1"
                + " 0 3DFACE 10 0 20 0 11 1 21 0 12 1 22 1 13 1 23 1");
    assertEquals(1, layer.geometry(0).getArea());
    assertEquals("POLYGON ((0 0, 1 0, 1 1, 0 0))", layer.geometry(1).toText());
  }

  @Test
  void whatIsDrawnFromBelowIsMirrored() throws Exception {
    Dataset data =
        Dxf.read(
            folder,
            Dxf.drawing(
                "0 LWPOLYLINE 70 1 10 1 20 0 10 2 20 0 10 2 20 1 210 0 220 0 230 -1"
                    + " 0 TEXT 10 3 20 4 1 x 210 0 220 0 230 -1"
                    + " 0 LINE 10 1 20 0 11 2 21 0 210 0 220 0 230 -1"));
    assertEquals(
        "POLYGON ((-1 0, -2 0, -2 1, -1 0))", data.layer("面").orElseThrow().geometry(0).toText());
    assertEquals("POINT (-3 4)", data.layer("注记").orElseThrow().geometry(0).toText());
    assertEquals(
        "LINESTRING (1 0, 2 0)",
        data.layer("线").orElseThrow().geometry(0).toText(),
        "in the world");
  }
}
