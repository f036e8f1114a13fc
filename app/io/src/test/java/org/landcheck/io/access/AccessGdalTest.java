package org.landcheck.io.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Table;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.Installed;
import org.landcheck.io.Samples;
import org.landcheck.io.esri.ShapeBytes;
import org.landcheck.io.gpkg.GeoPackageFormat;

/** What we read of a personal geodatabase is what GDAL reads by a driver. */
class AccessGdalTest {
  @TempDir Path folder;

  @Test
  void everyValueAndShapeIsThatOfGdal() throws Exception {
    Assumptions.assumeTrue(
        Installed.run("ogrinfo", "--formats").contains("PGeo"),
        "GDAL has no driver of personal geodatabases here");
    Assumptions.assumeTrue(
        Installed.run("odbcinst", "-q", "-d").contains("MDBTools"), "no ODBC driver here");
    Path mdb = sample();
    Path gpkg = folder.resolve("a.gpkg");
    Installed.run("ogr2ogr", "-nlt", "GEOMETRY", gpkg.toString(), mdb.toString(), "PARCEL");
    Layer ours = Mdb.read(mdb).layers().get(0);
    Layer theirs =
        new GeoPackageFormat()
            .read(gpkg, ReadOptions.DEFAULT, Monitor.SILENT)
            .layer("PARCEL")
            .orElseThrow();
    assertEquals(300, ours.size());
    assertEquals(theirs.size(), ours.size());
    assertEquals(theirs.crs().id(), ours.crs().id());
    for (int row = 0; row < ours.size(); row++) {
      assertEquals(theirs.fid(row), ours.fid(row));
      // GDAL makes every shape of the column one of several parts
      assertTrue(
          theirs.geometry(row).getGeometryN(0).equalsExact(ours.geometry(row)),
          ours.geometry(row).toText());
      for (String field : new String[] {"CODE", "AREA", "N", "NOTE"}) {
        assertEquals(
            theirs.value(row, theirs.schema().indexOf(field)),
            ours.value(row, ours.schema().indexOf(field)),
            field);
      }
    }
  }

  private Path sample() throws Exception {
    Path file = folder.resolve("a.mdb");
    Random random = new Random(1);
    try (Mdb mdb = new Mdb(file, Database.FileFormat.V2003)) {
      mdb.books();
      Table table =
          mdb.table(
              "PARCEL",
              new ColumnBuilder("OBJECTID", DataType.LONG).setAutoNumber(true),
              new ColumnBuilder("SHAPE", DataType.OLE),
              new ColumnBuilder("CODE", DataType.TEXT).setLengthInUnits(9),
              new ColumnBuilder("AREA", DataType.DOUBLE),
              new ColumnBuilder("N", DataType.LONG),
              new ColumnBuilder("NOTE", DataType.MEMO),
              new ColumnBuilder("DAY", DataType.SHORT_DATE_TIME));
      for (int i = 0; i < 300; i++) {
        double x = 38_400_000 + random.nextInt(100_000_000) / 1000.0;
        double y = 3_100_000 + random.nextInt(100_000_000) / 1000.0;
        String wkt =
            "POLYGON (("
                + x
                + " "
                + y
                + ", "
                + x
                + " "
                + (y + 9)
                + ", "
                + (x + 9)
                + " "
                + (y + 9)
                + ", "
                + x
                + " "
                + y
                + "))";
        table.addRow(
            0,
            ShapeBytes.of(Samples.shape(wkt)),
            i % 7 == 0 ? null : "C" + i,
            random.nextInt(1_000_000) / 8.0,
            random.nextInt(),
            i % 5 == 0 ? null : "note ".repeat(i % 60 + 1).strip(),
            LocalDateTime.of(2026, 11, 1 + i % 28, 8, 30));
      }
      mdb.featureClass("PARCEL", "SHAPE", 4, 1);
    }
    return file;
  }
}
