package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.io.Samples;

/** Made-up numbers throughout: there are no real ones here. */
class DatumShiftTest {
  private static final String SEVEN =
      "method=position-vector\nfrom=EPSG:4610\nto=EPSG:4490\ndx.m=7.7701\ndy.m=7.7702\n"
          + "dz.m=7.7703\nrx.arcsec=0.7704\nry.arcsec=0.7705\nrz.arcsec=0.7706\nscale.ppm=7.7707\n";
  private static final String FOUR =
      "# 四参数\nmethod = plane\nfrom = EPSG:2362\nto = EPSG:4526\n\neast.m = 77.01\n"
          + "north.m = -77.02\nrotation.arcsec = 7.703\nscale.factor = 1.0000077\n";

  @TempDir Path folder;

  @Test
  void oneConventionIsTheOtherWithItsRotationsTurnedRound() throws Exception {
    String frame =
        SEVEN.replace("position-vector", "coordinate-frame").replace("arcsec=", "arcsec=-");
    assertEquals(0, distance(moved(SEVEN), moved(frame)), 0);
    assertTrue(distance(moved(SEVEN), moved(SEVEN.replace("arcsec=", "arcsec=-"))) > 1e-6);
  }

  @Test
  void unitsAreThoseOfTheKeys() throws Exception {
    String others =
        SEVEN
            .replace("dx.m=7.7701", "dx.mm=7770.1")
            .replace("dy.m=7.7702", "dy.km=0.0077702")
            .replace("rx.arcsec=0.7704", "rx.deg=0.000214")
            .replace("ry.arcsec=0.7705", "ry.urad=" + 0.7705 * Math.PI / 648000 * 1e6)
            .replace("rz.arcsec=0.7706", "rz.rad=" + 0.7706 * Math.PI / 648000)
            .replace("scale.ppm=7.7707", "scale.factor=1.0000077707");
    assertEquals(0, distance(moved(SEVEN), moved(others)), 1e-13);
  }

  @Test
  void thePlaneFormTurnsStretchesAndShifts() throws Exception {
    double[] xy = {38450000, 3100000};
    DatumShift.read(file(FOUR)).between(CrsReader.ofEpsg(2362), CrsReader.ofEpsg(4526)).move(xy, 1);
    double r = 7.703 * Math.PI / 648000;
    double east = 77.01 + 1.0000077 * (38450000 * Math.cos(r) - 3100000 * Math.sin(r));
    double north = -77.02 + 1.0000077 * (38450000 * Math.sin(r) + 3100000 * Math.cos(r));
    assertEquals(east, xy[0], 1e-7);
    assertEquals(north, xy[1], 1e-7);
  }

  @Test
  void aPlaneFormServesOtherSystemsOfItsDatumsToo() throws Exception {
    DatumShift shift = DatumShift.read(file(FOUR));
    double[] direct = {38450000, 3100000};
    shift.between(CrsReader.ofEpsg(2362), CrsReader.ofEpsg(4526)).move(direct, 1);
    double[] bare = {450000, 3100000};
    shift.between(CrsReader.ofEpsg(2383), CrsReader.ofEpsg(4547)).move(bare, 1);
    assertEquals(direct[0] - 38e6, bare[0], 1e-7);
    assertEquals(direct[1], bare[1], 1e-7);
  }

  @Test
  void theLineageSaysThatParametersWereUsedAndNotWhich() throws Exception {
    Dataset moved =
        new GeoToolsReprojection(Optional.of(DatumShift.read(file(SEVEN))))
            .to(dataset(2362), CrsReader.ofEpsg(4526), Monitor.SILENT);
    String lineage = moved.info().lineage().toString();
    assertTrue(lineage.contains("使用了用户提供的转换参数（未保存）"), lineage);
    assertFalse(lineage.contains("77"), lineage);
    assertFalse(moved.toString().contains("77"), moved.toString());
  }

