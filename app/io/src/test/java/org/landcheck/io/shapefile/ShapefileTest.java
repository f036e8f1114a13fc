package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.esri.EsriShape;
import org.landcheck.io.shape.Geometries;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.WKTReader;

class ShapefileTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void aLayerComesBackWithItsValuesShapesAndSystem() throws Exception {
    Path shp = folder.resolve("地籍区.shp");
    write(ArrayDataset.of(Samples.zones()), shp);
    Dataset data = read(shp);
    Layer layer = data.layers().get(0);
    assertEquals("地籍区", layer.name());
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals(GeometryType.POLYGON, layer.schema().geometryType());
    assertEquals(
        List.of("名称", "BSM", "MJ", "YX", "RQ", "SJ"),
        layer.schema().fields().stream().map(Field::name).toList());
    assertEquals(
        List.of(
            "第一街道",
            Long.MAX_VALUE,
            0.1,
            true,
            LocalDate.of(2026, 11, 1),
            "2026-11-01T08:30:00.000Z"),
        layer.feature(0).values());
    assertEquals(Arrays.asList(new Object[6]), layer.feature(1).values());
    assertTrue(layer.geometry(0).equalsTopo(Samples.zones().geometry(0)));
    assertSame(Layer.NO_GEOMETRY, layer.geometry(2));
    assertEquals(List.of(0L, 1L, 2L), List.of(layer.fid(0), layer.fid(1), layer.fid(2)));
    assertEquals(
        List.of("地籍区 is in UTF-8 (by its .cpg)"),
        data.info().lineage().stream().map(LocalText::en).toList());
    assertEquals(5, data.info().sources().size());
  }

  @Property(tries = 300)
  void polygonsComeBackWithTheSameRings(@ForAll("polygons") Geometry shape) throws Exception {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.POLYGON, List.of()),
            Crs.UNDECLARED,
            List.of(new Feature(new FeatureRef("L", 0), Optional.of(shape), List.of())));
    byte[] content =
        ShapeEncoder.of(layer)
            .orElseThrow()
            .encode(shape, new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
    Geometry back = EsriShape.decode(ByteBuffer.wrap(content));
    assertEquals(rings(shape), rings(back));
  }

  @Provide
  Arbitrary<Geometry> polygons() {
    return Geometries.polygonal();
  }

  @Property(tries = 60)
  void aRecordCutOffAnywhereIsUnreadableAndNothingWorse(@ForAll("polygons") Geometry shape) {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.POLYGON, List.of()),
            Crs.UNDECLARED,
            List.of(new Feature(new FeatureRef("L", 0), Optional.of(shape), List.of())));
    byte[] content =
        ShapeEncoder.of(layer)
            .orElseThrow()
            .encode(shape, new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
    for (int length = 0; length < content.length; length++) {
      ByteBuffer part = ByteBuffer.wrap(Arrays.copyOf(content, length));
      assertThrows(UnreadableShapeException.class, () -> EsriShape.decode(part));
    }
  }

  @Test
  void holesGoToTheSmallestShellAroundThem() throws Exception {
    Geometry island =
        Samples.shape(
            "MULTIPOLYGON (((0 0, 0 100, 100 100, 100 0, 0 0), (10 10, 90 10, 90 90, 10 90, 10 10)),"
                + " ((20 20, 20 80, 80 80, 80 20, 20 20), (30 30, 70 30, 70 70, 30 70, 30 30)))");
    Path shp = folder.resolve("a.shp");
    write(ArrayDataset.of(polygons("a", island)), shp);
    Geometry back = read(shp).layers().get(0).geometry(0);
    assertTrue(back.isValid());
    assertEquals(island.norm(), back.norm());
  }

  @Test
  void ringsInTheWrongDirectionAreToldApartByContainment() throws Exception {
    Geometry wrong = record(ring(0, 0, 10, true), ring(2, 2, 2, true), ring(20, 0, 5, true));
    assertEquals(
        Samples.shape(
                "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)),"
                    + " ((20 0, 25 0, 25 5, 20 5, 20 0)))")
            .norm(),
        wrong.norm());
  }

  @Test
  void zAndMAreKept() throws Exception {
    Geometry solid = new WKTReader().read("POLYGON Z ((0 0 1, 0 9 2, 9 9 3, 0 0 1))");
    Layer layer = polygons("z", solid);
    Path shp = folder.resolve("z.shp");
    write(ArrayDataset.of(layer), shp);
    Geometry back = read(shp).layers().get(0).geometry(0);
    assertEquals(3.0, back.getCoordinates()[2].getZ());
  }

  @Test
  void aFolderOfShapefilesIsOneDataset() throws Exception {
    Dataset two = ArrayDataset.of(polygons("乙"), polygons("甲"));
    write(two, folder.resolve("out"));
    Dataset back = read(folder.resolve("out"));
    assertEquals(List.of("乙", "甲"), back.layers().stream().map(Layer::name).toList());
  }

  @Test
  void withoutIndexTheShapesAreReadOneAfterAnother() throws Exception {
    Path shp = folder.resolve("a.shp");
    write(ArrayDataset.of(Samples.zones()), shp);
    Geometry expected = read(shp).layers().get(0).geometry(1);
    Files.delete(folder.resolve("a.shx"));
    Dataset data = read(shp);
    assertEquals(expected, data.layers().get(0).geometry(1));
    assertTrue(data.info().lineage().get(0).zh().contains("缺少 .shx"));
  }

  @Test
  void withoutAttributesTheShapesAreReadAndThatIsSaid() throws Exception {
    Path shp = folder.resolve("a.shp");
    write(ArrayDataset.of(Samples.zones()), shp);
    Layer whole = read(shp).layers().get(0);
    Files.delete(folder.resolve("a.dbf"));
    Dataset data = read(shp);
    Layer layer = data.layers().get(0);
    assertEquals(List.of(), layer.schema().fields());
    assertEquals(3, layer.size());
    for (int row = 0; row < 3; row++) {
      assertEquals(whole.geometry(row), layer.geometry(row));
    }
    assertNoted(data, "缺少同名的 .dbf 属性文件，只读取了图形，没有属性");
  }

  @Test
  void aFileCutOffIsRefusedWithThePlaceWhereItEnds() throws Exception {
    Path shp = folder.resolve("a.shp");
    write(ArrayDataset.of(Samples.zones()), shp);
    byte[] shape = Files.readAllBytes(shp);
    for (int length = 0; length < shape.length; length++) {
      Files.write(shp, Arrays.copyOf(shape, length));
      assertRefused(shp, length == 0 ? "空文件" : length < 4 ? "不是 shapefile" : "第 " + length + " 字节");
    }
    Files.write(shp, shape);
    Path dbf = folder.resolve("a.dbf");
    byte[] table = Files.readAllBytes(dbf);
    for (int length = 0; length < table.length - 1; length++) {
      Files.write(dbf, Arrays.copyOf(table, length));
      assertRefused(shp, "a.dbf");
    }
  }

  @Test
  void noiseInsideARecordIsOneUnreadableShape() throws Exception {
    Path shp = folder.resolve("a.shp");
    write(ArrayDataset.of(Samples.zones()), shp);
    byte[] bytes = Files.readAllBytes(shp);
    Arrays.fill(bytes, 108, 150, (byte) 0x7F);
    Files.write(shp, bytes);
    Layer layer = read(shp).layers().get(0);
    assertEquals(0, layer.unreadable().get(0).fid());
    assertFalse(layer.geometry(1).isEmpty());
  }

  @Test
  void numbersAreReadByTheirDecimalsAndStarsAreNull() throws Exception {
    List<Field> fields =
        List.of(Field.of("I", FieldType.INTEGER, 9, 0), Field.of("R", FieldType.REAL, 12, 4));
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("n", GeometryType.POLYGON, fields),
            Crs.UNDECLARED,
            List.of(
                new Feature(new FeatureRef("n", 0), Optional.empty(), List.of(42L, 1234.5678)),
                new Feature(new FeatureRef("n", 1), Optional.empty(), List.of(-7L, 1e-12))));
    Path shp = folder.resolve("n.shp");
    write(ArrayDataset.of(layer), shp);
    Layer back = read(shp).layers().get(0);
    assertEquals(List.of(42L, 1234.5678), back.feature(0).values());
    assertEquals(List.of(-7L, 1e-12), back.feature(1).values());
    Path dbf = folder.resolve("n.dbf");
    byte[] bytes = Files.readAllBytes(dbf);
    Arrays.fill(bytes, 98, 98 + 9, (byte) '*');
    Files.write(dbf, bytes);
    assertNull(read(shp).layers().get(0).value(0, 0));
  }

  @Test
  void namesAreCutAtTenBytesAndThatIsSaid() throws Exception {
    List<Field> fields =
        List.of(
            Field.of("地籍区名称", FieldType.TEXT),
            Field.of("地籍区代码", FieldType.TEXT),
            Field.of("附件", FieldType.BLOB));
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("n", GeometryType.POLYGON, fields),
            Crs.UNDECLARED,
            List.of(
                new Feature(
                    new FeatureRef("n", 0),
                    Optional.empty(),
                    Arrays.asList("x".repeat(300), "b", null))));
    Path shp = folder.resolve("n.shp");
    write(ArrayDataset.of(layer), shp);
    assertEquals(
        List.of("地籍区", "地籍_1"),
        read(shp).layers().get(0).schema().fields().stream().map(Field::name).toList());
    assertEquals(
        List.of(
            "n.地籍区名称 is shortened to 地籍区",
            "n.地籍区名称: 1 values do not fit and are cut or rounded",
            "n.地籍区代码 is shortened to 地籍_1",
            "n.附件 is left out"),
        ShapefileWriter.losses(ArrayDataset.of(layer)).stream().map(LocalText::en).toList());
  }

  @Test
  void aLayerOfMixedKindsIsRefusedAndLeavesNothing() throws Exception {
    Layer mixed =
        Samples.layer(
            "m",
            GeometryType.ANY,
            Samples.feature("m", 1, "POINT (0 0)", new Object[7]),
            Samples.feature("m", 2, "LINESTRING (0 0, 1 1)", new Object[7]));
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> write(ArrayDataset.of(mixed), folder.resolve("m.shp")));
    assertTrue(e.text().zh().contains("多种图形类型"));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void theSameContentGivesTheSameBytes() throws Exception {
    write(ArrayDataset.of(Samples.zones()), folder.resolve("a.shp"));
    write(ArrayDataset.of(Samples.zones()), folder.resolve("b.shp"));
    for (String ending : List.of(".shp", ".shx", ".dbf", ".prj")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a" + ending)),
          Files.readAllBytes(folder.resolve("b" + ending)));
    }
  }

  @Test
  void aFolderWithoutShapefilesIsNotRecognised() {
    assertFalse(new ShapefileFormat().recognises(folder));
    assertRefused(folder, "没有 .shp 文件");
  }

  private static Layer polygons(String name, Geometry... shapes) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < shapes.length; i++) {
      features.add(new Feature(new FeatureRef(name, i), Optional.of(shapes[i]), List.of()));
    }
    return ArrayLayer.of(
        new LayerSchema(name, GeometryType.POLYGON, List.of()), Crs.UNDECLARED, features);
  }

  private static double[] ring(double x, double y, double size, boolean counterClockwise) {
    return counterClockwise
        ? new double[] {x, y, x + size, y, x + size, y + size, x, y + size, x, y}
        : new double[] {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
  }

  private static Geometry record(double[]... rings) throws UnreadableShapeException {
    int points = Stream.of(rings).mapToInt(r -> r.length / 2).sum();
    ByteBuffer content =
        ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(5).position(36).putInt(rings.length).putInt(points);
    int start = 0;
    for (double[] ring : rings) {
      content.putInt(start);
      start += ring.length / 2;
    }
    for (double[] ring : rings) {
      for (double ordinate : ring) {
        content.putDouble(ordinate);
      }
    }
    return EsriShape.decode(content.flip());
  }

  /** The vertices of each ring, whatever its direction. */
  private static List<String> rings(Geometry shape) {
    List<String> rings = new ArrayList<>();
    shape.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LinearRing ring) {
                rings.add(Stream.of(ring.getCoordinates()).sorted().toList().toString());
              }
            });
    rings.sort(null);
    return rings;
  }

  private static void assertNoted(Dataset data, String part) {
    assertTrue(data.info().lineage().get(0).zh().contains(part), data.info().lineage().toString());
  }

  private void assertRefused(Path path, String part) {
    BadInputException e = assertThrows(BadInputException.class, () -> read(path));
    assertTrue(e.text().zh().contains(part), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  private static void write(Dataset dataset, Path target) throws BadInputException {
    new ShapefileWriter().write(dataset, target, WriteOptions.DEFAULT, Monitor.SILENT);
  }

  private static Dataset read(Path path) throws BadInputException {
    return new ShapefileFormat().read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
