package org.landcheck.io.zip;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Zips and folders nobody ever packed. */
@Timeout(240)
class HostilePilesTest {
  @TempDir Path folder;

  @Test
  void zipsTruncatedAnywhere() throws Exception {
    zip().truncatedEverywhere(3);
  }

  @Test
  void zipsMutated() throws Exception {
    zip().mutated(2_000, 1);
  }

  @Test
  void foldersMutated() throws Exception {
    Path data = folder.resolve("data");
    Piles.shapefile(data.resolve("a").resolve("DJQ.shp"));
    Piles.shapefile(data.resolve("DJQ.shp"));
    Hostile.sample(Piles.folders(), data).mutated(300, 1);
  }

  private Hostile zip() throws Exception {
    Path data = folder.resolve("data");
    Piles.shapefile(data.resolve("长沙").resolve("DJQ.shp"));
    Path packed = Piles.zip(data, folder.resolve("a.zip"));
    return new Hostile(new ZipFormat(Piles.folders()), "a.zip")
        .with("a.zip", Files.readAllBytes(packed));
  }
}
