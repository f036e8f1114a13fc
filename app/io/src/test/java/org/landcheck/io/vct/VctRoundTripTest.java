package org.landcheck.io.vct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.crs.CrsReader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** What is written is read back. */
class VctRoundTripTest {
  private static final List<Field> FIELDS =
      List.of(
          Field.of("BSM", FieldType.TEXT, 18, 0),
          Field.of("名称", FieldType.TEXT),
          Field.of("ZS", FieldType.INTEGER, 9, 0),
          Field.of("MJ", FieldType.REAL, 15, 2),
          Field.of("BL", FieldType.REAL),
          Field.of("RQ", FieldType.DATE),
          Field.of("SJ", FieldType.DATETIME));

  private static final Crs ZONE = Samples.zone38();

  @TempDir Path folder;

  @Property(tries = 200)
  void whatIsWrittenIsReadBackBitForBit(@ForAll @LongRange(min = 0) long seed) throws Exception {
    Path file = Files.createTempFile("vct", ".vct");
    try {
      Dataset data = random(new Random(seed));
      new VctWriter().write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
      Dataset back = VctTexts.read(file);
      assertEquals(List.of(), VctWriter.losses(data).stream().map(LocalText::en).toList());
      assertSame(data, back);
      byte[] bytes = Files.readAllBytes(file);
      new VctWriter().write(back, file, WriteOptions.DEFAULT, Monitor.SILENT);
      assertArrayEquals(bytes, Files.readAllBytes(file));
    } finally {
      Files.delete(file);
    }
  }

  private static void assertSame(Dataset expected, Dataset found) {
    assertEquals(expected.layers().size(), found.layers().size());
    for (int i = 0; i < expected.layers().size(); i++) {
      assertEquals(
          Samples.lines(expected.layers().get(i)),
          Samples.lines(found.layers().get(i)),
          () -> VctTexts.notes(found));
    }
  }

  private static Dataset random(Random random) {
    List<Layer> layers = new ArrayList<>();
    long id = 1 + random.nextInt(3);
    GeometryType[] types = GeometryType.values();
    for (int i = random.nextInt(4); i >= 0; i--) {
      GeometryType type = types[random.nextInt(types.length)];
      List<Feature> features = new ArrayList<>();
      for (int k = random.nextInt(5); k > 0; k--) {
        features.add(feature("图层" + i, id, type, random));
        id += 1 + random.nextInt(2);
      }
      layers.add(ArrayLayer.of(new LayerSchema("图层" + i, type, FIELDS), ZONE, features));
    }
    return new ArrayDataset(DatasetInfo.IN_MEMORY, layers);
  }

