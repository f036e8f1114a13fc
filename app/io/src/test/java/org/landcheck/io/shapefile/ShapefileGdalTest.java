package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What GDAL writes as a shapefile is what it was written from, in every type of shape. */
class ShapefileGdalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1.5 2)",
        "POINT Z (1 2 3)",
        "POINT ZM (1 2 3 4)",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTIPOINT Z ((1 2 5), (3 4 6))",
        "LINESTRING (0 0, 1 1, 2 0)",
        "LINESTRING M (0 0 1, 1 1 2)",
        "MULTILINESTRING Z ((0 0 1, 1 1 2), (5 5 3, 6 6 4))",
        "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 3 2, 3 3, 2 2))",
        "POLYGON Z ((0 0 1, 0 10 2, 10 10 3, 0 0 1))",
        "MULTIPOLYGON (((0 0, 0 10, 10 10, 0 0)), ((20 0, 20 10, 30 10, 20 0)))",
        "MULTIPOLYGON ZM (((0 0 1 7, 0 10 2 8, 10 10 3 9, 0 0 1 7)))"
      })
  void everyTypeOfShapeWithItsValues(String wkt) throws Exception {
    Geometry shape = Samples.shape(wkt);
    Object[] values = {"长沙", 123_456_789_012L, 12345.678901, null, null, null, null};
    GeometryType type = GeometryType.of(shape);
    Layer layer =
        Samples.layer(
            "t",
            type,
            Samples.feature("t", 1, wkt, values),
            Samples.feature("t", 2, null, new Object[7]));
    Path gpkg = folder.resolve("t.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(layer), gpkg, WriteOptions.DEFAULT, Monitor.SILENT);
    Path out = Files.createDirectory(folder.resolve("out"));
    ogr2ogr(out.toString(), gpkg.toString());
    Layer back =
        new ShapefileFormat()
            .read(out.resolve("t.shp"), ReadOptions.DEFAULT, Monitor.SILENT)
            .layers()
            .get(0);
    assertEquals(type, back.schema().geometryType());
    assertEquals(2, back.size());
    assertEquals(
        List.of("长沙", 123_456_789_012L, 12345.678901), back.feature(0).values().subList(0, 3));
    assertTrue(shape.equalsTopo(back.geometry(0)), () -> back.geometry(0).toText());
    assertEquals(heights(shape), heights(back.geometry(0)));
    assertTrue(back.geometry(1).isEmpty());
  }

  /** Heights and measures, in an order that turning rings does not change. */
  private static List<String> heights(Geometry shape) {
    return Stream.of(shape.getCoordinates())
        .map((Coordinate c) -> c.getX() + " " + c.getY() + " " + c.getZ() + " " + c.getM())
        .distinct()
        .sorted()
        .toList();
  }

  private static void ogr2ogr(String to, String from) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("ogr2ogr", "-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", to, from)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("ogr2ogr is not installed here");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
