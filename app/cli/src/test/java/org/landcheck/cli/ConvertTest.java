package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
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
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class ConvertTest {
  /** Made up: there are no real parameters here. */
  private static final String PARAMETERS =
      "method=coordinate-frame\nfrom=EPSG:4610\nto=EPSG:4490\ndx.m=-6.66701\ndy.m=66.6702\n"
          + "dz.m=666.703\nrx.arcsec=0.66704\nry.arcsec=-0.66705\nrz.arcsec=0.66706\n"
          + "scale.ppm=6.66707\n";

  @TempDir Path folder;

  @Test
  void thePrefixIsPutOnAndTakenOffAndNothingElseChanges() throws Exception {
    Path data = squares("a.gpkg", 4526, 38_450_000.1234);
    assertEquals(0, Run.of("convert", data, out("b.gpkg"), "--to-crs", "EPSG:4547").code());
    assertEquals(450_000.1234, first("b.gpkg").x, 1e-8);
    Run back = Run.of("convert", out("b.gpkg"), out("c.gpkg"), "--to-crs", "4526");
    assertEquals(0, back.code());
    assertTrue(back.out().contains("已从 EPSG:4547 转换到 EPSG:4526"), back.out());
    assertArrayEquals(Files.readAllBytes(data), Files.readAllBytes(out("c.gpkg")));
  }

  @Test
  void aNameThatWindowsKeepsForADeviceIsRefusedEverywhere() throws Exception {
    Path data = squares("a.gpkg", 4526, 38_450_000.1234);
    for (String name : List.of("CON.gpkg", "nul")) {
      Run run = Run.of("convert", data, folder.resolve(name));
      assertEquals(2, run.code(), run.toString());
      assertTrue(run.err().contains("Windows 不能使用名称 " + name), run.err());
      assertFalse(Files.exists(folder.resolve(name)));
    }
  }

  @Test
  void withoutATargetSystemTheCopyIsTheSameBytes() throws Exception {
    Path data = squares("a.gpkg", 4526, 38_450_000.1234);
    Run run = Run.of("convert", data, out("b.gpkg"));
    assertEquals(0, run.code(), run.toString());
    assertArrayEquals(Files.readAllBytes(data), Files.readAllBytes(out("b.gpkg")));
    assertEquals("", run.err());
  }

  @Test
  void aNameWithoutEndingIsAFolderOfShapefiles() throws Exception {
    Path data = squares("a.gpkg", 4526, 38_450_000);
    Run run = Run.of("convert", data, out("shapes"));
    assertEquals(0, run.code(), run.toString());
    assertTrue(Files.exists(folder.resolve("shapes/DJQ.shp")));
    assertTrue(run.out().contains("DJQ.A_LONG_NAME"), "what is lost is told: " + run.out());
    assertTrue(run.out().indexOf("注意") < run.out().indexOf("已写出"), run.out());
    assertEquals(0, Run.of("convert", out("shapes"), out("back.gpkg")).code());
    assertEquals(38_450_000, first("back.gpkg").x);
  }

  @Test
  void whatIsThereIsNotReplacedUnlessSaidSo() throws Exception {
    Path data = squares("a.gpkg", 4526, 38_450_000);
    for (String name : List.of("b.gpkg", "b.shp", "shapes")) {
      assertEquals(0, Run.of("convert", data, out(name)).code());
      Run again = Run.of("convert", data, out(name));
      assertEquals(2, again.code());
      assertTrue(again.err().contains("--overwrite"), again.err());
      assertEquals(1, again.complaints());
      assertEquals(0, Run.of("convert", data, out(name), "--overwrite").code());
    }
    Files.delete(out("b.shp"));
    assertEquals(2, Run.of("convert", data, out("b.shp")).code(), "its table is still there");
  }

  @Test
  void theOriginalIsNeverTheTarget() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("in"));
    Path data = squares("in/a.gpkg", 4526, 38_450_000);
    byte[] before = Files.readAllBytes(data);
    Path link = Files.createSymbolicLink(folder.resolve("link.gpkg"), data);
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), inside);
    for (Path target :
        List.of(data, link, inside, linked, linked.resolve("a.gpkg"), inside.resolve("./a.gpkg"))) {
      Run run = Run.of("convert", data, target, "--overwrite");
      assertEquals(2, run.code(), target.toString());
      assertEquals(1, run.complaints());
    }
    assertEquals(2, Run.of("convert", inside, inside.resolve("b.gpkg")).code());
    assertArrayEquals(before, Files.readAllBytes(data));
    assertEquals(0, Run.of("convert", data, out("s.shp")).code());
    assertEquals(2, Run.of("convert", out("s.dbf"), out("s.shp"), "--overwrite").code());
  }

  @Test
  void whatFailsLeavesNothingBehind() throws Exception {
    Path data = squares("a.gpkg", 2362, 38_450_000);
    for (String name : List.of("b.gpkg", "b.shp", "shapes")) {
      Run run = Run.of("convert", data, out(name), "--to-crs", "EPSG:4526");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("--datum-shift"), run.err());
      assertFalse(Files.exists(out(name)), name);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(data), files.toList());
    }
  }

  @Test
  void shapesThatCannotFollowAreNamedAndTheCodeSaysSo() throws Exception {
    Path data = squares("a.gpkg", 4526, 450_000);
    Run run = Run.of("convert", data, out("b.gpkg"), "--to-crs", "EPSG:4490");
    assertEquals(4, run.code(), run.toString());
    assertTrue(run.out().contains("2 个图形无法读取或转换，写出后为空"), run.out());
  }

  @Test
  void aPersonsParametersAreUsedAndStayUnknownToTheWorld() throws Exception {
    Path data = squares("a.gpkg", 2362, 38_450_000);
    Path parameters = Files.writeString(folder.resolve("p.txt"), PARAMETERS);
    for (String name : List.of("b.gpkg", "shapes")) {
      Run run =
          Run.of("convert", data, out(name), "--to-crs", "EPSG:4526", "--datum-shift", parameters);
      assertEquals(0, run.code(), run.toString());
      assertTrue(run.out().contains("使用了用户提供的转换参数（未保存）"), run.out());
      assertSecret(run.toString());
    }
    assertTrue(Math.abs(first("b.gpkg").x - 38_450_000) > 1, "they are used");
    Run info = Run.of("info", out("b.gpkg"));
    assertSecret(info.toString());
    Path report = folder.resolve("report");
    Run check = Run.of("check", out("b.gpkg"), "--pack", "cadastral-zone", "--out", report);
    assertSecret(check.toString());
    Files.delete(parameters);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertSecret(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void parametersThatAreWronglyWrittenAreNotQuotedEither() throws Exception {
    Path data = squares("a.gpkg", 2362, 38_450_000);
    for (String spoilt :
        List.of(
            PARAMETERS.replace("dx.m", "dx"),
            PARAMETERS.replace("dx.m=", "dx.m "),
            PARAMETERS.replace("66.6702", "66.6702m"),
            PARAMETERS.replace("4610", "66.67"),
            PARAMETERS + PARAMETERS)) {
      Path parameters = Files.writeString(folder.resolve("p.txt"), spoilt);
      Run run =
          Run.of("convert", data, out("b.gpkg"), "--to-crs", "4526", "--datum-shift", parameters);
      assertEquals(2, run.code());
      assertEquals(1, run.complaints());
      assertSecret(run.toString());
    }
  }

  /** The number of each parameter, and what is left of it when it is rounded. */
  private static void assertSecret(String text) {
    for (String digits : List.of("6.667", "66.67", "666.7", "0.66704", "0.66705")) {
      assertFalse(text.contains(digits), digits);
    }
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private Coordinate first(String name) throws Exception {
    Layer layer =
        new GeoPackageFormat()
            .read(folder.resolve(name), ReadOptions.DEFAULT, Monitor.SILENT)
            .layers()
            .get(0);
    return layer.geometry(0).getCoordinate();
  }

  /** A layer of two squares. */
  private Path squares(String name, int code, double east) throws Exception {
    Crs crs = CrsReader.ofEpsg(code);
    LayerSchema schema =
        new LayerSchema(
            "DJQ",
            GeometryType.POLYGON,
            List.of(Field.of("A_LONG_NAME", FieldType.TEXT, 9, 0)),
            Optional.empty());
    List<Feature> features =
        Stream.of(0, 1)
            .map(
                i -> {
                  double x = east + 100 * i;
                  Geometry square =
                      PackedXY.FACTORY.toGeometry(new Envelope(x, x + 100, 3_100_000, 3_100_100));
                  return new Feature(
                      new FeatureRef("DJQ", i + 1), Optional.of(square), List.of("43018100" + i));
                })
            .toList();
    Dataset data = ArrayDataset.of(ArrayLayer.of(schema, crs, features));
    Path target = folder.resolve(name);
    new GeoPackageWriter().write(data, target, WriteOptions.DEFAULT, Monitor.SILENT);
    return target;
  }
}
