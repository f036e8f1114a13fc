package org.landcheck.io.shapefile;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Hostile;
import org.landcheck.io.Samples;

/** Shapefiles nobody ever wrote. */
@Timeout(120)
class HostileShapefileTest {
  @TempDir static Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(1);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  private static Hostile sample() throws Exception {
    Path shp = folder.resolve("DJQ.shp");
    if (!shp.toFile().exists()) {
      new ShapefileWriter().write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    }
    return Hostile.sample(new ShapefileFormat(), shp);
  }
}
