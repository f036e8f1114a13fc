package org.landcheck.io.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.io.raster.Pictures.at;
import static org.landcheck.io.raster.Pictures.shown;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.crs.PointTransform;
import org.locationtech.jts.geom.Envelope;

/** Images under the map. */
class BackgroundImageTest {
  private static final Envelope PLACE = new Envelope(38400000, 38400100, 3100000, 3100100);

  @TempDir Path folder;
  private final List<LocalText> lineage = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aPictureLiesWhereItsWorldFileSays(String ending) throws Exception {
    Path file = folder.resolve("影像 1." + ending);
    ImageIO.write(Pictures.quarters(100), ending, file.toFile());
    Pictures.place(folder.resolve("影像 1." + ending.charAt(0) + "gw"), 38400000, 3100100, 1);
    try (BackgroundImage image = open(file)) {
      assertEquals(PLACE, image.extent());
      showsQuarters(shown(image, Crs.UNDECLARED, PLACE, 256));
    }
  }

  @Test
  void aTiffLiesWhereItsWorldFileSays() throws Exception {
    Path file = Pictures.tiff(folder.resolve("t.tif"), Pictures.quarters(50));
    Pictures.place(folder.resolve("t.tfw"), 38400000, 3100100, 2);
    try (BackgroundImage image = open(file)) {
      showsQuarters(shown(image, Crs.UNDECLARED, PLACE, 300));
      Envelope lowerRight = new Envelope(38400060, 38400070, 3100010, 3100020);
      assertEquals(Color.YELLOW, at(shown(image, Crs.UNDECLARED, lowerRight, 10), 0.5, 0.5));
    }
  }

  @Test
  void nothingIsPaintedBesideTheImage() throws Exception {
    try (BackgroundImage image = quarters()) {
      Envelope beside = new Envelope(38400200, 38400300, 3100000, 3100100);
      assertEquals(0, at(shown(image, Crs.UNDECLARED, beside, 10), 0.5, 0.5).getAlpha());
      Envelope half = new Envelope(38400050, 38400150, 3100000, 3100100);
      BufferedImage picture = shown(image, Crs.UNDECLARED, half, 100);
      assertEquals(Color.GREEN, at(picture, 0.25, 0.25));
      assertEquals(0, at(picture, 0.75, 0.25).getAlpha());
    }
  }

  @Test
  void anOverviewThatIsFineEnoughIsReadInsteadOfTheWhole() throws Exception {
    Path file =
        Pictures.tiff(
            folder.resolve("o.tif"),
            Pictures.plain(400, Color.RED),
            Pictures.plain(200, Color.GREEN),
            Pictures.plain(100, Color.BLUE));
    Pictures.place(folder.resolve("o.tfw"), 38400000, 3100100, 0.25);
    try (BackgroundImage image = open(file)) {
      assertEquals(2, image.overviews());
      assertEquals(Color.RED, at(shown(image, Crs.UNDECLARED, PLACE, 400), 0.5, 0.5));
      assertEquals(Color.GREEN, at(shown(image, Crs.UNDECLARED, PLACE, 200), 0.5, 0.5));
      assertEquals(Color.BLUE, at(shown(image, Crs.UNDECLARED, PLACE, 64), 0.5, 0.5));
    }
  }

  @Test
  void overviewsInAFileOfTheirOwnCountToo() throws Exception {
    Path file = Pictures.tiff(folder.resolve("e.tif"), Pictures.plain(400, Color.RED));
    Pictures.tiff(folder.resolve("e.tif.ovr"), Pictures.plain(100, Color.BLUE));
    Pictures.place(folder.resolve("e.tfw"), 38400000, 3100100, 0.25);
    try (BackgroundImage image = open(file)) {
      assertEquals(Color.BLUE, at(shown(image, Crs.UNDECLARED, PLACE, 64), 0.5, 0.5));
    }
  }