  @Test
  void parametersOfOneDirectionAreNotUsedForAnother() throws Exception {
    DatumShift shift = DatumShift.read(file(SEVEN));
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                new GeoToolsReprojection(Optional.of(shift))
                    .to(dataset(2414), CrsReader.ofEpsg(4526), Monitor.SILENT));
    assertTrue(e.text().zh().contains("从 Xian 1980 到 CGCS2000"), e.text().zh());
  }

  @Test
  void withinADatumTheyAreNotUsed() throws Exception {
    Dataset moved =
        new GeoToolsReprojection(Optional.of(DatumShift.read(file(SEVEN))))
            .to(dataset(2362), CrsReader.ofEpsg(2383), Monitor.SILENT);
    assertEquals(450000, moved.layers().get(0).geometry(0).getCoordinate().x);
  }

  @Test
  void itDoesNotTellItsParameters() throws Exception {
    assertEquals("DatumShift (parameters are not shown)", DatumShift.read(file(SEVEN)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dx.m=seven",
        "dx.m=",
        "dx.m=NaN",
        "dx.m=7.7701e999",
        "dx.inch=7.7701",
        "dx=7.7701",
        "dx.m",
        "7.7701",
        "7.7701=dx",
        "dx.m=7.7701 m",
        "dx.7.7701=m",
        "rx.deg=7777.01",
        "scale.factor=7.7701",
        "method=7.7701",
        "from=7.7701",
        "from=EPSG:7770",
        "from=EPSG:77701",
        "to=EPSG:5737",
        "dx.m=1\ndx.m=7.7701",
        "east.m=7.7701",
      })
  void whateverIsWrongWithAFileNothingOfItIsQuoted(String line) throws Exception {
    String key = line.replaceAll("[.=].*(?s)", "");
    StringBuilder text = new StringBuilder();
    for (String each : SEVEN.split("\n")) {
      text.append(each.startsWith(key + ".") || each.startsWith(key + "=") ? "" : each + "\n");
    }
    Path file = file(text + line + "\n");
    BadInputException e = assertThrows(BadInputException.class, () -> DatumShift.read(file));
    for (String said : List.of(e.text().zh(), e.text().en(), String.valueOf(e.getMessage()))) {
      assertFalse(said.replace(folder.toString(), "").contains("77"), said);
      assertTrue(said.contains(file.getFileName().toString()), said);
    }
    assertNull(e.getCause(), "a cause would quote what it stumbled on");
  }

  @ParameterizedTest
  @CsvSource({"dx.m", "rz.arcsec", "scale.ppm", "from", "to", "method"})
  void nothingIsTakenForGranted(String key) throws Exception {
    Path file = file(SEVEN.replaceAll("(?m)^" + key + "=.*\n", ""));
    assertThrows(BadInputException.class, () -> DatumShift.read(file));
  }

  @Test
  void commentsMayBeInAnyEncodingAndAMarkMayComeFirst() throws Exception {
    Path gbk = folder.resolve("gbk.txt");
    Files.write(gbk, ("# 七参数\r\n" + SEVEN).getBytes(Charset.forName("GBK")));
    DatumShift.read(gbk);
    Path bom = folder.resolve("bom.txt");
    Files.write(bom, ("\uFEFF" + SEVEN).getBytes(StandardCharsets.UTF_8));
    DatumShift.read(bom);
  }

  @Test
  void aFileThatIsSomethingElseIsRefused() throws Exception {
    assertThrows(BadInputException.class, () -> DatumShift.read(folder.resolve("none.txt")));
    assertThrows(BadInputException.class, () -> DatumShift.read(folder));
    Path large = folder.resolve("large");
    Files.write(large, new byte[1 << 17]);
    assertThrows(BadInputException.class, () -> DatumShift.read(large));
    assertThrows(BadInputException.class, () -> DatumShift.read(file("")));
  }

  private double[] moved(String parameters) throws Exception {
    double[] xy = {113, 28};
    DatumShift.read(file(parameters))
        .between(CrsReader.ofEpsg(4610), CrsReader.ofEpsg(4490))
        .move(xy, 1);
    return xy;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("p.txt"), text);
  }

  private static Dataset dataset(int code) throws BadInputException {
    Feature place =
        new Feature(
            new FeatureRef("L", 1),
            Optional.of(Samples.shape("POINT (38450000 3100000)")),
            List.of());
    LayerSchema schema = new LayerSchema("L", GeometryType.POINT, List.of());
    return ArrayDataset.of(ArrayLayer.of(schema, CrsReader.ofEpsg(code), List.of(place)));
  }
}
