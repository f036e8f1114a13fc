package org.landcheck.io.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.csv.CsvTableWriter;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.xlsx.XlsxTableWriter;

/** GDAL reads the tables we write, and we read those it writes. */
class TableGdalTest {
  @TempDir Path folder;

  @Test
  void gdalReadsOurWorkbook() throws Exception {
    Path file = folder.resolve("a.xlsx");
    new XlsxTableWriter().write(Samples.small(), file, WriteOptions.DEFAULT, Monitor.SILENT);
    String said = run("ogrinfo", "-al", file.toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("Layer name: DJQ"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    assertTrue(said.contains("BSM (String) = 9223372036854775807"), said);
    assertTrue(said.contains("MJ (Real) = -0.25"), said);
    assertTrue(said.contains("YX (Integer(Boolean)) = 1"), said);
    assertTrue(said.contains("RQ (Date) = 2026/11/01") || said.contains("= 2026/11/01"), said);
  }

  @Test
  void gdalReadsOurTextFile() throws Exception {
    Path file = folder.resolve("a.csv");
    new CsvTableWriter().write(Samples.small(), file, WriteOptions.DEFAULT, Monitor.SILENT);
    String said =
        run(
            "ogrinfo",
            "-al",
            "-oo",
            "AUTODETECT_TYPE=YES",
            "-oo",
            "EMPTY_STRING_AS_NULL=YES",
            file.toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    assertTrue(said.contains("BSM (Integer64) = 9223372036854775807"), said);
    assertTrue(said.contains("MJ (Real) = 0.1"), said);
    assertTrue(said.contains("RQ (Date) = 2026/11/01"), said);
  }

  @Test
  void workbooksOfGdalAreReadAsTheDataTheyCameFrom() throws Exception {
    Layer layer = ledger();
    Path xlsx = folder.resolve("b.xlsx");
    run("ogr2ogr", "-f", "XLSX", xlsx.toString(), gpkg(layer).toString());
    Layer back = Tables.read(xlsx).layers().get(0);
    assertEquals(
        List.of("名称 TEXT", "BSM INTEGER", "MJ REAL", "YX BOOLEAN", "RQ DATE", "SJ TEXT"),
        Tables.fields(back).subList(0, 6));
    assertEquals(List.of(2L, 3L, 4L, 5L), Tables.ids(back));
    same(layer, back, 5);
    assertEquals("2026-11-01T08:30:00", back.value(0, 5));
  }

  @Test
  void textFilesOfGdalAreReadAsTheDataTheyCameFrom() throws Exception {
    Layer layer = ledger();
    Path csv = folder.resolve("b.csv");
    run("ogr2ogr", "-f", "CSV", csv.toString(), gpkg(layer).toString());
    Layer back = Tables.read(csv).layers().get(0);
    assertEquals(List.of("名称 TEXT", "BSM INTEGER", "MJ REAL"), Tables.fields(back).subList(0, 3));
    same(layer, back, 3);
  }

  private static void same(Layer layer, Layer back, int fields) {
    assertEquals(layer.size(), back.size());
    for (int row = 0; row < layer.size(); row++) {
      for (int field = 0; field < fields; field++) {
        assertEquals(layer.value(row, field), back.value(row, field));
      }
    }
  }

  private static Layer ledger() {
    return Samples.layer(
        "台账",
        GeometryType.NONE,
        Samples.feature(
            "台账",
            1,
            null,
            "甲\n\"乙\", <丙>&",
            12L,
            0.1,
            true,
            LocalDate.of(2026, 11, 1),
            "2026-11-01T08:30:00.000Z",
            null),
        Samples.feature(
            "台账",
            3,
            null,
            "=1+1",
            -123456789012345L,
            -1234567.125,
            false,
            LocalDate.of(1950, 1, 1),
            null,
            null),
        Samples.feature("台账", 4, null, "007", 0L, 3.0, false, null, null, null),
        Samples.feature("台账", 5, null, "丁村", 5L, null, null, null, null, null));
  }

  private Path gpkg(Layer layer) throws Exception {
    Path file = folder.resolve("a.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }

  /** Runs a program if there is one; gives all it says. */
  private static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed here");
      return "";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
