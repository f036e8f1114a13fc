package org.landcheck.io.shapefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

  @Test
  void tablesWithMemosTruncatedAnywhere() throws Exception {
    memos().truncatedEverywhere(1);
  }

  @Test
  void tablesWithMemosMutated() throws Exception {
    memos().mutated(2_000, 1);
  }

  private static Hostile memos() {
    byte[] one = "         1".getBytes(StandardCharsets.US_ASCII);
    DbfFile table = new DbfFile(0xF5, 0x4D);
    table.field(new byte[] {'B', 'Z'}, 'M', 10, 0).field(new byte[] {'S', 'J'}, 'T', 8, 0);
    table.field(new byte[] {'M', 'J'}, 'N', 12, 3).record(one, new byte[8], one);
    ByteBuffer memo = ByteBuffer.allocate(100).putShort(6, (short) 64).putInt(64, 1).putInt(68, 9);
    return new Hostile(new ShapefileFormat(), "t.dbf")
        .with("t.dbf", table.bytes())
        .with("t.fpt", memo.array());
  }

  private static Hostile sample() throws Exception {
    Path shp = folder.resolve("DJQ.shp");
    if (!shp.toFile().exists()) {
      new ShapefileWriter().write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    }
    return Hostile.sample(new ShapefileFormat(), shp);
  }
}
