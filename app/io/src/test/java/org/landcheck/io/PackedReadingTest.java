package org.landcheck.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedShapes;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.shapefile.ShapefileFormat;
import org.landcheck.io.shapefile.ShapefileWriter;

class PackedReadingTest {
  private static final int ROWS = 6_000;

  @TempDir Path folder;

  @Test
  void aLayerReadInManyPartsIsOneInOrder() throws Exception {
    Path file = folder.resolve("a.gpkg");
    // Ids with holes, so that parts differ in size.
    Layer source = squares(10);
    new GeoPackageWriter()
        .write(ArrayDataset.of(source), file, WriteOptions.DEFAULT, Monitor.SILENT);
    assertSame(source, new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT));
  }

  @Test
  void aShapefileIsPackedToo() throws Exception {
    Path file = folder.resolve("L.shp");
    Layer source = squares(1);
    new ShapefileWriter()
        .write(ArrayDataset.of(source), file, WriteOptions.DEFAULT, Monitor.SILENT);
    assertSame(source, new ShapefileFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT));
  }

  private static Layer squares(int step) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      long fid = step == 1 ? i : (long) i * step + i / 4_000;
      String wkt = String.format("POLYGON ((%d 0, %<d 1, %d 1, %<d 0, %d 0))", i, i + 1, i);
      features.add(
          Samples.feature(
              "L", fid, i % 7 == 3 ? null : wkt, i % 5 == 0 ? null : "第" + i + "村", i % 9 + "00"));
    }
    List<Field> fields =
        List.of(Field.of("MC", FieldType.TEXT, 40, 0), Field.of("DM", FieldType.TEXT, 10, 0));
    LayerSchema schema = new LayerSchema("L", GeometryType.POLYGON, fields);
    return ArrayLayer.of(schema, Samples.zone38(), features);
  }

  private static void assertSame(Layer source, Dataset read) {
    Layer layer = read.layers().get(0);
    PackedShapes shapes = layer.shapes().orElseThrow();
    assertEquals(ROWS, layer.size());
    assertEquals(ROWS, shapes.size());
    for (int row = 0; row < ROWS; row++) {
      assertEquals(source.fid(row), layer.fid(row));
      assertEquals(source.value(row, 0), layer.value(row, 0));
      assertEquals(source.value(row, 1), layer.value(row, 1));
      assertTrue(source.geometry(row).equalsExact(layer.geometry(row)));
      assertEquals(row % 7 == 3 ? 0 : 1, shapes.firstRing(row + 1) - shapes.firstRing(row));
    }
  }
}
