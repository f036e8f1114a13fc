package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that follow each other, rows that do not, and rows longer than what is read at once. */
class RowWindowTest {
  private static final int ROWS = 1_000;

  @TempDir Path folder;

  @Test
  void rowsAreFoundInAnyOrder() throws Exception {
    for (int shuffled : new int[] {0, 3, ROWS}) {
      assertFound(shuffled, 200);
    }
  }

  @Test
  void longRowsAreFoundToo() throws Exception {
    assertFound(50, 9_000);
  }

  private void assertFound(int shuffled, int longest) throws Exception {
    Random random = new Random(shuffled);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableBytes.put(out, 8, 0);
    long[] places = new long[ROWS];
    int[] lengths = new int[ROWS];
    int[] marks = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      places[i] = out.size();
      lengths[i] = i == 500 ? 1_000_000 : random.nextInt(longest) + 1;
      marks[i] = random.nextInt();
      TableBytes.put(out, 4, lengths[i]);
      byte[] row = new byte[lengths[i]];
      row[lengths[i] - 1] = (byte) marks[i];
      out.writeBytes(row);
    }
    for (int swap = 0; swap < shuffled; swap++) {
      swap(random.nextInt(ROWS), random.nextInt(ROWS), places, lengths, marks);
    }
    Path file = Files.write(folder.resolve("rows" + shuffled), out.toByteArray());
    try (FileChannel channel = FileChannel.open(file)) {
      RowWindow window = new RowWindow(channel, channel.size());
      for (int i = 0; i < ROWS; i++) {
        int at = window.row(places, i, ROWS);
        assertEquals(lengths[i], window.length(at), "row " + i);
        assertEquals((byte) marks[i], window.bytes()[at + 4 + lengths[i] - 1], "row " + i);
      }
    }
  }

  private static void swap(int a, int b, long[] places, int[] lengths, int[] marks) {
    long place = places[a];
    places[a] = places[b];
    places[b] = place;
    int length = lengths[a];
    lengths[a] = lengths[b];
    lengths[b] = length;
    int mark = marks[a];
    marks[a] = marks[b];
    marks[b] = mark;
  }

  @Test
  void rowsBeyondTheEndOfTheFileAreCutOff() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableBytes.put(out, 4, 100);
    TableBytes.put(out, 8, 0);
    Path file = Files.write(folder.resolve("rows"), out.toByteArray());
    try (FileChannel channel = FileChannel.open(file)) {
      RowWindow window = new RowWindow(channel, channel.size());
      for (long place : new long[] {0, 9, 12, Long.MAX_VALUE}) {
        assertThrows(CutOffException.class, () -> window.row(new long[] {place}, 0, 1));
      }
    }
  }
}
