package org.landcheck.io.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;
import org.locationtech.jts.geom.Envelope;

/** GeoTIFF as GDAL writes it. */
class GeoTiffGdalTest {
  private static final Envelope PLACE = new Envelope(38400000, 38400400, 3100000, 3100400);

  @TempDir Path folder;
  private final List<LocalText> lineage = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "COMPRESS=NONE, TILED=NO, BIGTIFF=NO",
    "COMPRESS=LZW, TILED=YES, BIGTIFF=NO",
    "COMPRESS=DEFLATE, TILED=YES, BIGTIFF=YES",
    "COMPRESS=JPEG, TILED=YES, BIGTIFF=NO",
    "COMPRESS=PACKBITS, TILED=NO, BIGTIFF=NO"
  })
  void everyUsualWayOfStoringIsShownWhereItLies(String compress, String tiled, String big)
      throws Exception {
    Path tiff = tiff("t.tif", "EPSG:4526", "-co", compress, "-co", tiled, "-co", big);
    run("gdaladdo", "-q", tiff.toString(), "2", "4");
    try (BackgroundImage image = BackgroundFormat.open(tiff, lineage::add)) {
      assertEquals(PLACE, image.extent());
      assertEquals("EPSG:4526", image.crs().id());
      assertEquals(2, image.overviews());
      Color seen = Pictures.at(Pictures.shown(image, image.crs(), PLACE, 100), 0.25, 0.75);
      assertTrue(seen.getBlue() > 240 && seen.getRed() < 15, "blue lies lower left: " + seen);
    }
  }

  @Test
  void aSystemWithoutACodeIsReadFromItsParameters() throws Exception {
    String own = "+proj=tmerc +lon_0=113 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m";
    Path tiff = tiff("own.tif", own);
    try (BackgroundImage image = BackgroundFormat.open(tiff, lineage::add)) {
      assertEquals(Crs.Kind.TRANSVERSE_MERCATOR, image.crs().kind());
      assertEquals(113, image.crs().centralMeridian());
      assertEquals(500_000, image.crs().falseEasting());
    }
  }

  @Test
  void coordinatesOfTheMiddleOfAPixelAreUnderstood() throws Exception {
    Path tiff = tiff("point.tif", "EPSG:4526", "-mo", "AREA_OR_POINT=Point");
    try (BackgroundImage image = BackgroundFormat.open(tiff, lineage::add)) {
      assertEquals(PLACE, image.extent());
    }
  }

  @Test
  void samplesThatStandForNothingAreTransparent() throws Exception {
    Path tiff = tiff("none.tif", "EPSG:4526", "-a_nodata", "0", "-b", "1");
    try (BackgroundImage image = BackgroundFormat.open(tiff, lineage::add)) {
      var picture = Pictures.shown(image, CrsReader.ofEpsg(4526), PLACE, 100);
      assertEquals(255, Pictures.at(picture, 0.25, 0.25).getAlpha());
      assertEquals(0, Pictures.at(picture, 0.25, 0.75).getAlpha());
    }
  }

  private Path tiff(String name, String system, String... options) throws Exception {
    Path picture = folder.resolve("quarters.png");
    ImageIO.write(Pictures.quarters(400), "png", picture.toFile());
    Path tiff = folder.resolve(name);
    List<String> command = new ArrayList<>(List.of("gdal_translate", "-q", "-of", "GTiff"));
    command.addAll(List.of("-a_srs", system, "-a_ullr"));
    command.addAll(List.of("38400000", "3100400", "38400400", "3100000"));
    command.addAll(List.of(options));
    command.addAll(List.of(picture.toString(), tiff.toString()));
    run(command.toArray(new String[0]));
    return tiff;
  }

  private static void run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
    } catch (IOException e) {
      Assumptions.abort("GDAL is not installed: " + e.getMessage());
    }
  }
}