  @Test
  void heightsAreShownAsShadesOfGrey() throws Exception {
    BufferedImage heights = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 50; x++) {
      for (int y = 0; y < 50; y++) {
        heights.getRaster().setSample(x, y, 0, 300 + 10 * x);
      }
    }
    Path file = Pictures.tiff(folder.resolve("dem.tif"), heights);
    Pictures.place(folder.resolve("dem.tfw"), 38400000, 3100100, 2);
    try (BackgroundImage image = open(file)) {
      BufferedImage picture = shown(image, Crs.UNDECLARED, PLACE, 100);
      assertTrue(at(picture, 0.02, 0.5).getRed() < 16, "lowest is dark");
      assertTrue(at(picture, 0.98, 0.5).getRed() > 240, "highest is bright");
    }
  }

  @Test
  void anImageOfTheNextZoneIsMovedUnderTheMap() throws Exception {
    Crs zone38 = CrsReader.ofEpsg(4526);
    Crs zone37 = CrsReader.ofEpsg(4546);
    Path file = Pictures.tiff(folder.resolve("z.tif"), Pictures.quarters(400));
    Pictures.place(folder.resolve("z.tfw"), 640000, 3100400, 1);
    Files.writeString(folder.resolve("z.prj"), CrsReader.esriWkt(zone37));
    double[] corner = {640200, 3100200};
    PointTransform.forDisplay(zone37, zone38).apply(corner);
    Envelope around = new Envelope(corner[0] - 50, corner[0] + 50, corner[1] - 50, corner[1] + 50);
    try (BackgroundImage image = open(file)) {
      BufferedImage picture = shown(image, zone38, around, 100);
      showsQuarters(picture);
      assertTrue(image.extentOn(zone38).contains(corner[0], corner[1]));
      assertEquals(400, image.extentOn(zone38).getWidth(), 30);
    }
  }

  @Test
  void anotherDatumIsRefused() throws Exception {
    Path file = Pictures.tiff(folder.resolve("d.tif"), Pictures.quarters(40));
    Pictures.place(folder.resolve("d.tfw"), 640000, 3100400, 1);
    Files.writeString(folder.resolve("d.prj"), CrsReader.esriWkt(CrsReader.ofEpsg(2383)));
    try (BackgroundImage image = open(file)) {
      assertThrows(BadInputException.class, () -> image.on(CrsReader.ofEpsg(4526)));
    }
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Path lonely = folder.resolve("a.png");
    ImageIO.write(Pictures.quarters(10), "png", lonely.toFile());
    assertTrue(refusal(lonely).contains(".pgw"), refusal(lonely));
    Files.writeString(folder.resolve("a.pgw"), "1\n2\nthree");
    assertTrue(refusal(lonely).contains("6 行数字"), refusal(lonely));
    Files.writeString(folder.resolve("a.pgw"), "0\n0\n0\n0\n1\n1");
    assertTrue(refusal(lonely).contains("像元大小"), refusal(lonely));
    Path text = Files.writeString(folder.resolve("b.tif"), "no image");
    assertTrue(refusal(text).contains("不是可用作底图的影像"), refusal(text));
  }

  private String refusal(Path file) {
    return assertThrows(BadInputException.class, () -> open(file)).text().zh();
  }

  private BackgroundImage quarters() throws IOException, BadInputException {
    Path file = Pictures.tiff(folder.resolve("q.tif"), Pictures.quarters(100));
    Pictures.place(folder.resolve("q.tfw"), 38400000, 3100100, 1);
    return open(file);
  }

  private BackgroundImage open(Path file) throws BadInputException {
    return BackgroundFormat.open(file, lineage::add);
  }

  private static void showsQuarters(BufferedImage picture) {
    double[][] places = {{0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}, {0.75, 0.75}};
    for (int i = 0; i < 4; i++) {
      Color seen = at(picture, places[i][0], places[i][1]);
      Color expected = Pictures.QUARTERS[i];
      int difference =
          Math.abs(seen.getRed() - expected.getRed())
              + Math.abs(seen.getGreen() - expected.getGreen())
              + Math.abs(seen.getBlue() - expected.getBlue());
      assertTrue(difference < 30, "quarter " + i + ": " + seen);
    }
  }
}
