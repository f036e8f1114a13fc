package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/** Declarations as GDAL prints them, and coordinates as PROJ computes them. */
class CrsGdalTest {
  private static final List<String> EDITIONS =
      List.of("WKT1_GDAL", "WKT1_SIMPLE", "WKT1_ESRI", "WKT2_2015", "WKT2_2019");

  @TempDir Path folder;

  static IntStream chineseCodes() {
    return Stream.of(
            IntStream.rangeClosed(4490, 4554),
            IntStream.rangeClosed(2327, 2390),
            IntStream.rangeClosed(2401, 2442),
            IntStream.rangeClosed(21413, 21423),
            IntStream.rangeClosed(21453, 21463),
            IntStream.of(4610, 4214, 4326))
        .flatMapToInt(codes -> codes);
  }

  @Test
  void everyEditionOfADeclarationComesBackAsItsCodeOrItsTwin() throws Exception {
    Map<Integer, List<String>> printed = printed();
    for (int code : chineseCodes().toArray()) {
      Crs expected = CrsReader.ofEpsg(code);
      List<String> texts = printed.get(code);
      assertEquals(EDITIONS.size(), texts.size(), texts.toString());
      for (String text : texts) {
        List<LocalText> notes = new ArrayList<>();
        Crs crs = CrsReader.ofWkt(text, notes::add);
        assertTrue(crs.sameSystem(expected), text);
        assertTrue(CrsReader.ofEpsg(crs.epsg().orElseThrow()).sameSystem(expected), text);
        assertEquals(expected.epsg(), CrsReader.read(text, code, "", notes::add).epsg());
        assertEquals(List.of(), notes, text);
      }
    }
  }

  /** Each code in each edition, by one call of GDAL. */
  private static Map<Integer, List<String>> printed() throws Exception {
    String codes = chineseCodes().mapToObj(Integer::toString).collect(Collectors.joining(","));
    String script =
        "from osgeo import osr\n"
            + "osr.UseExceptions()\n"
            + "for code in ["
            + codes
            + "]:\n"
            + "  s = osr.SpatialReference()\n"
            + "  s.ImportFromEPSG(code)\n"
            + "  for edition in '"
            + String.join(" ", EDITIONS)
            + "'.split():\n"
            + "    print(code, s.ExportToWkt(['FORMAT=' + edition]), sep='\\t')\n";
    Map<Integer, List<String>> texts = new HashMap<>();
    for (String line : run("/usr/bin/python3", "-c", script).split("\\R")) {
      int tab = line.indexOf('\t');
      texts
          .computeIfAbsent(Integer.valueOf(line.substring(0, tab)), code -> new ArrayList<>())
          .add(line.substring(tab + 1));
    }
    return texts;
  }

  @Test
  void aHeightSystemBesideDoesNotHideTheZone() throws Exception {
    for (String text : texts(run("gdalsrsinfo", "-o", "wkt_all", "EPSG:4546+5737"))) {
      assertEquals("EPSG:4546", CrsReader.ofWkt(text, note -> {}).id(), text);
    }
  }

  @Test
  void heightsAboveTheEllipsoidAreTheSameLongitudesAndLatitudes() throws Exception {
    for (String edition : List.of("wkt2_2015", "wkt2_2019")) {
      String text = run("gdalsrsinfo", "-o", edition, "EPSG:4480").strip();
      List<LocalText> notes = new ArrayList<>();
      assertEquals("EPSG:4490", CrsReader.ofWkt(text, notes::add).id());
      assertEquals(1, notes.size());
      assertTrue(notes.get(0).zh().contains("高程保留在 Z"), notes.toString());
    }
    assertEquals("EPSG:4490", CrsReader.ofEpsg(4480).id());
  }

