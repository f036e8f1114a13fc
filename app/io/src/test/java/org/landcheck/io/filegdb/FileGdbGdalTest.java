package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** GDAL and we read the same of a geodatabase, bit for bit. */
class FileGdbGdalTest {
  private static final Path SHARED = Path.of("../../../shared/data/testopenfilegdb.gdb.zip");

  @TempDir Path folder;

  @Test
  void everyValueOfThirtySevenLayersIsWhatGdalReads() throws Exception {
    Assumptions.assumeTrue(Files.exists(SHARED), "shared/data is not beside this repository");
    try (InputStream in = Files.newInputStream(SHARED)) {
      CountyGdb.unzip(in, folder);
    }
    Path gdb = folder.resolve("testopenfilegdb.gdb");
    Dataset ours = read(gdb);
    Dataset theirs = Ogr.reading(gdb, folder.resolve("a.gpkg"));
    assertEquals(37, ours.layers().size());
    for (Layer layer : ours.layers()) {
      boolean patches = layer.name().equals("multipatch");
      assertEquals(patches ? layer.size() : 0, layer.unreadable().size(), layer.name());
      assertSame(layer, theirs, patches);
    }
  }

  @Test
  void ourSampleIsReadTheSameButForItsArc() throws Exception {
    Path gdb = CountyGdb.in(folder);
    Dataset theirs = finelyDrawn(gdb);
    for (Layer layer : read(gdb).layers()) {
      Layer other = theirs.layer(layer.name()).orElseThrow();
      List<String> rows = LayerText.rows(layer);
      List<String> expected = LayerText.rows(other);
      assertEquals(expected.size(), rows.size(), layer.name());
      for (int row = 0; row < layer.size(); row++) {
        if (layer.name().equals("DJZQ") && layer.fid(row) == 5) {
          Geometry arc = layer.geometry(row);
          double apart = DiscreteHausdorffDistance.distance(arc, other.geometry(row));
          assertTrue(apart < 1.01e-3, "apart " + apart);
        } else {
          assertEquals(expected.get(row), rows.get(row));
        }
      }
    }
  }

  private Dataset finelyDrawn(Path gdb) throws Exception {
    return Ogr.reading(
        gdb,
        folder.resolve("a.gpkg"),
        "--config",
        "OGR_ARC_STEPSIZE",
        "0.1",
        "-nlt",
        "CONVERT_TO_LINEAR");
  }

  @Test
  void whatGdalWritesOfOurDataIsReadTheSame() throws Exception {
    Ogr.requireWriterOfGeodatabases();
    Path ours = folder.resolve("ours.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(many(1)), ours, WriteOptions.DEFAULT, Monitor.SILENT);
    Path gdb = folder.resolve("theirs.gdb");
    Ogr.run("ogr2ogr", "-f", "OpenFileGDB", "-preserve_fid", gdb.toString(), ours.toString());
    Dataset read = read(gdb);
    assertSame(read.layers().get(0), Ogr.reading(gdb, folder.resolve("a.gpkg")), false);
    Layer layer = read.layers().get(0);
    assertEquals(20_000, layer.size());
    assertTrue(layer.shapes().orElseThrow().rings() > 18_000, "packed, not objects");
  }

  /** Rows enough for several threads, with holes among their keys. */
  private static Layer many(long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    long fid = 1;
    for (int i = 0; i < 20_000; i++) {
      fid += random.nextInt(1000) == 0 ? 5_000 : 1;
      double x = 38_450_000 + random.nextInt(1_000_000) / 1e4;
      double y = 3_100_000 + random.nextInt(1_000_000) / 1e4;
      double size = random.nextInt(1, 1_000_000) / 1e3;
      String shell =
          "(%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %2$s)".formatted(x, y, x + size, y + size);
      features.add(
          Samples.feature(
              "many",
              fid,
              i % 11 == 5 ? null : "POLYGON (" + shell + ")",
              "第" + i + "村",
              (long) random.nextInt(),
              random.nextDouble(),
              null,
              null,
              null,
              i % 3 == 0 ? new byte[] {(byte) i} : null));
    }
    return Samples.layer("many", GeometryType.POLYGON, features.toArray(new Feature[0]));
  }

  private static void assertSame(Layer ours, Dataset theirs, boolean valuesOnly) {
    Layer other = theirs.layer(ours.name()).orElseThrow();
    assertEquals(other.size(), ours.size(), ours.name());
    assertEquals(other.crs().id(), ours.crs().id(), ours.name());
    assertEquals(
        other.schema().fields().stream().map(field -> field.name()).toList(),
        ours.schema().fields().stream().map(field -> field.name()).toList());
    for (int row = 0; row < ours.size(); row++) {
      assertEquals(LayerText.values(other, row), LayerText.values(ours, row), ours.name());
      if (!valuesOnly) {
        assertEquals(
            LayerText.shape(other.geometry(row)),
            LayerText.shape(ours.geometry(row)),
            ours.name() + " " + ours.fid(row));
      }
    }
  }

  private static Dataset read(Path gdb) throws BadInputException {
    return new FileGdbFormat().read(gdb, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
