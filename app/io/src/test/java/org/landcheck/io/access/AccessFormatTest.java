package org.landcheck.io.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.esri.ShapeBytes;
import org.landcheck.io.source.SourceHashes;

/** Databases of every version: feature classes, plain tables, values of every type. */
class AccessFormatTest {
  private static final Database.FileFormat V2003 = Database.FileFormat.V2003;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"V2000", "V2003", "V2007", "V2010", "V2016", "V2019"})
  void aPersonalGeodatabaseIsItsFeatureClassesAndTables(Database.FileFormat format)
      throws Exception {
    Path file = Mdb.sample(folder.resolve("国土 " + format), format);
    assertTrue(new AccessFormat().recognises(file), "by its content alone");
    Dataset data = Mdb.read(file);
    assertEquals(List.of("DJQ", "台账"), data.layers().stream().map(Layer::name).toList());
    Layer zones = data.layers().get(0);
    assertEquals(GeometryType.POLYGON, zones.schema().geometryType());
    assertEquals("EPSG:4526", zones.crs().id());
    assertEquals(3, zones.size());
    assertEquals(1, zones.fid(0));
    assertEquals(3, zones.fid(2));
    assertEquals(Mdb.SQUARE, zones.geometry(0).toText());
    assertSame(Layer.NO_GEOMETRY, zones.geometry(1));
    assertEquals(
        List.of(
            Field.of("DJQDM", FieldType.TEXT, 9, 0).aliased("地籍区代码"),
            Field.of("备注", FieldType.TEXT),
            Field.of("MJ", FieldType.REAL),
            Field.of("RQ", FieldType.DATETIME)),
        zones.schema().fields());
    assertEquals("430181001", zones.value(0, 0));
    assertEquals("说明".repeat(400), zones.value(0, 1));
    assertEquals(0.1, zones.value(2, 2));
    assertNull(zones.value(1, 2));
    Layer ledger = data.layers().get(1);
    assertEquals(GeometryType.NONE, ledger.schema().geometryType());
    assertEquals(12.34, ledger.value(0, 1));
    assertEquals(false, ledger.value(1, 2));
    String lineage = Mdb.lineage(data);
    assertTrue(lineage.contains("Access 20"), lineage);
    assertTrue(lineage.contains("图层 DJQ 的别名是“地籍区”"), lineage);
    assertTrue(lineage.contains("字段别名：DJQDM=地籍区代码"), lineage);
    assertTrue(lineage.contains("使用值域：MJ=面积"), lineage);
    assertTrue(lineage.contains("坐标分辨率 0.001"), lineage);
    assertTrue(lineage.contains("台账 没有整数主键"), lineage);
  }

  @Test
  void valuesOfEveryTypeAreKept() throws Exception {
    Path file = folder.resolve("a.mdb");
    try (Mdb mdb = new Mdb(file, V2003)) {
      Table table =
          mdb.table(
              "t",
              new ColumnBuilder("byte", DataType.BYTE),
              new ColumnBuilder("int", DataType.INT),
              new ColumnBuilder("long", DataType.LONG),
              new ColumnBuilder("float", DataType.FLOAT),
              new ColumnBuilder("money", DataType.MONEY),
              new ColumnBuilder("decimal", DataType.NUMERIC).setPrecision(28).setScale(3),
              new ColumnBuilder("whole", DataType.NUMERIC).setPrecision(18).setScale(0),
              new ColumnBuilder("date", DataType.SHORT_DATE_TIME),
              new ColumnBuilder("guid", DataType.GUID),
              new ColumnBuilder("binary", DataType.BINARY).setLength(8),
              new ColumnBuilder("ole", DataType.OLE),
              new ColumnBuilder("text", DataType.TEXT).setCompressedUnicode(true));
      byte[] picture = new byte[20_000];
      Arrays.fill(picture, (byte) 7);
      table.addRow(
          (byte) 200,
          Short.MIN_VALUE,
          Integer.MIN_VALUE,
          0.5f,
          new BigDecimal("-922337203685477.5807"),
          new BigDecimal("1234567890123456789012345.678"),
          new BigDecimal("123456789012345678"),
          LocalDateTime.of(2026, 11, 1, 8, 30, 15),
          "{12345678-9ABC-DEF0-1234-567890ABCDEF}",
          new byte[] {1, 2, 3},
          picture,
          "aé用地");
      table.addRow(
          (byte) 1,
          (short) 2,
          3,
          1.5f,
          new BigDecimal("1.5"),
          new BigDecimal("2.5"),
          null,
          LocalDateTime.of(1899, 12, 29, 6, 0),
          null,
          null,
          null,
          null);
    }
    Layer layer = Mdb.read(file).layers().get(0);
    assertEquals(List.of(200L, 1L), values(layer, "byte"));
    assertEquals(List.of(-32768L, 2L), values(layer, "int"));
    assertEquals(List.of((long) Integer.MIN_VALUE, 3L), values(layer, "long"));
    assertEquals(List.of(0.5, 1.5), values(layer, "float"));
    assertEquals(
        List.of("-922337203685477.5807", "1.5"),
        values(layer, "money"),
        "a sum no decimal number holds makes the field text");
    assertEquals("1234567890123456789012345.678", values(layer, "decimal").get(0));
    assertEquals(Arrays.asList(123456789012345678L, null), values(layer, "whole"));
    assertEquals(
        List.of("2026-11-01T08:30:15.000", "1899-12-29T06:00:00.000"), values(layer, "date"));
    assertEquals("{12345678-9ABC-DEF0-1234-567890ABCDEF}", values(layer, "guid").get(0));
    assertArrayEquals(new byte[] {1, 2, 3}, (byte[]) values(layer, "binary").get(0));
    assertEquals(20_000, ((byte[]) values(layer, "ole").get(0)).length);
    assertEquals(Arrays.asList("aé用地", null), values(layer, "text"));
  }

  @Test
  void rowsAreInTheOrderOfTheirNumbersAndDeletedOnesAreGone() throws Exception {
    Path file = folder.resolve("a.mdb");
    try (Mdb mdb = new Mdb(file, V2003)) {
      Table table =
          mdb.table(
              "t",
              new ColumnBuilder("ID", DataType.LONG).setAutoNumber(true),
              new ColumnBuilder("a", DataType.MEMO));
      for (int i = 1; i <= 500; i++) {
        table.addRow(0, "v" + i);
      }
      for (Row row : table) {
        int id = row.getInt("ID");
        if (id % 3 == 0) {
          table.deleteRow(row);
        } else if (id % 3 == 1) {
          // too long for its page, so that it moves and leaves its address
          row.put("a", "w" + id + "x".repeat(40));
          table.updateRow(row);
        }
      }
    }
    Layer layer = Mdb.read(file).layers().get(0);
    assertEquals(334, layer.size());
    for (int row = 0; row < layer.size(); row++) {
      long id = layer.fid(row);
      assertEquals(row / 2 * 3 + row % 2 + 1, id);
      assertEquals(id % 3 == 1 ? "w" + id + "x".repeat(40) : "v" + id, layer.value(row, 0));
    }
  }

  @Test
  void shapesThatMakeNoneAreNamedAndCurvesCounted() throws Exception {
    Path file = folder.resolve("a.mdb");
    try (Mdb mdb = new Mdb(file, V2003)) {
      mdb.books();
      mdb.featureClass("x", "Shape", 3, 2);
      Table table =
          mdb.table(
              "X",
              new ColumnBuilder("OBJECTID", DataType.LONG).setAutoNumber(true),
              new ColumnBuilder("SHAPE", DataType.OLE));
      table.addRow(0, new byte[] {1, 2, 3});
      table.addRow(0, new ShapeBytes().ints(1).doubles(Double.NaN, Double.NaN).bytes());
      table.addRow(0, new byte[0]);
      table.addRow(
          0,
          new ShapeBytes()
              .ints(50 | ShapeBytes.CURVES)
              .doubles(0, 0, 10, 5)
              .ints(1, 2, 0)
              .doubles(0, 0, 10, 0)
              .ints(1, 0, 1)
              .doubles(5, 5)
              .ints(0x80)
              .bytes());
      table.addRow(0, packed(ShapeBytes.of(Samples.shape("LINESTRING (0 0, 1 1, 2 2, 3 3)"))));
    }
    Dataset data = Mdb.read(file);
    Layer layer = data.layers().get(0);
    assertEquals(GeometryType.LINE, layer.schema().geometryType());
    assertEquals(Crs.UNDECLARED, layer.crs(), "a GUID stands for no system");
    assertEquals(1, layer.unreadable().size());
    assertEquals(1, layer.unreadable().get(0).fid());
    assertEquals("POINT EMPTY", layer.geometry(1).toText());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(2));
    assertTrue(layer.geometry(3).getNumPoints() > 50);
    assertEquals("LINESTRING (0 0, 1 1, 2 2, 3 3)", layer.geometry(4).toText());
    assertTrue(Mdb.lineage(data).contains("有 1 个图形含曲线"), Mdb.lineage(data));
  }

  private static byte[] packed(byte[] shape) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(shape);
    deflater.finish();
    byte[] out = new byte[1000];
    int length = deflater.deflate(out);
    deflater.end();
    byte[] packed = new ShapeBytes().ints(3, shape.length, length).bytes();
    byte[] all = Arrays.copyOf(packed, packed.length + length);
    System.arraycopy(out, 0, all, packed.length, length);
    return all;
  }

  @Test
  void linksAreNamedAndNeverFollowed() throws Exception {
    Path other = Mdb.sample(folder.resolve("other.mdb"), V2003);
    Path file = folder.resolve("a.mdb");
    try (Mdb mdb = new Mdb(file, V2003)) {
      mdb.table("t", new ColumnBuilder("a", DataType.LONG)).addRow(1);
      mdb.database().createLinkedTable("链接表", other.toString(), "台账");
    }
    Dataset data = Mdb.read(file);
    assertEquals(1, data.layers().size());
    assertTrue(Mdb.lineage(data).contains("链接到其他文件的表未读取：链接表"), Mdb.lineage(data));
  }

  @Test
  void nothingIsWrittenNorLocked() throws Exception {
    Path file = Mdb.sample(folder.resolve("a.mdb"), V2003);
    String before = SourceHashes.sha256(file);
    assertTrue(file.toFile().setReadOnly());
    assertEquals(before, Mdb.read(file).info().sources().get(0).sha256());
    assertEquals(before, SourceHashes.sha256(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aPersonCanStop() throws Exception {
    Path file = Mdb.sample(folder.resolve("a.mdb"), V2003);
    Monitor stopped =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> new AccessFormat().read(file, ReadOptions.DEFAULT, stopped));
  }

  @ParameterizedTest
  @ValueSource(ints = {62, 66, 80})
  void whatIsLockedByAPasswordIsRefusedInWordsThatHelp(int at) throws Exception {
    Path file = Mdb.sample(folder.resolve("a.mdb"), V2003);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x55;
    Files.write(file, bytes);
    BadInputException e = assertThrows(BadInputException.class, () -> Mdb.read(file));
    assertTrue(e.text().zh().contains("设有密码或已加密"), e.text().zh());
  }

  @Test
  void otherFilesOfTheNameAreRefusedInWordsThatHelp() throws IOException {
    assertRefused("是空文件", new byte[0]);
    assertRefused("不是 Access 数据库", new byte[1000]);
    byte[] newer =
        Arrays.copyOf("\0\1\0\0Standard ACE DB\0\11".getBytes(StandardCharsets.US_ASCII), 5000);
    assertRefused("的 Access 版本（9）不支持", newer);
    newer[20] = 2;
    assertRefused("已损坏：", newer);
    assertFalse(new AccessFormat().recognises(folder));
  }

  private void assertRefused(String words, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("x.mdb"), bytes);
    assertTrue(new AccessFormat().recognises(file));
    BadInputException e = assertThrows(BadInputException.class, () -> Mdb.read(file));
    assertTrue(e.text().zh().contains(words), e.text().zh());
  }

  @Test
  void aDatabaseWithoutTablesIsRefused() throws Exception {
    Path file = folder.resolve("a.mdb");
    new Mdb(file, V2003).close();
    BadInputException e = assertThrows(BadInputException.class, () -> Mdb.read(file));
    assertTrue(e.text().zh().contains("没有任何数据表"), e.text().zh());
  }

  private static List<Object> values(Layer layer, String field) {
    int index = layer.schema().indexOf(field);
    Object[] values = new Object[layer.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = layer.value(row, index);
    }
    return Arrays.asList(values);
  }
}
