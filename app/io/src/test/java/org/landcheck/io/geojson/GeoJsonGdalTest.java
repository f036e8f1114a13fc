package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Installed;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** GDAL reads what we write, and we read what it writes. */
class GeoJsonGdalTest {
  @TempDir Path folder;

  @Test
  void gdalReadsOursWithoutAWarning() throws Exception {
    Path file = folder.resolve("DJQ.geojson");
    // GDAL warns of the greatest number of 64 bits, though it reads that too
    Layer layer =
        Samples.layer(
            "DJQ",
            GeometryType.POLYGON,
            Samples.feature(
                "DJQ",
                7,
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))",
                "第一街道",
                9007199254740993L,
                0.1,
                true,
                LocalDate.of(2026, 11, 1),
                "2026-11-01T08:30:00.000Z",
                new byte[] {0, 1, -1}),
            Samples.feature("DJQ", 8, null, new Object[7]));
    new GeoJsonWriter().write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    String said = Installed.run("ogrinfo", "-al", file.toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("Layer name: DJQ"), said);
    assertTrue(said.contains("ID[\"EPSG\",4526]"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    assertTrue(said.contains("BSM (Integer64) = 9007199254740993"), said);
    assertTrue(said.contains("RQ (Date) = 2026/11/01"), said);
    assertTrue(said.contains("OGRFeature(DJQ):7"), said);
    assertTrue(said.contains("POLYGON ((0 0,10 0,10 10,0 10,0 0),(2 2,3 2,3 3,2 2))"), said);
  }

  @Test
  void whatGdalMakesOfAGeoPackageIsReadLikeTheGeoPackage() throws Exception {
    Path gpkg = folder.resolve("a.gpkg");
    new GeoPackageWriter().write(Samples.small(), gpkg, WriteOptions.DEFAULT, Monitor.SILENT);
    Path file = folder.resolve("b.geojson");
    Installed.run("ogr2ogr", "-f", "GeoJSON", "-preserve_fid", file.toString(), gpkg.toString());
    same(gpkg, file);
  }

  @Test
  void recordsOfRfc8142AreReadToo() throws Exception {
    Path gpkg = folder.resolve("a.gpkg");
    new GeoPackageWriter().write(Samples.small(), gpkg, WriteOptions.DEFAULT, Monitor.SILENT);
    Path file = folder.resolve("b.geojsons");
    Installed.run(
        "ogr2ogr",
        "-f",
        "GeoJSONSeq",
        "-lco",
        "RS=YES",
        "-a_srs",
        "EPSG:4326",
        file.toString(),
        gpkg.toString());
    assertEquals(0x1E, Files.readAllBytes(file)[0]);
    Layer layer = Texts.data(file).layers().get(0);
    assertEquals(3, layer.size());
    assertEquals("第一街道", layer.value(0, 0));
    assertEquals("EPSG:4326", layer.crs().id());
  }

  private static void same(Path gpkg, Path file) throws Exception {
    Layer expected =
        new GeoPackageFormat().read(gpkg, ReadOptions.DEFAULT, Monitor.SILENT).layers().get(0);
    Layer found = Texts.data(file).layers().get(0);
    List<String> lines = Samples.lines(expected);
    List<String> back = Samples.lines(found);
    assertEquals(lines.size(), back.size());
    assertEquals(expected.crs().id(), found.crs().id());
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.fid(row), found.fid(row));
      assertTrue(expected.geometry(row).equalsExact(found.geometry(row)), back.toString());
      for (int field = 0; field < 4; field++) {
        assertEquals(expected.value(row, field), found.value(row, field));
      }
    }
  }
}
