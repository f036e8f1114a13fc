package org.landcheck.io.vct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Kinds of objects that are seldom seen. */
class VctShapesTest {
  private static final String HEAD =
      "HeadBegin\nDatamark:CNSDTF-VCT\nVersion:GB/T 17798-2007\nCoordinateSystemType:C\nHeadEnd\n"
          + "FeatureCodeBegin\nL,线,Line,\nP,面,Polygon,\nD,点,Point,\nFeatureCodeEnd\n";

  @TempDir Path folder;

  private Geometry line(String pieces) throws Exception {
    Dataset data =
        VctTexts.read(folder, HEAD + "LineBegin\n1\nL\n\n1\n" + pieces + "\n0\nLineEnd\n");
    Layer layer = VctFormatTest.layer(data, "线");
    assertEquals(List.of(), layer.unreadable());
    return layer.geometry(0);
  }

  private Geometry polygon(String rings) throws Exception {
    Dataset data =
        VctTexts.read(
            folder, HEAD + "PolygonBegin\n1\nP\nX\n1\n0,0\n" + rings + "\n0\nPolygonEnd\n");
    Layer layer = VctFormatTest.layer(data, "面");
    assertEquals(List.of(), layer.unreadable());
    return layer.geometry(0);
  }

  private static void assertRuns(Geometry line, double x0, double y0, double x1, double y1) {
    Coordinate[] all = line.getCoordinates();
    assertEquals(0, all[0].distance(new Coordinate(x0, y0)), 1e-9);
    assertEquals(0, all[all.length - 1].distance(new Coordinate(x1, y1)), 1e-9);
    assertTrue(all.length > 10, "vertices " + all.length);
  }

  @Test
  void arcsByTheirMiddleRunCounterclockwise() throws Exception {
    assertRuns(line("1\n13\n100,100\n10\n0,90"), 110, 100, 100, 110);
    assertRuns(line("1\n13\n1\n100,100\n10\n0\n1.5707963267948966"), 110, 100, 100, 110);
  }

  @Test
  void arcsOfEllipsesAreDrawnByAxisAndRatio() throws Exception {
    assertRuns(line("1\n14\n100,100\n120,100\n0.5\n0,90"), 120, 100, 100, 110);
    assertRuns(line("1\n14\n1000,1000\n20,0\n0.5\n0,90"), 1020, 1000, 1000, 1010);
  }

  @Test
  void splinesAreDrawn() throws Exception {
    assertRuns(line("1\n15\n4\n0,0\n10,10\n20,0\n30,10"), 0, 0, 30, 10);
    assertRuns(line("1\n16\n4\n0,0\n10,10\n20,0\n30,10\n3\n2\n0,4,1\n1,4,1"), 0, 0, 30, 10);
    assertRuns(line("1\n17\n4\n0,0\n10,10\n20,0\n30,10\n3\n0,4,1\n1,4,1"), 0, 0, 30, 10);
  }

  @Test
  void splinesWhoseNumbersDoNotFitAreUnreadable() throws Exception {
    Dataset data =
        VctTexts.read(
            folder,
            HEAD
                + "LineBegin\n1\nL\nX\n1\n1\n16\n3\n0,0\n1,1\n2,0\n3\n2\n0,4,1\n1,4,1\n0\nLineEnd\n");
    String reason = VctFormatTest.layer(data, "线").unreadable().get(0).reason().en();
    assertTrue(reason.contains("control points, degree and knots"), reason);
  }

  @Test
  void piecesThatTouchAreOneLineAndOthersParts() throws Exception {
    assertEquals(
        "LINESTRING (0 0, 1 1, 2 0)", line("2\n11\n2\n0,0\n1,1\n11\n2\n1,1\n2,0").toText());
    assertEquals(
        "MULTILINESTRING ((0 0, 1 1), (3 3, 4 4))",
        line("2\n11\n2\n0,0\n1,1\n11\n2\n3,3\n4,4").toText());
  }

  @Test
  void ringsMayBeCircles() throws Exception {
    double circle = Math.PI * 100;
    assertEquals(circle, polygon("1\n12\n3\n10,0\n0,10\n-10,0").getArea(), 0.2);
    assertEquals(circle, polygon("1\n12\n-10,0\n0,10\n10,0").getArea(), 0.2);
    assertEquals(circle, polygon("1\n13\n0,0\n10").getArea(), 0.2);
    assertEquals(circle / 2, polygon("1\n14\n100,100\n110,100\n0.5").getArea(), 0.2);
    Geometry holed = polygon("2\n13\n0,0\n10\n13\n0,0\n5");
    assertEquals(circle * 0.75, holed.getArea(), 0.3);
    assertTrue(holed.isValid());
  }

  @Test
  void directedPointsAreTheirPlace() throws Exception {
    Dataset data =
        VctTexts.read(
            folder,
            HEAD + "PointBegin\n1\nD\nX\n3\n5,6\n7,8\n0\n2\nD\nX\n3\n2\n5,6\n7,8\n0\nPointEnd\n");
    Layer points = VctFormatTest.layer(data, "点");
    assertEquals("POINT (5 6)", points.geometry(0).toText());
    assertEquals("POINT (5 6)", points.geometry(1).toText());
    assertTrue(VctTexts.notes(data).contains("second point of directed points"));
  }

