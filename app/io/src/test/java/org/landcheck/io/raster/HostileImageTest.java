package org.landcheck.io.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;

/** Images no program ever wrote: shown or refused, nothing else. */
@Timeout(120)
class HostileImageTest {
  @TempDir Path folder;

  @Test
  void tiffsTruncatedOrChangedAnywhere() throws Exception {
    byte[] bytes =
        Files.readAllBytes(
            Pictures.tiff(folder.resolve("x.tif"), Pictures.quarters(20), Pictures.quarters(8)));
    Pictures.place(folder.resolve("x.tfw"), 0, 20, 1);
    tryOut(folder.resolve("x.tif"), bytes);
  }

  @Test
  void picturesTruncatedOrChangedAnywhere() throws Exception {
    for (String ending : new String[] {"png", "jpg"}) {
      Path file = folder.resolve("x." + ending);
      ImageIO.write(Pictures.quarters(20), ending, file.toFile());
      Pictures.place(folder.resolve("x." + ending.charAt(0) + "gw"), 0, 20, 1);
      tryOut(file, Files.readAllBytes(file));
    }
  }

  private static void tryOut(Path file, byte[] bytes) throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      show(Files.write(file, Arrays.copyOf(bytes, length)));
    }
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      byte[] mutant = bytes.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      show(Files.write(file, mutant));
    }
  }

  private static void show(Path file) throws IOException {
    if (!BackgroundFormat.recognises(file)) {
      return;
    }
    try (BackgroundImage image = BackgroundFormat.open(file, note -> {})) {
      Pictures.shown(image, Crs.UNDECLARED, image.extent(), 16);
    } catch (BadInputException | IOException e) {
      return;
    }
  }
}
