package org.landcheck.io.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.impl.TableImpl;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;

/** Databases whose pages point in circles or claim more than there is. */
@Timeout(60)
class CirclesTest {
  private static final int PAGE = 4096;
  private static final int OWNER = 4;
  private static final int STARTS = 14;
  private static final int CATALOGUE = 2;

  @TempDir Path folder;
  private Path file;
  private ByteBuffer bytes;
  private int definition;

  @BeforeEach
  void sample() throws Exception {
    file = Mdb.sample(folder.resolve("a.mdb"), Database.FileFormat.V2000);
    try (Database database = DatabaseBuilder.open(file)) {
      definition = ((TableImpl) database.getTable("DJQ")).getTableDefPageNumber();
    }
    bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void aRowThatWentToItselfIsNamedAndTheOthersAreRead() throws Exception {
    moveToItself(definition, 0);
    Dataset data = read();
    Layer zones = data.layers().get(0);
    assertEquals(3, zones.size());
    assertEquals("430181002", zones.value(zones.rowOf(2), 0));
    Layer.Unreadable bad = zones.unreadable().get(0);
    assertEquals(4, bad.fid(), "its own number is lost");
    assertTrue(bad.reason().zh().contains("去处无效"), bad.reason().zh());
    assertTrue(Mdb.lineage(data).contains("有 1 条记录已损坏"), Mdb.lineage(data));
  }

  @Test
  void anObjectThatWentToItselfEndsInARefusal() throws Exception {
    moveToItself(CATALOGUE, 5);
    assertRefused("去处无效");
  }

  @Test
  void aDefinitionThatGoesOnWithItselfIsRefused() throws Exception {
    bytes.putInt(definition * PAGE + OWNER, definition);
    assertRefused("（表 DJQ） 已损坏：第 " + definition + " 页的表定义循环引用");
  }

  @Test
  void theDefinitionOfTheCatalogueMayNotGoOnForeverEither() throws Exception {
    bytes.putInt(CATALOGUE * PAGE + OWNER, definition);
    bytes.putInt(definition * PAGE + OWNER, CATALOGUE);
    assertRefused("循环引用");
  }

  @Test
  void aTextThatClaimsAGigabyteIsNull() throws Exception {
    int at = longText();
    bytes.putInt(at, bytes.getInt(at) | 0x3FFF_FFFF);
    Dataset data = read();
    Layer zones = data.layers().get(0);
    assertNull(zones.value(0, 1));
    assertEquals("430181001", zones.value(0, 0));
    assertTrue(Mdb.lineage(data).contains("字段 备注 有 1 个值已损坏"), Mdb.lineage(data));
  }

  @Test
  void aTextInPiecesThatFollowEachOtherInACircleIsNull() throws Exception {
    int at = longText();
    int address = bytes.getInt(at + 4);
    // in pieces, the first of which begins with the address of the next: itself
    bytes.putInt(at, 200_000);
    int page = address >>> 8;
    int row = address & 0xFF;
    int start = bytes.getShort(page * PAGE + STARTS + 2 * row) & 0x1FFF;
    bytes.putInt(page * PAGE + start, address);
    Layer zones = read().layers().get(0);
    assertEquals(3, zones.size());
    assertEquals(200_000 / 2, zones.value(0, 1).toString().length(), "as long as it claims");
    bytes.putInt(at, 0x1FFF_FFFF);
    assertNull(read().layers().get(0).value(0, 1), "no longer than the file");
  }

  @Test
  void aPageThatClaimsMoreRowsThanItHasRoomForIsRefused() throws Exception {
    bytes.putShort(dataPage(definition) * PAGE + 12, (short) 30_000);
    assertRefused("（表 DJQ） 已损坏：第 " + dataPage(definition) + " 页的行数 30000 无效");
  }

  /** Marks a row as moved and has its bytes say where it went: where it is. */
  private void moveToItself(int owner, int row) {
    int page = dataPage(owner);
    int at = page * PAGE + STARTS + 2 * row;
    int start = bytes.getShort(at) & 0x1FFF;
    bytes.putShort(at, (short) (start | 0x4000));
    bytes.putInt(page * PAGE + start, page << 8 | row);
  }

  /** The first page with rows of a table. */
  private int dataPage(int owner) {
    for (int page = 1; page < bytes.capacity() / PAGE; page++) {
      if (bytes.get(page * PAGE) == 1 && bytes.getInt(page * PAGE + OWNER) == owner) {
        return page;
      }
    }
    throw new AssertionError("no page of " + owner);
  }

  /** Where the row of the long text says how long it is: 1,600 bytes on another page. */
  private int longText() {
    int page = dataPage(definition);
    for (int at = page * PAGE; at < (page + 1) * PAGE - 4; at++) {
      if (bytes.getInt(at) == (1600 | 1 << 30)) {
        return at;
      }
    }
    throw new AssertionError("no long text");
  }

  private Dataset read() throws Exception {
    Files.write(file, bytes.array());
    return Mdb.read(file);
  }

  private void assertRefused(String words) throws Exception {
    BadInputException e = assertThrows(BadInputException.class, this::read);
    assertTrue(e.text().zh().contains(words), e.text().zh());
    assertTrue(e.text().zh().endsWith("压缩和修复数据库”修复后再打开"), e.text().zh());
  }
}
