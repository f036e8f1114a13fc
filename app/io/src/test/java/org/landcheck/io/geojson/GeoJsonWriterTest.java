package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
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
import org.landcheck.io.IoWriters;
import org.landcheck.io.Samples;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.shape.Geometries;
import org.landcheck.io.shape.WkbEncoder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** What is written is read back as it was, and always the same bytes. */
class GeoJsonWriterTest {
  private static final String SQUARE = "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))";

  private static final Geometry MEASURED =
      new Point(
          new PackedCoordinateSequence.Double(new double[] {1, 2, 3}, 3, 1), PackedXY.FACTORY);

  @TempDir Path folder;

  @Property(tries = 200)
  void shapesComeBackBitForBit(@ForAll("shapes") List<Geometry> shapes) throws Exception {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      features.add(feature(3 * i, shapes.get(i)));
    }
    Layer back = roundTrip(layer(List.of(), features), ".geojson");
    for (int i = 0; i < shapes.size(); i++) {
      assertEquals(3 * i, back.fid(i));
      assertArrayEquals(
          WkbEncoder.encode(shapes.get(i), 0),
          WkbEncoder.encode(back.geometry(i), 0),
          () -> shapes.toString());
    }
  }

  @Provide
  Arbitrary<List<Geometry>> shapes() {
    return Geometries.any()
        .filter(shape -> !WkbEncoder.Dimensions.of(shape).hasM())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 1000)
  void decimalNumbersComeBackBitForBit(@ForAll("numbers") double number) {
    PlainNumber numbers = new PlainNumber();
    for (String text : List.of(numbers.of(number), numbers.coordinate(number))) {
      assertEquals(
          Double.doubleToRawLongBits(number),
          Double.doubleToRawLongBits(Double.parseDouble(text)),
          text);
    }
    assertTrue(numbers.of(number).matches("-?\\d+\\.\\d+"), numbers.of(number));
  }

  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.doubles().between(-4e7, 4e7).ofScale(4),
        Arbitraries.integers().between(-40, 40).map(n -> 1.5 * Math.pow(10, n)),
        Arbitraries.of(0.0, -0.0, 1e7, 1e17, 1e18, 1e-7, 1e-8, Double.MIN_VALUE, Double.MAX_VALUE));
  }

  @Test
  void numbersArePlain() {
    PlainNumber numbers = new PlainNumber();
    assertEquals("38450123.4567", numbers.coordinate(38450123.4567));
    assertEquals("38450123", numbers.coordinate(38450123));
    assertEquals("38450123.0", numbers.of(38450123));
    assertEquals("-0.0001234", numbers.of(-0.0001234));
    assertEquals("-0.0", numbers.coordinate(-0.0));
  }

  @Property(tries = 100)
  void valuesComeBackWithTheirTypes(
      @ForAll("texts") List<String> texts,
      @ForAll long whole,
      @ForAll("numbers") double decimal,
      @ForAll boolean truth)
      throws Exception {
    List<Field> fields =
        List.of(
            Field.of("文字\"", FieldType.TEXT),
            Field.of("i", FieldType.INTEGER),
            Field.of("r", FieldType.REAL),
            Field.of("b", FieldType.BOOLEAN));
    List<Feature> features = new ArrayList<>();
    features.add(feature(1, Samples.shape(SQUARE), "x", whole, decimal, truth));
    for (int i = 0; i < texts.size(); i++) {
      features.add(feature(2 + i, null, texts.get(i), null, null, null));
    }
    Layer layer = layer(fields, features);
    assertEquals(Samples.lines(layer), Samples.lines(roundTrip(layer, ".geojson")));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .filter(
            text ->
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .equals(text))
        .list()
        .ofMaxSize(4);
  }

  @Test
  void datesAndSystemsAreKeptAndTheSameDataGiveTheSameBytes() throws Exception {
    Path first = write(Samples.small(), "a.geojson");
    Path second = write(Texts.data(first), "b.geojson");
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    Layer back = Texts.data(second).layers().get(0);
    assertEquals("DJQ", back.name());
    assertEquals("EPSG:4526", back.crs().id());
    assertEquals(FieldType.DATE, back.schema().fields().get(4).type());
    assertEquals(FieldType.DATETIME, back.schema().fields().get(5).type());
    assertEquals(Samples.zones().value(0, 4), back.value(0, 4));
  }

  @Test
  void systemsOfEverySortComeBack() throws Exception {
    List<Crs> systems =
        List.of(
            CrsReader.ofEpsg(4490),
            CrsReader.ofEpsg(4326),
            CrsReader.ofEpsg(2362),
            Crs.UNDECLARED,
            CrsReader.ofWkt(
                CrsReader.ofEpsg(4526)
                    .wkt()
                    .replace("38500000", "500123")
                    .replace(",AUTHORITY[\"EPSG\",\"4526\"]", ""),
                note -> {}));
    for (Crs crs : systems) {
      Layer layer =
          ArrayLayer.of(
              new LayerSchema("a", GeometryType.POLYGON, List.of()),
              crs,
              List.of(feature(1, Samples.shape(SQUARE))));
      Crs back = roundTrip(layer, ".geojson").crs();
      assertEquals(crs.id(), back.id());
      assertTrue(crs.sameSystem(back), crs.id());
    }
  }

  @Test
  void wgs84BeyondItsDegreesStaysWgs84() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("a", GeometryType.POINT, List.of()),
            CrsReader.ofEpsg(4326),
            List.of(feature(1, Samples.shape("POINT (200 20)"))));
    assertEquals("EPSG:4326", roundTrip(layer, ".geojson").crs().id());
  }

  @Test
  void linesHoldAFeatureEachInWgs84Alone() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("a", GeometryType.POLYGON, List.of()),
            CrsReader.ofEpsg(4326),
            List.of(feature(1, Samples.shape(SQUARE)), feature(5, null)));
    Path file = write(ArrayDataset.of(layer), "a.geojsonl");
    assertEquals(2, Files.readAllLines(file).size());
    assertEquals(Samples.lines(layer), Samples.lines(Texts.data(file).layers().get(0)));
    BadInputException e =
        assertThrows(BadInputException.class, () -> write(Samples.small(), "b.ndjson"));
    assertTrue(e.text().zh().contains("请存为 .geojson"), e.text().zh());
    e = assertThrows(BadInputException.class, () -> write(undeclared(), "c.ndjson"));
    assertTrue(e.text().zh().contains("图层 a 没有坐标系。请存为 .geojson"), e.text().zh());
    assertTrue(e.text().en().contains("a declares no system; save"), e.text().en());
  }

  @Test
  void aMemberThatLinesDoNotHaveIsNoLossOfLines() throws Exception {
    assertEquals(1, losses("a.geojson", undeclared()).size());
    for (String ending : GeoJsonWriter.LINES) {
      assertEquals(List.of(), losses("a." + ending, undeclared()));
    }
  }

  private static List<LocalText> losses(String target, Dataset data) throws BadInputException {
    return IoWriters.of(Path.of(target)).losses().apply(data);
  }

  private static Dataset undeclared() {
    return ArrayDataset.of(
        ArrayLayer.of(
            new LayerSchema("a", GeometryType.POLYGON, List.of()),
            Crs.UNDECLARED,
            List.of(feature(1, Samples.shape(SQUARE)))));
  }

  @Test
  void whatIsNotKeptIsSaid() throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema(
                "a",
                GeometryType.ANY,
                List.of(Field.of("f", FieldType.BLOB), Field.of("r", FieldType.REAL))),
            CrsReader.ofEpsg(4490),
            List.of(feature(1, MEASURED, new byte[] {1}, Double.NaN), feature(2, null, null, 1.5)));
    List<String> said =
        GeoJsonWriter.losses(ArrayDataset.of(layer)).stream().map(loss -> loss.zh()).toList();
    assertEquals(4, said.size(), said.toString());
    Layer back = roundTrip(layer, ".geojson");
    assertEquals("AQ==", back.value(0, 0));
    assertEquals(Arrays.asList(null, 1.5), Texts.values(back, "r"));
    assertEquals(List.of(), GeoJsonWriter.losses(Texts.data(write(wgs84(), "w.geojson"))));
  }

  private static Dataset wgs84() throws BadInputException {
    return ArrayDataset.of(
        ArrayLayer.of(
            new LayerSchema("a", GeometryType.POLYGON, List.of()),
            CrsReader.ofEpsg(4326),
            List.of(feature(1, Samples.shape(SQUARE)))));
  }

  @Test
  void aShapeThatJsonCannotSayIsRefusedByName() throws Exception {
    Geometry broken = Samples.shape("LINESTRING (0 0, 1 1)");
    ((LineString) broken).getCoordinateSequence().setOrdinate(1, 0, Double.NaN);
    for (Geometry shape : List.of(broken, Samples.shape("MULTIPOINT ((1 2), EMPTY)"))) {
      Layer layer = layer(List.of(), List.of(feature(12, shape)));
      BadInputException e =
          assertThrows(BadInputException.class, () -> write(ArrayDataset.of(layer), "n.geojson"));
      assertTrue(e.text().zh().startsWith("要素 a/12 的"), e.text().zh());
      assertFalse(Files.exists(folder.resolve("n.geojson")));
    }
  }

  @Test
  void severalLayersAreRefused() {
    Dataset two = ArrayDataset.of(Samples.zones(), Samples.layer("X", GeometryType.POLYGON));
    BadInputException e = assertThrows(BadInputException.class, () -> write(two, "two.geojson"));
    assertTrue(e.text().zh().contains("只能保存一个图层"), e.text().zh());
  }

  private static Feature feature(long fid, Geometry shape, Object... values) {
    return new Feature(new FeatureRef("a", fid), Optional.ofNullable(shape), Arrays.asList(values));
  }

  private static Layer layer(List<Field> fields, List<Feature> features) {
    return ArrayLayer.of(
        new LayerSchema("a", GeometryType.POLYGON, fields), Samples.zone38(), features);
  }

  private Layer roundTrip(Layer layer, String ending) throws IOException, BadInputException {
    // properties have no folder of their own
    Path file = Files.createTempFile("round-trip", ending);
    try {
      new GeoJsonWriter().write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
      return Texts.data(file).layers().get(0);
    } finally {
      Files.delete(file);
    }
  }

  private Path write(Dataset data, String name) throws BadInputException {
    Path file = folder.resolve(name);
    new GeoJsonWriter().write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }
}
