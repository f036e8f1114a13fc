package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;

/** Tables of ArcGIS 9 and of ArcGIS Pro, and tables that are not what they should be. */
class OtherEditionsTest {
  @TempDir Path folder;

  @Test
  void arcGis9DescribedItsLayersInTables() throws Exception {
    put(
        1,
        catalogue(
            true,
            "GDB_SystemCatalog",
            "GDB_ObjectClasses",
            "GDB_FeatureClasses",
            "GDB_FieldInfo",
            "GDB_Subtypes",
            "GDB_NotThere",
            "地块",
            "影像",
            "T_1_DirtyAreas"));
    put(
        2,
        new TableBytes()
            .old()
            .key()
            .field("Name", FieldKind.STRING)
            .field("AliasName", FieldKind.STRING)
            .field("SubtypeField", FieldKind.STRING)
            .row(1, "地块", "宗地", "LX")
            .row(2, "影像", null, null));
    put(
        3,
        new TableBytes()
            .old()
            .key()
            .field("ObjectClassID", FieldKind.INT32)
            .field("FeatureType", FieldKind.INT32)
            .row(1, 1, 1)
            .row(2, 2, 14));
    put(
        4,
        new TableBytes()
            .old()
            .key()
            .field("ClassID", FieldKind.INT32)
            .field("FieldName", FieldKind.STRING)
            .field("AliasName", FieldKind.STRING)
            .field("DefaultDomainName", FieldKind.STRING)
            .row(1, 1, "MC", "名称", null)
            .row(2, 1, "LX", "LX", "类型表"));
    put(
        5,
        new TableBytes()
            .old()
            .key()
            .field("ClassID", FieldKind.INT32)
            .field("SubtypeCode", FieldKind.INT32)
            .field("SubtypeName", FieldKind.STRING)
            .row(1, 1, 10, "国有"));
    put(
        7,
        new TableBytes()
            .old()
            .key()
            .field("MC", FieldKind.STRING)
            .field("LX", FieldKind.INT16)
            .row(1, "一号地", 10)
            .row(2, null, null));
    put(8, new TableBytes().old().key());
    put(9, new TableBytes().old().key());
    Dataset data = read();
    assertEquals(List.of("地块"), data.layers().stream().map(Layer::name).toList());
    assertEquals("一号地", data.layers().get(0).value(0, 0), "UTF-16");
    assertEquals(10L, data.layers().get(0).value(0, 1));
    assertNull(data.layers().get(0).value(1, 0));
    assertEquals("名称", data.layers().get(0).schema().fields().get(0).alias());
    assertSaid(data, "文件地理数据库，ArcGIS 9 的格式");
    assertSaid(data, "栅格和内部表未读取：影像, T_1_DirtyAreas");
    assertSaid(data, "图层 地块 的别名是“宗地”");
    assertSaid(data, "图层 地块 的字段别名：MC=名称");
    assertSaid(data, "图层 地块 的字段 LX 使用值域 类型表");
    assertSaid(data, "图层 地块 按字段 LX 分为子类型：10=国有");
  }

  @Test
  void arcGisProHasLongNumbersDatesTimesAndZones() throws Exception {
    Layer layer =
        read(new TableBytes()
                .key()
                .field("N", FieldKind.INT64)
                .field("D", FieldKind.DATE)
                .field("T", FieldKind.TIME)
                .field("Z", FieldKind.DATETIME_OFFSET)
                .row(1, Long.MIN_VALUE, 46_348.0, 0.5, new double[] {46_348.25, 480})
                .row(2, null, null, null, null))
            .layers()
            .get(0);
    assertEquals(
        List.of(FieldType.INTEGER, FieldType.DATE, FieldType.TEXT, FieldType.DATETIME),
        layer.schema().fields().stream().map(field -> field.type()).toList());
    assertEquals(Long.MIN_VALUE, layer.value(0, 0));
    assertEquals(LocalDate.of(2026, 11, 22), layer.value(0, 1));
    assertEquals("12:00:00", layer.value(0, 2));
    assertEquals("2026-11-22T06:00:00.000+08:00", layer.value(0, 3));
    assertNull(layer.value(1, 3));
  }

  @Test
  void keysOf64BitsAreRead() throws Exception {
    Layer layer =
        read(new TableBytes().wide().key().field("N", FieldKind.INT16).row(1, 5).row(2000, 6))
            .layers()
            .get(0);
    assertEquals(2000, layer.fid(1));
    assertEquals(6L, layer.value(1, 0));
  }

  @Test
  void picturesAreLeftOutAndTheRestIsRead() throws Exception {
    Dataset data =
        read(
            new TableBytes()
                .key()
                .field("图", FieldKind.RASTER)
                .field("N", FieldKind.INT16)
                .row(1, 99, 7));
    assertEquals(7L, data.layers().get(0).value(0, 0));
    assertSaid(data, "图层 表 的栅格字段 图 未读取");
  }

  @Test
  void textsInGbkWhereUtf8IsDueAreReadAndToldOf() throws Exception {
    Dataset data =
        read(
            new TableBytes()
                .key()
                .field("MC", FieldKind.STRING)
                .row(1, "地块".getBytes("GB18030"))
                .row(2, "地块"));
    assertEquals("地块", data.layers().get(0).value(0, 0));
    assertEquals("地块", data.layers().get(0).value(1, 0));
    assertSaid(data, "有 1 个文字值不是 UTF-8 编码，按 GBK 读取");
  }

