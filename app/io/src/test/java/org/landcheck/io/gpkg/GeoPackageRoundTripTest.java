package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.landcheck.api.CancelledException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.shape.Geometries;
import org.locationtech.jts.geom.Geometry;

class GeoPackageRoundTripTest {
  @TempDir Path folder;

  @Test
  void valuesOfEveryTypeComeBackAsTheyWere() throws Exception {
    Path file = folder.resolve("a.gpkg");
    write(Samples.small(), file);
    assertEquals(
        Samples.lines(Samples.zones()), Samples.lines(read(file).layer("DJQ").orElseThrow()));
  }

  @Test
  void aPathMayHoldChineseSpacesAndSignsOfAnAddress() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("长沙市 2026年#1?100%"));
    Path file = odd.resolve("地籍区 %41&b=c.gpkg");
    write(Samples.small(), file);
    assertEquals(3, read(file).layer("DJQ").orElseThrow().size());
    assertEquals("地籍区 %41&b=c.gpkg", read(file).info().sources().get(0).name());
  }

  @Test
  void theSameContentGivesTheSameBytes() throws Exception {
    Path first = folder.resolve("first.gpkg");
    Path second = folder.resolve("second.gpkg");
    write(Samples.small(), first);
    write(read(first), second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Property(tries = 60)
  void shapesComeBackBitForBit(@ForAll("shapes") List<Geometry> shapes) throws Exception {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      features.add(
          new Feature(new FeatureRef("L", 3L * i - 4), Optional.of(shapes.get(i)), List.of()));
    }
    LayerSchema schema = new LayerSchema("L", GeometryType.ANY, List.of());
    Layer layer = ArrayLayer.of(schema, Crs.UNDECLARED, features);
    Path own = Files.createTempDirectory("landcheck-test");
    Path file = own.resolve("l.gpkg");
    try {
      GeoPackageWriter.write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, rows -> {}, true);
      Layer back = read(file).layers().get(0);
      assertEquals(
          Samples.lines(layer).subList(1, features.size() + 1),
          Samples.lines(back).subList(1, features.size() + 1));
    } finally {
      Files.delete(file);
      Files.delete(own);
    }
  }

  @Provide
  Arbitrary<List<Geometry>> shapes() {
    return Geometries.any().list().ofMinSize(1).ofMaxSize(5);
  }

  @Test
  void aSingleShapeAmongMultiPartOnesBecomesMultiPart() throws Exception {
    Layer mixed =
        Samples.layer(
            "P",
            GeometryType.POLYGON,
            Samples.feature("P", 1, "POLYGON ((0 0, 1 0, 1 1, 0 0))", values()),
            Samples.feature("P", 2, "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", values()));
    Path file = folder.resolve("m.gpkg");
    write(ArrayDataset.of(mixed), file);
    Layer back = read(file).layer("P").orElseThrow();
    assertEquals("MultiPolygon", back.geometry(0).getGeometryType());
    assertEquals("MultiPolygon", back.geometry(1).getGeometryType());
  }

  @Test
  void aTableWithoutShapesIsKeptAsOne() throws Exception {
    Layer table = Samples.layer("台账", GeometryType.NONE, Samples.feature("台账", 5, null, values()));
    Path file = folder.resolve("t.gpkg");
    write(ArrayDataset.of(table), file);
    Layer back = read(file).layer("台账").orElseThrow();
    assertEquals(GeometryType.NONE, back.schema().geometryType());
    assertEquals(5, back.fid(0));
  }

  @Test
  void fieldsNamedLikeOurColumnsKeepTheirNames() throws Exception {
    List<Field> fields =
        List.of(
            Field.of("FID", FieldType.INTEGER),
            Field.of("geom", FieldType.TEXT),
            Field.of("a\"b", FieldType.TEXT),
            Field.of("select", FieldType.TEXT));
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("order \"by\"", GeometryType.POLYGON, fields),
            Crs.UNDECLARED,
            List.of(
                Samples.feature(
                    "order \"by\"", 9, "POLYGON ((0 0, 1 0, 1 1, 0 0))", 3L, "x", "y", "z")));
    Path file = folder.resolve("n.gpkg");
    write(ArrayDataset.of(layer), file);
    assertEquals(Samples.lines(layer), Samples.lines(read(file).layers().get(0)));
  }

  @Test
  void styleTablesAreNotLayers() throws Exception {
    Path file = folder.resolve("s.gpkg");
    new GeoPackageWriter()
        .write(Samples.small(), file, new WriteOptions(Map.of("DJQ", "<qgis/>")), Monitor.SILENT);
    assertEquals(1, read(file).layers().size());
  }

  @Test
  void anUnwritableTargetIsOneClearLineAndLeavesNothing() throws Exception {
    Path file = folder.resolve("missing").resolve("a.gpkg");
    BadInputException e = assertThrows(BadInputException.class, () -> write(Samples.small(), file));
    assertTrue(e.text().zh().startsWith("无法写入 " + file), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  @Test
  void stoppingLeavesNothingBehind() throws IOException {
    Monitor stopped =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Path file = folder.resolve("a.gpkg");
    assertThrows(
        CancelledException.class,
        () -> new GeoPackageWriter().write(Samples.small(), file, WriteOptions.DEFAULT, stopped));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static Object[] values() {
    return new Object[7];
  }

  private static void write(Dataset dataset, Path file) throws BadInputException {
    new GeoPackageWriter().write(dataset, file, WriteOptions.DEFAULT, Monitor.SILENT);
  }

  private static Dataset read(Path file) throws BadInputException {
    return new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
