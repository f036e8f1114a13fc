package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
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

  @Test
  void anIndexThatNamesOneRecordOverAndOverIsNotFollowed() throws Exception {
    sample();
    Path shp = folder.resolve("DJQ.shp");
    int rows = read(shp).layers().get(0).size();
    byte[] kept = Files.readAllBytes(folder.resolve("DJQ.shx"));
    try {
      Files.write(folder.resolve("DJQ.shx"), indexOfOneRecord(kept, true, 10_000));
      Dataset data = read(shp);
      assertEquals(rows, data.layers().get(0).size());
      assertTrue(data.info().lineage().toString().contains("the .shx does not fit"));
      int hidden = (int) (Files.size(shp) - 100) / 8;
      Files.write(folder.resolve("DJQ.shx"), indexOfOneRecord(kept, false, hidden));
      BadInputException e = assertThrows(BadInputException.class, () -> read(shp));
      assertTrue(e.text().en().contains("whose records overlap"), e.text().en());
    } finally {
      Files.write(folder.resolve("DJQ.shx"), kept);
    }
  }

  /** The first entry of an index some times over, with its length or none. */
  private static byte[] indexOfOneRecord(byte[] index, boolean measured, int times) {
    byte[] many = Arrays.copyOf(index, 100 + 8 * times);
    for (int at = 100; at < many.length; at += 8) {
      Arrays.fill(many, at, at + 8, (byte) 0);
      System.arraycopy(index, 100, many, at, measured ? 8 : 4);
    }
    return many;
  }

  private static Dataset read(Path shp) throws BadInputException {
    return new ShapefileFormat().read(shp, ReadOptions.DEFAULT, Monitor.SILENT);
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