  @Test
  void aDamagedRowStaysWithoutWhatIsDamagedAndIsNamed() throws Exception {
    TableBytes table =
        new TableBytes()
            .key()
            .field("N", FieldKind.INT16)
            .field("MC", FieldKind.STRING)
            .row(1, 5, "好")
            .row(2, 6, "坏")
            .row(3, 7, "好");
    byte[] bytes = table.table();
    byte[] second = {6, 0, 3, (byte) 0xE5};
    int at = new String(bytes, "ISO-8859-1").indexOf(new String(second, "ISO-8859-1"));
    bytes[at + 2] = 100;
    put(1, catalogue(false, "GDB_SystemCatalog", "GDB_Items", "表"));
    put(2, new TableBytes().key().field("Name", FieldKind.STRING));
    put(3, bytes, table.index());
    Layer layer = read().layers().get(0);
    assertEquals(3, layer.size());
    assertEquals(6L, layer.value(1, 0));
    assertNull(layer.value(1, 1));
    assertEquals("好", layer.value(2, 1));
    assertEquals(List.of(2L), layer.unreadable().stream().map(Layer.Unreadable::fid).toList());
  }

  @Test
  void rowsThatShareBytesAreDamageAndNotMultiplied() throws Exception {
    TableBytes table = new TableBytes().key().field("MC", FieldKind.STRING);
    for (int key = 1; key <= 1024; key++) {
      table.row(key, "x".repeat(key == 1 ? 2000 : 1));
    }
    byte[] index = table.index();
    for (int row = 1; row < 1024; row++) {
      System.arraycopy(index, 16, index, 16 + 5 * row, 5);
    }
    put(1, catalogue(false, "GDB_SystemCatalog", "GDB_Items", "表"));
    put(2, new TableBytes().key().field("Name", FieldKind.STRING));
    put(3, table.table(), index);
    BadInputException refused = assertThrows(BadInputException.class, this::read);
    assertTrue(refused.text().zh().contains("互相重叠"), refused.text().zh());
  }

  @Test
  void anOtherNumberOfRowsThanDeclaredIsToldOf() throws Exception {
    TableBytes table = new TableBytes().key().field("N", FieldKind.INT16).row(1, 5);
    byte[] bytes = table.table();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 12);
    put(1, catalogue(false, "GDB_SystemCatalog", "GDB_Items", "表"));
    put(2, new TableBytes().key().field("Name", FieldKind.STRING));
    put(3, bytes, table.index());
    assertSaid(read(), "图层 表 声明有 12 行，实际有 1 行");
  }

  @Test
  void twoColumnsOfShapesOrKeysAreRefused() throws Exception {
    ShapeGrid grid = new ShapeGrid("", 0, 0, 1, 0, 1, 0, 1, 0.001);
    assertRefused(new TableBytes().key().shapes(4, grid).shapes(4, grid), "两个图形字段");
    assertRefused(new TableBytes().key().key(), "两个 OBJECTID 字段");
  }

  @Test
  void circlesThatAreDrawnWithMoreThanATableHoldsAreRefused() throws Exception {
    ShapeGrid grid = new ShapeGrid("", 0, 0, 1, 0, 1, 0, 1, 0.001);
    ShapeBytes circle = ShapeBytes.curved(51, new long[] {0, 0, 0, 0});
    circle.count(0).count(1).real(40_000).real(0).whole(0x80);
    TableBytes one = new TableBytes().key().shapes(4, grid).row(1, (Object) circle.bytes());
    assertEquals(9_936, read(one).layers().get(0).geometry(0).getNumPoints(), 100);
    TableBytes many = new TableBytes().key().shapes(4, grid);
    for (int key = 1; key <= 1_000; key++) {
      many.row(key, (Object) circle.bytes());
    }
    assertRefused(many, "中的曲线画成折线后远多于文件所能容纳");
  }

  private void assertRefused(TableBytes table, String part) {
    BadInputException refused = assertThrows(BadInputException.class, () -> read(table));
    assertTrue(refused.text().zh().contains(part), refused.text().zh());
    assertTrue(refused.text().zh().contains("图层 表"), refused.text().zh());
  }

  private static void assertSaid(Dataset data, String part) {
    assertTrue(
        data.info().lineage().stream().anyMatch(note -> note.zh().contains(part)),
        () -> "" + data.info().lineage());
  }

  private static TableBytes catalogue(boolean old, String... names) {
    TableBytes table = old ? new TableBytes().old() : new TableBytes();
    table.key().field("Name", FieldKind.STRING).field("FileFormat", FieldKind.INT32);
    for (int i = 0; i < names.length; i++) {
      table.row(i + 1, names[i], 0);
    }
    return table;
  }

  /** A geodatabase of one table. */
  private Dataset read(TableBytes table) throws IOException, BadInputException {
    put(1, catalogue(false, "GDB_SystemCatalog", "GDB_Items", "表"));
    put(2, new TableBytes().key().field("Name", FieldKind.STRING));
    put(3, table);
    return read();
  }

  private void put(int number, TableBytes table) throws IOException {
    put(number, table.table(), table.index());
  }

  private void put(int number, byte[] table, byte[] index) throws IOException {
    Files.write(folder.resolve(GdbFolder.name(number, "gdbtable")), table);
    Files.write(folder.resolve(GdbFolder.name(number, "gdbtablx")), index);
  }

  private Dataset read() throws BadInputException {
    return new FileGdbFormat().read(folder, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
