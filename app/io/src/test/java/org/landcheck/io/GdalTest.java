package org.landcheck.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.shapefile.ShapefileFormat;
import org.landcheck.io.shapefile.ShapefileWriter;

/** Other people's programs read what we write, and we read what they write. */
class GdalTest {
  @TempDir Path folder;

  @Test
  void gdalReadsOurGeoPackageWithoutAWarning() throws Exception {
    Path file = gpkg("a.gpkg", mixed());
    String said = run("ogrinfo", "-al", file.toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("Layer name: DJQ"), said);
    assertTrue(said.contains("ID[\"EPSG\",4526]"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    assertTrue(said.contains("RQ (Date) = 2026/11/01"), said);
    assertTrue(said.contains("OGRFeature(DJQ):7"), said);
  }

  @Test
  void theGeoPackageValidatorFindsNothing() throws Exception {
    Path file = gpkg("a.gpkg", mixed());
    String said =
        run(
            "/usr/bin/python3",
            "-m",
            "osgeo_utils.samples.validate_gpkg",
            "--extra",
            "--warning-as-error",
            file.toString());
    assertEquals("", said.strip());
  }

  @Test
  void gdalKeepsOurSpatialIndexRightWhenItEdits() throws Exception {
    Path file = gpkg("a.gpkg", Samples.small());
    run("ogrinfo", file.toString(), "-sql", "DELETE FROM DJQ WHERE fid = 1");
    assertEquals(2, read(new GeoPackageFormat(), file).layers().get(0).size());
    String left =
        run("ogrinfo", "-q", file.toString(), "-sql", "SELECT count(*) AS n FROM rtree_DJQ_geom");
    assertTrue(left.contains("n (Integer) = 1"), left);
  }

  @Test
  void gdalsGbkShapefileIsReadLikeTheGeoPackageItCameFrom() throws Exception {
    Path file = gpkg("a.gpkg", Samples.small());
    Path shp = folder.resolve("out").resolve("DJQ.shp");
    run(
        "ogr2ogr",
        "-f",
        "ESRI Shapefile",
        "-lco",
        "ENCODING=GBK",
        shp.getParent().toString(),
        file.toString());
    Dataset data = read(new ShapefileFormat(), shp);
    Layer back = data.layers().get(0);
    assertEquals("第一街道", back.value(0, 0));
    assertEquals("EPSG:4526", back.crs().id());
    assertTrue(back.geometry(0).equalsTopo(Samples.zones().geometry(0)));
  }

  @Test
  void gdalReadsOurShapefile() throws Exception {
    Path shp = folder.resolve("DJQ.shp");
    new ShapefileWriter().write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    String said = run("ogrinfo", "-al", shp.toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    assertTrue(said.contains("ID[\"EPSG\",4526]"), said);
    assertTrue(said.contains("POLYGON ((0 0,0 10,10 10,10 0,0 0),(2 2,3 2,3 3,2 2))"), said);
  }

  @Test
  void gdalReadsOurGbkShapefileAndOurTable() throws Exception {
    WriteOptions gbk = new WriteOptions(Map.of(), Optional.of(Charset.forName("GBK")));
    Path out = folder.resolve("out");
    new ShapefileWriter().write(mixedOfOneKindEach(), out, gbk, Monitor.SILENT);
    String said = run("ogrinfo", "-al", out.resolve("DJQ.shp").toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("名称 (String) = 第一街道"), said);
    said = run("ogrinfo", "-al", out.resolve("台账.dbf").toString());
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    assertTrue(said.contains("Feature Count: 1") && said.contains("Geometry: None"), said);
  }

  private static Dataset mixedOfOneKindEach() {
    return ArrayDataset.of(
        Samples.zones(),
        Samples.layer("台账", GeometryType.NONE, Samples.feature("台账", 3, null, new Object[7])));
  }

  @Test
  void whatGdalWritesAfterUsIsReadTheSame() throws Exception {
    Path ours = gpkg("a.gpkg", mixed());
    Path theirs = folder.resolve("b.gpkg");
    run("ogr2ogr", "-preserve_fid", theirs.toString(), ours.toString());
    for (Layer layer : read(new GeoPackageFormat(), ours).layers()) {
      Layer back = read(new GeoPackageFormat(), theirs).layer(layer.name()).orElseThrow();
      List<String> expected = Samples.lines(layer);
      List<String> found = Samples.lines(back);
      int fields = layer.schema().fields().size();
      assertEquals(
          layer.schema().fields().stream().map(Field::name).toList(),
          back.schema().fields().stream().map(Field::name).toList());
      assertEquals(
          expected.subList(1 + fields, expected.size()), found.subList(1 + fields, found.size()));
    }
  }

  /** Layers of every kind of shape. */
  private static Dataset mixed() {
    Object[] none = new Object[7];
    return ArrayDataset.of(
        Samples.zones(),
        Samples.layer("空", GeometryType.POLYGON),
        Samples.layer("台账", GeometryType.NONE, Samples.feature("台账", 3, null, none)),
        Samples.layer(
            "multi",
            GeometryType.POLYGON,
            Samples.feature("multi", 1, "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", none),
            Samples.feature("multi", 2, "POLYGON ((0 0, 1 0, 1 1, 0 0))", none)),
        Samples.layer(
            "line", GeometryType.LINE, Samples.feature("line", 1, "LINESTRING (0 0, 1 1)", none)),
        Samples.layer(
            "point", GeometryType.POINT, Samples.feature("point", 1, "POINT (5 5)", none)),
        Samples.layer(
            "any",
            GeometryType.ANY,
            Samples.feature("any", 1, "POINT (5 5)", none),
            Samples.feature("any", 2, "LINESTRING (0 0, 1 1)", none)));
  }

  private Path gpkg(String name, Dataset dataset) throws BadInputException {
    Path file = folder.resolve(name);
    new GeoPackageWriter()
        .write(dataset, file, new WriteOptions(Map.of("DJQ", "<qgis/>")), Monitor.SILENT);
    return file;
  }

  private static Dataset read(DatasetFormat format, Path file) throws BadInputException {
    return format.read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  /** Runs a program if there is one; gives all it says. */
  private static String run(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command));
    Process process;
    try {
      process = new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed here");
      return "";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Assumptions.assumeFalse(said.contains("No module named"), "GDAL's Python tools are missing");
    assertEquals(0, code, said);
    return said;
  }
}
