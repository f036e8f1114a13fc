package org.landcheck.io.dxf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** Drawings that GDAL writes, and drawings that both read. */
class DxfGdalTest {
  @TempDir Path folder;

  @Test
  void whatGdalWritesIsReadBackVertexForVertex() throws Exception {
    Object[] none = new Object[7];
    String area =
        "POLYGON ((38450000.125 3100000.5, 38450100.25 3100000.5, 38450100.25 3100100, 38450000.125"
            + " 3100000.5), (38450050 3100010, 38450060 3100010, 38450060 3100020, 38450050 3100010))";
    String line =
        "LINESTRING (38450000.001 3100000.002, 38450001.003 3100001.004, 38450002 3100005)";
    Layer mixed =
        Samples.layer(
            "DK",
            GeometryType.ANY,
            Samples.feature("DK", 1, area, none),
            Samples.feature("DK", 2, line, none),
            Samples.feature("DK", 3, "POINT (38450000.5 3100000.25)", none));
    Path gpkg = folder.resolve("a.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(mixed), gpkg, WriteOptions.DEFAULT, Monitor.SILENT);
    Path dxf = folder.resolve("a.dxf");
    run("ogr2ogr", "-f", "DXF", dxf.toString(), gpkg.toString(), "-sql", "SELECT geom FROM DK");
    Dataset data = Dxf.read(dxf);
    Geometry polygon = data.layer("面").orElseThrow().geometry(0);
    assertTrue(polygon.norm().equalsExact(Samples.shape(area).norm(), 0), polygon.toText());
    assertEquals(line, data.layer("线").orElseThrow().geometry(0).toText());
    assertEquals(
        "POINT (38450000.5 3100000.25)", data.layer("点").orElseThrow().geometry(0).toText());
  }

  @Test
  void gdalSeesTheSameShapesInADrawing() throws Exception {
    String entities =
        "0 LWPOLYLINE 8 A 90 3 70 1 10 0 20 0 10 10 20 0 10 10 20 10 0 LINE 8 A 10 0 20 0 11 5 21 6"
            + " 0 LWPOLYLINE 8 A 90 2 70 0 10 0 20 0 42 1 10 10 20 0 0 CIRCLE 8 A 10 0 20 0 40 3"
            + " 0 ARC 8 A 10 0 20 0 40 3 50 10 51 80"
            + " 0 ELLIPSE 8 A 10 0 20 0 11 3 21 1 40 0.3 41 0 42 3"
            + " 0 SPLINE 8 A 70 8 71 2 74 0 72 6 73 3 40 0 40 0 40 0 40 1 40 1 40 1 10 0 20 0 30 0"
            + " 10 1 20 1 30 0 10 2 20 0 30 0"
            + " 0 INSERT 8 A 2 MARK 10 100 20 200 41 2 42 3 50 30";
    String blocks =
        "0 BLOCK 8 0 2 MARK 70 0 10 1 20 1 30 0 3 MARK 1 x 0 LINE 8 0 10 1 20 1 11 2 21 1 0 ENDBLK 8 0";
    String text =
        Dxf.R2000
            + Dxf.section("BLOCKS", blocks)
            + Dxf.section("ENTITIES", entities)
            + Dxf.groups("0 EOF");
    Path dxf = Dxf.file(folder, text, StandardCharsets.UTF_8);
    run(
        "ogr2ogr",
        "-f",
        "CSV",
        folder.resolve("b.csv").toString(),
        dxf.toString(),
        "-lco",
        "GEOMETRY=AS_WKT");
    Dataset data = Dxf.read(dxf);
    List<Geometry> ours = new ArrayList<>();
    for (String name : List.of("面", "线")) {
      Layer layer = data.layer(name).orElseThrow();
      for (int row = 0; row < layer.size(); row++) {
        ours.add(layer.geometry(row));
      }
    }
    List<String> lines = Files.readAllLines(folder.resolve("b.csv"));
    assertEquals(8, lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      Geometry theirs = Samples.shape(line.substring(1, line.indexOf('"', 1)));
      double nearest = ours.stream().mapToDouble(one -> distance(one, theirs)).min().orElseThrow();
      assertTrue(nearest < 0.02, line);
    }
  }

  /** GDAL draws arcs with a vertex every four degrees, and circles as lines. */
  private static double distance(Geometry one, Geometry other) {
    Geometry outline = one.getDimension() == 2 ? one.getBoundary() : one;
    Geometry theirs = other.getDimension() == 2 ? other.getBoundary() : other;
    return DiscreteHausdorffDistance.distance(outline, theirs, 0.05);
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