  @Test
  void heightsAreLeftOutWithANote() throws Exception {
    Dataset data = VctTexts.read(folder, HEAD + "PointBegin\n1\nD\nX\n1\n1\n5,6,7\n0\nPointEnd\n");
    assertEquals("POINT (5 6)", VctFormatTest.layer(data, "点").geometry(0).toText());
    assertTrue(VctTexts.notes(data).contains("heights"));
  }

  @Test
  void solidsAreNamed() throws Exception {
    Dataset data = VctTexts.read(folder, HEAD + "SolidBegin\n1\n0\nSolidEnd\n");
    assertTrue(VctTexts.notes(data).contains("section Solid is not read (2 lines)"));
  }

  @Test
  void oldAnnotationsHaveTheirStyleBeforeThem() throws Exception {
    String text =
        VctTexts.OLD
            .replace("300,面", "400,注记,Annotation,255,Z\n300,面")
            .replace(
                "AttributeBegin\n",
                "AnnotationBegin\n9\n400\nZ\n宋体\n255\n400,0,F\n12\n0\n村庄\n1\n37400001,3100001,45\n"
                    + "AnnotationEnd\nAttributeBegin\n");
    Layer texts = VctFormatTest.layer(VctTexts.read(folder, text), "Z");
    assertEquals("村庄", texts.value(0, 0));
    assertEquals(45.0, texts.value(0, 1));
  }

  @Test
  void codesThatShareATableAreToldApart() throws Exception {
    String text =
        SurveyText.SURVEY.replace("2001020000,线状要素", "1000100001,定位基础二,Point,KZD\n2001020000,线状要素");
    Layer points = VctFormatTest.layer(VctTexts.read(folder, text), "KZD");
    assertEquals("YSDM", points.schema().fields().get(2).name());
    assertEquals("1000100000", points.value(0, 2));
  }

  @Test
  void aSeparatorBehindEachRowIsNoValue() throws Exception {
    String text = SurveyText.SURVEY.replace("附件\\1.jpg", "附件\\1.jpg,").replace("2,李四,", "2,李四,,");
    Dataset data = VctTexts.read(folder, text);
    assertFalse(VctTexts.notes(data).contains("this row has"), VctTexts.notes(data));
  }

  @Test
  void theFirstValueMayBeTheId() throws Exception {
    String text = SurveyText.SURVEY.replace("11,430181000000000011,3", "11,3");
    Dataset data = VctTexts.read(folder, text);
    Layer points = VctFormatTest.layer(data, "KZD");
    assertEquals("11", points.value(0, 0));
    assertEquals(3L, points.value(0, 1));
    assertTrue(VctTexts.notes(data).contains("their first value is both"));
  }

  @Test
  void longLinesAndRingsKeepAllTheirVertices() throws Exception {
    int count = 70_001;
    double[] xy = new double[2 * count];
    for (int i = 0; i < count; i++) {
      xy[2 * i] = 38_400_000 + 1000 * Math.cos(2 * Math.PI * i / (count - 1));
      xy[2 * i + 1] = 3_100_000 + 1000 * Math.sin(2 * Math.PI * i / (count - 1));
    }
    xy[2 * count - 2] = xy[0];
    xy[2 * count - 1] = xy[1];
    List<Field> none = List.of();
    Geometry line = PackedXY.FACTORY.createLineString(new PackedXY(xy));
    Geometry ring = PackedXY.FACTORY.createPolygon(new PackedXY(xy));
    Dataset data =
        ArrayDataset.of(
            new ArrayLayer(
                new LayerSchema("L", GeometryType.LINE, none),
                Samples.zone38(),
                new long[] {1},
                new Geometry[] {line},
                new Object[0][],
                List.of()),
            new ArrayLayer(
                new LayerSchema("P", GeometryType.POLYGON, none),
                Samples.zone38(),
                new long[] {2},
                new Geometry[] {ring},
                new Object[0][],
                List.of()));
    Dataset back = VctTexts.written(folder, data);
    assertTrue(line.equalsExact(VctFormatTest.layer(back, "L").geometry(0)));
    assertTrue(ring.equalsExact(VctFormatTest.layer(back, "P").geometry(0)));
    // the same border by reference
    String text =
        new String(
            java.nio.file.Files.readAllBytes(folder.resolve("written.vct")), VctTexts.GB18030);
    int from = text.indexOf("PolygonBegin");
    int to = text.indexOf("PolygonEnd");
    Dataset referred =
        VctTexts.read(
            folder,
            text.substring(0, from)
                + "PolygonBegin\n2\nP\nUnknown\n100\n38400000,3100000\n21\n1\n1\n0\n"
                + text.substring(to));
    assertTrue(ring.equalsExact(VctFormatTest.layer(referred, "P").geometry(0)));
  }
}
