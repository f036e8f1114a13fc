package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.table.ColumnLayer;

/** Tables without shapes, and long texts beside them. */
class LoneTableTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void aTableAloneIsALayerWithoutShapes() throws Exception {
    Path dbf = write("台账.dbf", new DbfFile(3, 0x4D).field("名称", 'C', 10, 0, GBK).record(gbk("长沙")));
    Dataset data = read(dbf);
    Layer layer = data.layers().get(0);
    assertEquals("台账", layer.name());
    assertEquals(GeometryType.NONE, layer.schema().geometryType());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(0));
    assertFalse(((ColumnLayer) layer).shapes().isPresent());
    assertEquals("长沙", layer.value(0, 0));
    assertTrue(notes(data).contains("只有 .dbf 属性文件，按没有图形的表读取"), notes(data));
  }

  @Test
  void aTableWithShapesBesideIsReadWithThem() throws Exception {
    new ShapefileWriter()
        .write(Samples.small(), folder.resolve("DJQ.shp"), WriteOptions.DEFAULT, Monitor.SILENT);
    Layer layer = read(folder.resolve("DJQ.dbf")).layers().get(0);
    assertEquals(GeometryType.POLYGON, layer.schema().geometryType());
  }

  @Test
  void memosOfEveryProgramAreRead() throws Exception {
    byte[] third = new byte[512 * 3];
    put(third, 512, "第一条备注".getBytes(GBK));
    third[512 + 10] = 0x1A;
    put(third, 1024, "tail without mark".getBytes(GBK));
    assertMemos("three", 0x83, ".dbt", third, List.of("第一条备注", "tail without mark"));

    ByteBuffer fourth = ByteBuffer.allocate(64 * 12).order(ByteOrder.LITTLE_ENDIAN);
    fourth.putShort(20, (short) 64);
    fourth.putInt(64, 0x0008FFFF).putInt(68, 8 + 10);
    put(fourth.array(), 72, "第一条备注".getBytes(GBK));
    fourth.putInt(128, 0x0008FFFF).putInt(132, 8 + 100);
    put(fourth.array(), 136, "x".repeat(100).getBytes(GBK));
    assertMemos("four", 0x8B, ".dbt", fourth.array(), List.of("第一条备注", "x".repeat(100)));

    ByteBuffer fox = ByteBuffer.allocate(64 * 12);
    fox.putShort(6, (short) 64);
    fox.putInt(64, 1).putInt(68, 10);
    put(fox.array(), 72, "第一条备注".getBytes(GBK));
    fox.putInt(128, 1).putInt(132, 3);
    put(fox.array(), 136, "abc".getBytes(GBK));
    assertMemos("fox", 0xF5, ".fpt", fox.array(), List.of("第一条备注", "abc"));
  }

  private void assertMemos(
      String name, int version, String ending, byte[] memos, List<String> expected)
      throws Exception {
    DbfFile table = new DbfFile(version, 0x4D).field("BZ", 'M', 10, 0, GBK);
    table.record(gbk("         1")).record(gbk("         2")).record().record(gbk("      9999"));
    Path dbf = write(name + ".dbf", table);
    Files.write(folder.resolve(name + ending), memos);
    Dataset data = read(dbf);
    Layer layer = data.layers().get(0);
    assertEquals(expected.get(0), layer.value(0, 0));
    assertEquals(expected.get(1), layer.value(1, 0));
    assertNull(layer.value(2, 0));
    assertNull(layer.value(3, 0));
    assertTrue(notes(data).contains("有 1 条备注在备注文件中找不到"), notes(data));
    assertTrue(data.info().sources().stream().anyMatch(source -> source.name().endsWith(ending)));
  }

  @Test
  void memosWhoseFileIsMissingAreNullAndThatIsSaid() throws Exception {
    Path dbf =
        write("m.dbf", new DbfFile(0x83, 0).field("BZ", 'M', 10, 0, GBK).record(gbk("         1")));
    Dataset data = read(dbf);
    assertNull(data.layers().get(0).value(0, 0));
    assertTrue(notes(data).contains("缺少同名的 .dbt 或 .fpt"), notes(data));
  }

  @Test
  void memosThatClaimTheSameBytesOverAndOverAreNotGivenEachTime() throws Exception {
    DbfFile table = new DbfFile(0xF5, 0).field("BZ", 'M', 10, 0, GBK);
    for (int i = 0; i < 100; i++) {
      table.record(gbk("         1"));
    }
    ByteBuffer fox = ByteBuffer.allocate(600);
    fox.putShort(6, (short) 64).putInt(64, 1).putInt(68, 500);
    Path dbf = write("m.dbf", table);
    Files.write(folder.resolve("m.fpt"), fox.array());
    assertTrue(notes(read(dbf)).contains("99 条备注"), notes(read(dbf)));
  }

  @Test
  void foxProsOwnTypesAreRead() throws Exception {
    DbfFile table =
        new DbfFile(0x30, 0)
            .field("SL", 'I', 4, 0, GBK)
            .field("JE", 'Y', 8, 4, GBK)
            .field("SJ", 'T', 8, 0, GBK)
            .field("MJ", 'B', 8, 0, GBK)
            .field("_NullFlags", '0', 1, 0, GBK);
    table.record(
        little(4).putInt(-7).array(),
        little(8).putLong(123_456_789L).array(),
        little(8).putInt(2_460_311).putInt(3_600_000 + 61_000).array(),
        little(8).putDouble(0.1).array(),
        new byte[1]);
    table.record(new byte[4], new byte[8], new byte[8], new byte[8], new byte[1]);
    Layer layer = read(write("f.dbf", table)).layers().get(0);
    assertEquals(4, layer.schema().fields().size());
    assertEquals(List.of(-7L, 12345.6789, "2024-01-01T01:01:01", 0.1), layer.feature(0).values());
    assertEquals(FieldType.DATETIME, layer.schema().fields().get(2).type());
    assertNull(layer.value(1, 2));
  }

  @Test
  void namesCutInsideACharacterLoseTheHalfAndNamesThatAreFullAreSaid() throws Exception {
    byte[] cut = "Y地籍子区代码".getBytes(GBK);
    byte[] ten = Arrays.copyOf(cut, 10);
    Path dbf =
        write(
            "n.dbf",
            new DbfFile(3, 0x4D)
                .field(ten, 'C', 4, 0)
                .field("MC", 'C', 4, 0, GBK)
                .field("mc", 'C', 4, 0, GBK)
                .record(gbk("a"), gbk("b"), gbk("c")));
    Dataset data = read(dbf);
    assertEquals(
        List.of("Y地籍子区", "MC", "mc_1"),
        data.layers().get(0).schema().fields().stream().map(f -> f.name()).toList());
    assertTrue(notes(data).contains("字段名 Y地籍子区 占满 10 字节"), notes(data));
    assertTrue(notes(data).contains("有多个字段名为“mc”，其中一个改称 mc_1"), notes(data));
  }

  @Test
  void encodingsThatTheFirstRecordsDoNotShowAreFoundAllTheSame() throws Exception {
    DbfFile table = new DbfFile(3, 0).field("MC", 'C', 200, 0, GBK);
    for (int i = 0; i < 3_000; i++) {
      table.record(gbk("plain"));
    }
    table.record(gbk("长沙县岳麓区"));
    Dataset data = read(write("late.dbf", table));
    assertEquals("长沙县岳麓区", data.layers().get(0).value(3_000, 0));
    assertTrue(notes(data).contains("判断为 GBK"), notes(data));
  }

  @Test
  void numbersAndDatesAreReadFromTheirDigits() throws Exception {
    DbfFile table =
        new DbfFile(3, 0)
            .field("I", 'N', 19, 0, GBK)
            .field("R", 'N', 24, 15, GBK)
            .field("D", 'D', 8, 0, GBK)
            .field("L", 'L', 1, 0, GBK);
    table.record(
        gbk("9223372036854775807"), gbk("  1234567.123456789012"), gbk("20240229"), gbk("T"));
    table.record(gbk("  -5"), gbk("1.5E+003"), gbk("00000000"), gbk("?"));
    table.record(gbk("***"), gbk("-0.0"), gbk("        "), gbk("n"));
    Layer layer = read(write("v.dbf", table)).layers().get(0);
    assertEquals(
        List.of(Long.MAX_VALUE, 1234567.123456789012, LocalDate.of(2024, 2, 29), true),
        layer.feature(0).values());
    assertEquals(-5L, layer.value(1, 0));
    assertEquals(1500.0, layer.value(1, 1));
    assertNull(layer.value(1, 2));
    assertNull(layer.value(2, 0));
    assertEquals(-0.0, layer.value(2, 1));
    assertEquals(false, layer.value(2, 3));
  }

  @Test
  void aTableOfDbase7IsRefusedByItsName() throws Exception {
    Path dbf = write("seven.dbf", new DbfFile(0x8C, 0).field("A", 'C', 1, 0, GBK));
    BadInputException refused = assertThrows(BadInputException.class, () -> read(dbf));
    assertTrue(refused.text().zh().contains("dBase 7"), refused.text().zh());
  }

  @Test
  void utf8CutInsideACharacterLosesTheHalf() throws Exception {
    byte[] whole = "岳麓区".getBytes(StandardCharsets.UTF_8);
    DbfFile table = new DbfFile(3, 0).field("MC", 'C', 8, 0, GBK);
    table.record(Arrays.copyOf(whole, 8)).record(Arrays.copyOf(whole, 7));
    Dataset data = read(write("u.dbf", table));
    List<Object> values = new ArrayList<>(data.layers().get(0).feature(0).values());
    values.addAll(data.layers().get(0).feature(1).values());
    assertEquals(List.of("岳麓", "岳麓"), values);
    assertTrue(notes(data).contains("2 个文字值因字段宽度不足"), notes(data));
  }

  @Test
  void bytesOfAPictureStayBytes() throws Exception {
    ByteBuffer fox = ByteBuffer.allocate(200);
    fox.putShort(6, (short) 64).putInt(64, 0).putInt(68, 3).put(72, new byte[] {1, 2, 3});
    Path dbf =
        write(
            "p.dbf",
            new DbfFile(0x30, 0).field("TP", 'G', 4, 0, GBK).record(little(4).putInt(1).array()));
    Files.write(folder.resolve("p.fpt"), fox.array());
    Object value = read(dbf).layers().get(0).value(0, 0);
    assertArrayEquals("010203".toCharArray(), value.toString().toCharArray());
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] gbk(String text) {
    return text.getBytes(GBK);
  }

  private static void put(byte[] into, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private Path write(String name, DbfFile table) throws Exception {
    return Files.write(folder.resolve(name), table.bytes());
  }

  private static String notes(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(note -> note.zh()).toList());
  }

  private static Dataset read(Path path) throws BadInputException {
    return new ShapefileFormat().read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