  @Test
  void distancesFromTheCentreOfTheEarthAreNoMap() throws Exception {
    for (String edition : List.of("wkt1", "wkt2_2015", "wkt2_2019")) {
      String text = run("gdalsrsinfo", "-o", edition, "EPSG:4479").strip();
      assertEquals(Crs.Kind.UNKNOWN, CrsReader.ofWkt(text, note -> {}).kind(), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4524, 108, 1.5",
    "4525, 111, 1.5",
    "4526, 114, 1.5",
    "4545, 108, 1.5",
    "4547, 114, 1.5",
    "2362, 114, 1.5",
    "2414, 114, 1.5",
    "4513, 75, 1.5",
  })
  void withinAZoneOfThreeDegreesInHunanProjAgreesToAMicrometre(
      int code, double meridian, double half) throws Exception {
    assertEquals(0, worst(code, meridian, half, 24.5, 30.2), 1e-6);
  }

  /** What GeoTools' series leaves out: four micrometres at the edge of six degrees. */
  @ParameterizedTest
  @CsvSource({"4496, 105", "4497, 111", "4508, 111", "2333, 111", "21419, 111"})
  void withinAZoneOfSixDegreesProjAgreesToMicrometres(int code, double meridian) throws Exception {
    assertEquals(0, worst(code, meridian, 2, 24.5, 30.2), 1e-6);
    assertEquals(0, worst(code, meridian, 3, 18, 54), 5e-6);
  }

  @ParameterizedTest
  @CsvSource({"position-vector, position_vector", "coordinate-frame, coordinate_frame"})
  void sevenParametersGiveWhatProjGives(String ours, String theirs) throws Exception {
    Path file = folder.resolve("p.txt");
    Files.writeString(
        file,
        "method="
            + ours
            + "\nfrom=EPSG:4610\nto=EPSG:4490\ndx.m=1\ndy.m=2\ndz.m=3\nrx.arcsec=0.1\n"
            + "ry.arcsec=0.2\nrz.arcsec=0.3\nscale.ppm=1\n");
    PointMove move = DatumShift.read(file).between(CrsReader.ofEpsg(4610), CrsReader.ofEpsg(4490));
    List<double[]> places = places(114, 1.5, 24.5, 30.2);
    List<double[]> proj =
        cct(
            places,
            "+proj=pipeline",
            "+step",
            "+proj=unitconvert",
            "+xy_in=deg",
            "+xy_out=rad",
            "+step",
            "+proj=cart",
            "+a=6378140",
            "+rf=298.257",
            "+step",
            "+proj=helmert",
            "+x=1",
            "+y=2",
            "+z=3",
            "+rx=0.1",
            "+ry=0.2",
            "+rz=0.3",
            "+s=1",
            "+convention=" + theirs,
            "+step",
            "+inv",
            "+proj=cart",
            "+ellps=GRS80",
            "+step",
            "+proj=unitconvert",
            "+xy_in=rad",
            "+xy_out=deg");
    for (int i = 0; i < places.size(); i++) {
      double[] xy = places.get(i).clone();
      move.move(xy, 1);
      // degrees: a micrometre on the ground is 1e-11
      assertEquals(proj.get(i)[0], xy[0], 1e-11);
      assertEquals(proj.get(i)[1], xy[1], 1e-11);
    }
  }

  /** Largest distance in metres between what PROJ and we make of places about a meridian. */
  private double worst(int code, double meridian, double half, double south, double north)
      throws Exception {
    Crs zone = CrsReader.ofEpsg(code);
    Datum datum = Datum.ofId(zone.datum()).orElseThrow();
    List<double[]> places = places(meridian, half, south, north);
    List<double[]> proj =
        cct(
            places,
            "+proj=pipeline",
            "+step",
            "+proj=unitconvert",
            "+xy_in=deg",
            "+xy_out=rad",
            "+step",
            "+proj=tmerc",
            "+lon_0=" + zone.centralMeridian(),
            "+x_0=" + zone.falseEasting(),
            "+a=" + datum.semiMajor(),
            "+rf=" + datum.inverseFlattening());
    PointMove there = Transforms.fromDegrees(zone);
    PointMove back = Transforms.toDegrees(zone);
    double worst = 0;
    for (int i = 0; i < places.size(); i++) {
      double[] xy = places.get(i).clone();
      there.move(xy, 1);
      worst = Math.max(worst, Math.hypot(xy[0] - proj.get(i)[0], xy[1] - proj.get(i)[1]));
      back.move(xy, 1);
      assertEquals(places.get(i)[0], xy[0], 1e-12);
      assertEquals(places.get(i)[1], xy[1], 1e-12);
    }
    return worst;
  }

  private static List<double[]> places(double meridian, double half, double south, double north) {
    Random random = new Random(4490);
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      double across = i % 5 == 0 ? i % 2 * 2 - 1 : 2 * random.nextDouble() - 1;
      places.add(
          new double[] {meridian + half * across, south + (north - south) * random.nextDouble()});
    }
    return places;
  }

  /** Places moved by PROJ, with eleven digits after the point. */
  private List<double[]> cct(List<double[]> places, String... pipeline) throws Exception {
    Path input = folder.resolve("places.txt");
    Files.write(input, places.stream().map(p -> p[0] + " " + p[1] + " 0 0").toList());
    List<String> line = new ArrayList<>(List.of("cct", "-d", "13"));
    line.addAll(List.of(pipeline));
    line.add(input.toString());
    List<double[]> moved = new ArrayList<>();
    for (String row : run(line.toArray(new String[0])).strip().split("\\R")) {
      String[] numbers = row.strip().split("\\s+");
      moved.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
    }
    assertEquals(places.size(), moved.size());
    return moved;
  }

  /** The declarations in what gdalsrsinfo prints, without their headings. */
  private static List<String> texts(String said) {
    List<String> texts = new ArrayList<>();
    for (String part : said.split("(?m)^(?=OGC |ESRI )")) {
      String text = part.replaceFirst("(?s)^[^\\[]*?:\\s*\\R", "").strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
