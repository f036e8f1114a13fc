package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows are. */
class RowOffsetsTest {
  private static final int BLOCK = RowOffsets.BLOCK;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void placesTakeFourToSixBytes(int width) throws Exception {
    ByteBuffer file = narrow(1, 3, width, 16);
    long place = width == 4 ? 0xFFFF_FFF0L : width == 5 ? 0xA1_2345_6789L : 0x1234_5678_9ABCL;
    place(file, width, 2, place);
    place(file, width, 0, 40);
    file.putInt(end(1, width) + 4, 1).putInt(end(1, width) + 8, 1);
    RowOffsets offsets = open(file, false);
    long[] places = new long[BLOCK];
    assertEquals(1, offsets.blocks());
    assertEquals(3, offsets.read(0, places));
    assertEquals(40, places[0]);
    assertEquals(0, places[1]);
    assertEquals(place, places[2]);
  }

  @Test
  void blocksWithoutRowsAreNotInTheFile() throws Exception {
    ByteBuffer file = narrow(2, 9 * BLOCK + 5, 5, 20);
    int end = end(2, 5);
    file.putInt(end, 1).putInt(end + 4, 10).putInt(end + 8, 2).putInt(end + 12, 1);
    file.put(end + 16, (byte) 0b0000_1000).put(end + 17, (byte) 0b10);
    RowOffsets offsets = open(file, false);
    assertEquals(2, offsets.blocks());
    assertEquals(3 * BLOCK + 1, offsets.firstKey(0));
    assertEquals(9 * BLOCK + 1, offsets.firstKey(1));
    assertEquals(BLOCK, offsets.read(0, new long[BLOCK]));
    assertEquals(5, offsets.read(1, new long[BLOCK]));
  }

  @Test
  void bitsThatNameOtherBlocksThanThereAreAreDamage() {
    ByteBuffer file = narrow(2, 9 * BLOCK, 5, 20);
    int end = end(2, 5);
    file.putInt(end, 1).putInt(end + 4, 10).putInt(end + 8, 2);
    file.put(end + 16, (byte) 0b1000);
    assertThrows(CutOffException.class, () -> open(file, false));
    file.put(end + 16, (byte) 0b1110);
    assertThrows(CutOffException.class, () -> open(file, false));
  }

  @Test
  void wideKeysHaveTheirBitsInASectionOfTheirOwn() throws Exception {
    ByteBuffer file = wide(22 + 32_768 + 52);
    int section = end(1, 4) + 12;
    file.putShort(section, (short) 1).putInt(section + 2, 1);
    file.put(section + 22 + 15, (byte) 0b1);
    file.putInt(section + 22 + 32_768, 1);
    RowOffsets offsets = open(file, true);
    assertTrue(offsets.keysAreKnown());
    assertEquals(120 * BLOCK + 1, offsets.firstKey(0));
  }

  @Test
  void keysAreCountedWhereTheirBitsAreLaidOutInAnotherWay() throws Exception {
    RowOffsets offsets = open(wide(90), true);
    assertFalse(offsets.keysAreKnown());
    assertEquals(1, offsets.firstKey(0));
    assertEquals(BLOCK, offsets.read(0, new long[BLOCK]));
  }

  @Test
  void aFileOfAnotherVersionIsRefused() {
    ByteBuffer file = narrow(1, 3, 5, 16);
    assertThrows(DamagedException.class, () -> open(file, true));
  }

  @Test
  void moreBlocksThanTheFileHasRoomForAreDamage() {
    ByteBuffer file = narrow(1, 3, 5, 16);
    file.putInt(4, 1 << 30);
    assertThrows(CutOffException.class, () -> open(file, false));
  }

  private static int end(int blocks, int width) {
    return 16 + blocks * BLOCK * width;
  }

  private static ByteBuffer narrow(int blocks, int rows, int width, int rest) {
    ByteBuffer file = ByteBuffer.allocate(end(blocks, width) + rest).order(ByteOrder.LITTLE_ENDIAN);
    return file.putInt(0, 3).putInt(4, blocks).putInt(8, rows).putInt(12, width);
  }

  /** One block of places, and a section of bits of some size after it. */
  private static ByteBuffer wide(int section) {
    ByteBuffer file = ByteBuffer.allocate(end(1, 4) + 12 + section).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 4).putLong(4, 1).putInt(12, 4);
    return file.putLong(end(1, 4), 200L * BLOCK).putInt(end(1, 4) + 8, section);
  }

  private static void place(ByteBuffer file, int width, int row, long place) {
    for (int i = 0; i < width; i++) {
      file.put(16 + row * width + i, (byte) (place >> 8 * i));
    }
  }

  private RowOffsets open(ByteBuffer bytes, boolean wide) throws Exception {
    Path file = Files.write(folder.resolve("a.gdbtablx"), bytes.array());
    return RowOffsets.open(FileChannel.open(file), wide);
  }
}