  private static Feature feature(String layer, long id, GeometryType type, Random random) {
    List<Object> values = new ArrayList<>();
    values.add(maybe(random, "4301810000" + random.nextInt(1000)));
    values.add(maybe(random, "第" + random.nextInt(9) + "村 溶 a;b\"c'：、" + random.nextInt(3)));
    values.add(maybe(random, random.nextLong()));
    values.add(maybe(random, Double.longBitsToDouble(random.nextLong() & ~(1L << 62))));
    values.add(maybe(random, random.nextGaussian() * 1e5));
    values.add(
        maybe(
            random,
            LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28))));
    values.add(maybe(random, "2026-11-0" + (1 + random.nextInt(9)) + "T08:30:00.000Z"));
    Optional<Geometry> shape =
        type == GeometryType.NONE || random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(shape(type, random));
    return new Feature(new FeatureRef(layer, id), shape, values);
  }

  private static Object maybe(Random random, Object value) {
    return random.nextInt(5) == 0 ? null : value;
  }

  private static Geometry shape(GeometryType type, Random random) {
    return switch (type) {
      case POINT ->
          random.nextBoolean()
              ? point(random)
              : PackedXY.FACTORY.createMultiPoint(new Point[] {point(random), point(random)});
      case LINE ->
          random.nextBoolean()
              ? line(random)
              : PackedXY.FACTORY.createMultiLineString(
                  new LineString[] {line(random), line(random)});
      case POLYGON -> polygons(random);
      default -> shape(GeometryType.values()[1 + random.nextInt(3)], random);
    };
  }

  private static double[] xy(Random random, int count) {
    double[] xy = new double[2 * count];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] =
          38_400_000 + random.nextInt(100_000) + (random.nextBoolean() ? random.nextDouble() : 0);
      xy[i + 1] = 3_100_000 + random.nextInt(100_000) + random.nextInt(1000) / 1000.0;
    }
    return xy;
  }

  private static Point point(Random random) {
    return PackedXY.FACTORY.createPoint(new PackedXY(xy(random, 1)));
  }

  private static LineString line(Random random) {
    return PackedXY.FACTORY.createLineString(new PackedXY(xy(random, 2 + random.nextInt(5))));
  }

  /** Squares side by side, some with a hole, some with an island in it, whichever way they run. */
  private static Geometry polygons(Random random) {
    List<Polygon> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      double x = 38_400_000 + 100 * i + random.nextDouble();
      double y = 3_100_000 + random.nextDouble();
      LinearRing shell = ring(x, y, 50, random);
      int holes = random.nextInt(3);
      LinearRing[] inner = new LinearRing[holes];
      for (int h = 0; h < holes; h++) {
        inner[h] = ring(x + 2 + 20 * h, y + 2, 15, random);
      }
      parts.add(PackedXY.FACTORY.createPolygon(shell, inner));
      if (holes > 0 && random.nextBoolean()) {
        parts.add(PackedXY.FACTORY.createPolygon(ring(x + 5, y + 5, 5, random)));
      }
    }
    return parts.size() == 1
        ? parts.get(0)
        : PackedXY.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
  }

  private static LinearRing ring(double x, double y, double size, Random random) {
    double[] around = {x, y, x + size, y, x + size, y + size, x, y + size, x, y};
    double[] turned = {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
    return PackedXY.FACTORY.createLinearRing(new PackedXY(random.nextBoolean() ? around : turned));
  }

  @Test
  void everySystemTheHeadCanDeclareIsReadBack() throws Exception {
    for (int code :
        new int[] {4490, 4610, 4214, 4326, 4526, 4547, 4495, 4508, 2362, 2383, 2413, 2431}) {
      Crs crs = CrsReader.ofEpsg(code);
      Layer back = VctTexts.written(folder, ArrayDataset.of(one(crs))).layers().get(0);
      assertTrue(back.crs().sameSystem(crs), code + " read back as " + back.crs());
    }
    Layer none = VctTexts.written(folder, ArrayDataset.of(one(Crs.UNDECLARED))).layers().get(0);
    assertEquals(Crs.UNDECLARED, none.crs());
  }

  @Test
  void aSystemThatCannotBeDeclaredIsALoss() throws Exception {
    Crs mercator = CrsReader.ofEpsg(3857);
    assertTrue(losses(one(mercator)).contains("EPSG:3857 cannot be declared"));
    assertEquals(
        Crs.UNDECLARED,
        VctTexts.written(folder, ArrayDataset.of(one(mercator))).layers().get(0).crs());
  }

  @Test
  void layersOfTwoSystemsAreRefused() throws Exception {
    Layer other =
        ArrayLayer.of(
            new LayerSchema("B", GeometryType.POINT, List.of()), CrsReader.ofEpsg(4490), List.of());
    Path file = folder.resolve("b.vct");
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () ->
                new VctWriter()
                    .write(
                        ArrayDataset.of(one(Samples.zone38()), other),
                        file,
                        WriteOptions.DEFAULT,
                        Monitor.SILENT));
    assertTrue(refusal.text().en().contains("one coordinate system"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  private static Layer one(Crs crs) {
    return ArrayLayer.of(
        new LayerSchema("A", GeometryType.POINT, List.of()),
        crs,
        List.of(Samples.feature("A", 1, "POINT (100 50)")));
  }

  private static String losses(Layer... layers) {
    return String.join(
        "\n", VctWriter.losses(ArrayDataset.of(layers)).stream().map(LocalText::en).toList());
  }

  @Test
  void wholeNumbersOfAnyLengthKeepTheirDigits() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("A", GeometryType.POINT, List.of(Field.of("N", FieldType.INTEGER))),
            Samples.zone38(),
            List.of(
                Samples.feature("A", 1, "POINT (1 2)", Long.MAX_VALUE),
                Samples.feature("A", 2, "POINT (1 2)", Long.MIN_VALUE),
                Samples.feature("A", 3, "POINT (1 2)", 7L)));
    Layer back = VctTexts.written(folder, ArrayDataset.of(layer)).layers().get(0);
    assertEquals(
        List.of("9223372036854775807", "-9223372036854775808", "7"),
        List.of(back.value(0, 0), back.value(1, 0), back.value(2, 0)));
  }

  @Test
  void measuresAreALossAsHeightsAre() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("A", GeometryType.LINE, List.of()),
            Samples.zone38(),
            List.of(
                new Feature(
                    new FeatureRef("A", 1),
                    Optional.of(new WKTReader().read("LINESTRING M(0 0 1, 1 1 2)")),
                    List.of()),
                Samples.feature("A", 2, "LINESTRING (0 0, 1 1)")));
    assertEquals("A: 1 shapes have M, which is left out", losses(layer));
  }

  @Test
  void whatAFileDoesNotKeepIsSaid() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("A,B", GeometryType.ANY, Samples.FIELDS),
            Samples.zone38(),
            List.of(
                Samples.feature(
                    "A,B", 0, "POINT (1 2)", "甲,乙\r\n丙", 1L, Double.NaN, true, null, null, null),
                Samples.feature(
                    "A,B",
                    1,
                    "GEOMETRYCOLLECTION (POINT (1 2))",
                    " ",
                    1L,
                    1.0,
                    false,
                    null,
                    null,
                    null),
                Samples.feature(
                    "A,B",
                    2,
                    "MULTILINESTRING ((0 0, 1 1), (1 1, 2 2))",
                    "\uD840\uDC00",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
    assertEquals(
        String.join(
            "\n",
            "feature ids are 0, negative or shared by layers; objects get new ids",
            "layer A,B is renamed A，B",
            "A,B.FJ is binary and left out",
            "A,B.名称: 1 values: commas become wide ones, line ends are left out",
            "A,B.名称: 1 blank texts become NULL",
            "A,B.MJ: 1 values are no finite numbers and become NULL",
            "A,B.YX: truth values become 1 and 0",
            "A,B: 1 shapes are empty, unreadable or of no kind the format has; only their values are written",
            "A,B: 1 lines of parts that touch read back as one",
            "texts have characters beyond GB2312; they are written as GB18030, which some programs do not read"),
        losses(layer));
    Layer back = VctTexts.written(folder, ArrayDataset.of(layer)).layers().get(0);
    assertEquals("A，B", back.name());
    assertEquals("甲，乙丙", back.value(0, 0));
    assertEquals("\uD840\uDC00", back.value(2, 0));
    assertEquals(1, back.fid(0));
    assertEquals("LINESTRING (0 0, 1 1, 2 2)", back.geometry(2).toText());
    String text = Files.readString(folder.resolve("written.vct"), VctTexts.GB18030);
    assertTrue(text.contains("CommentBegin\r\n本文件的文字编码为 GB18030"), text);
  }

  @Test
  void objectsBearTheCodesTheirRowsName() throws Exception {
    List<Field> fields = List.of(Field.of("YSDM", FieldType.TEXT, 10, 0));
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("DLTB", GeometryType.POINT, fields),
            Samples.zone38(),
            List.of(
                Samples.feature("DLTB", 1, "POINT (1 2)", "2001010100"),
                Samples.feature("DLTB", 2, "POINT (3 4)", "2001010200")));
    Dataset back = VctTexts.written(folder, ArrayDataset.of(layer));
    assertSame(ArrayDataset.of(layer), back);
    String text = Files.readString(folder.resolve("written.vct"), VctTexts.GB18030);
    assertTrue(text.contains("2001010200,DLTB,Point,DLTB"), text);
    assertTrue(text.contains("2\r\n2001010200\r\nUnknown"), text);
  }

  @Test
  void coordinatesAreRoundedIfAskedFor() throws Exception {
    Path file = folder.resolve("r.vct");
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("A", GeometryType.POINT, List.of()),
            Samples.zone38(),
            List.of(Samples.feature("A", 1, "POINT (38400000.12345 3100000.9996)")));
    VctWriter.rounding(3).write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    assertEquals(
        "POINT (38400000.123 3100001)", VctTexts.read(file).layers().get(0).geometry(0).toText());
    assertThrows(IllegalArgumentException.class, () -> VctWriter.rounding(18));
  }

  @Test
  void theExtentIsThatOfTheCoordinates() throws Exception {
    Dataset data = VctTexts.read(folder, SurveyText.SURVEY);
    String notes = VctTexts.notes(VctTexts.written(folder, data));
    assertTrue(notes.contains("declared extent 38400000,3100000 – 38400020,3100010"), notes);
  }

  @Test
  void labelsStandWithinTheirPolygons() throws IOException {
    LabelPoint label = new LabelPoint();
    Geometry polygon =
        Samples.shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 8 1, 8 9, 1 9, 1 1))");
    Polygon p = (Polygon) polygon;
    label.find(List.of(PackedXY.of(p.getExteriorRing()), PackedXY.of(p.getInteriorRingN(0))));
    assertEquals(9, label.x());
    assertEquals(5, label.y());
  }
}
