package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** Curves as GDAL writes them are drawn as GDAL draws them. */
class CurveGdalTest {
  private static final List<String> SHAPES =
      List.of(
          "CIRCULARSTRING (0 0,5 5,10 0,12 -3,20 -1)",
          "COMPOUNDCURVE ((0 0,1 7),CIRCULARSTRING (1 7,5 9,10 0),(10 0,11 0))",
          "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (0 0,5 5,10 0),(10 0,0 0)),(4 1,5 1,5 2,4 1))",
          "CURVEPOLYGON (CIRCULARSTRING (0 0,20 0,0 0))",
          "MULTICURVE (CIRCULARSTRING (0 0,5 5,10 0),(7 7,8 9))",
          "MULTISURFACE (CURVEPOLYGON (CIRCULARSTRING (0 0,5 5,10 0,5 -5,0 0)),((20 0,21 0,21 1,20 0)))",
          "CURVEPOLYGON Z (CIRCULARSTRING Z (0 0 1,5 5 2,10 0 3,5 -5 2,0 0 1))");

  @TempDir Path folder;

  @Test
  void drawnWithinAFewMillimetresOfGdalsLines() throws Exception {
    StringBuilder csv = new StringBuilder("n,WKT\n");
    for (int i = 0; i < SHAPES.size(); i++) {
      csv.append(i).append(",\"").append(SHAPES.get(i)).append("\"\n");
    }
    Path text = Files.writeString(folder.resolve("c.csv"), csv);
    Path curves = folder.resolve("curves.gpkg");
    Path lines = folder.resolve("lines.gpkg");
    String names = "GEOM_POSSIBLE_NAMES=WKT";
    run("ogr2ogr", "-a_srs", "EPSG:4526", "-oo", names, "" + curves, "" + text);
    run(
        "ogr2ogr",
        "--config",
        "OGR_ARC_STEPSIZE",
        "0.05",
        "-nlt",
        "CONVERT_TO_LINEAR",
        "" + lines,
        "" + curves);
    Dataset data = GeoPackages.read(curves);
    Layer ours = data.layers().get(0);
    Layer theirs = GeoPackages.read(lines).layers().get(0);
    assertTrue(data.info().lineage().get(0).en().startsWith("c: 7 features have arcs"));
    assertEquals(List.of(), ours.unreadable());
    for (int row = 0; row < SHAPES.size(); row++) {
      Geometry expected = theirs.geometry(row);
      Geometry found = ours.geometry(row);
      assertEquals(expected.getGeometryType(), found.getGeometryType(), SHAPES.get(row));
      assertEquals(0, DiscreteHausdorffDistance.distance(found, expected), 0.005, SHAPES.get(row));
      assertEquals(expected.getArea(), found.getArea(), 0.1);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed here");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
