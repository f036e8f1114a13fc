package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geodatabases as people have them. */
class FileGdbFormatTest {
  private static final FileGdbFormat FORMAT = new FileGdbFormat();

  @TempDir Path folder;
  private Path gdb;

  @BeforeEach
  void unpack() throws Exception {
    gdb = CountyGdb.in(folder);
  }

  @Test
  void everyLayerAndTableIsRead() throws Exception {
    Dataset data = read(gdb);
    assertEquals(
        List.of("DJZQ", "DLZX", "JZD", "KZD", "QLR"),
        data.layers().stream().map(Layer::name).toList());
    assertEquals(
        List.of(
            GeometryType.POLYGON,
            GeometryType.LINE,
            GeometryType.POINT,
            GeometryType.POINT,
            GeometryType.NONE),
        data.layers().stream().map(layer -> layer.schema().geometryType()).toList());
    assertEquals("EPSG:4526", data.layer("DJZQ").orElseThrow().crs().id());
    assertEquals("undeclared", data.layer("QLR").orElseThrow().crs().id());
  }

  @Test
  void valuesKeepTheirTypes() throws Exception {
    Layer zones = zones();
    assertEquals(
        Field.of("DJZQDM", FieldType.TEXT, 12, 0).aliased("地籍子区代码"),
        zones.schema().fields().get(0));
    assertEquals(
        List.of(
            FieldType.TEXT,
            FieldType.TEXT,
            FieldType.TEXT,
            FieldType.INTEGER,
            FieldType.INTEGER,
            FieldType.REAL,
            FieldType.REAL,
            FieldType.DATETIME,
            FieldType.BLOB,
            FieldType.TEXT),
        zones.schema().fields().stream().map(Field::type).toList());
    assertEquals("第一街坊", value(zones, 1, "DJZQMC"));
    assertEquals("10", value(zones, 1, "QSXZ"), "the code, not its meaning");
    assertEquals(-7L, value(zones, 1, "XH"));
    assertEquals(123_456L, value(zones, 1, "RK"));
    assertEquals((double) 0.1f, value(zones, 1, "BL"));
    assertEquals(10_000.0, value(zones, 1, "MJ"));
    assertEquals("2026-11-01T08:30:15.000Z", value(zones, 1, "RQ"));
    assertArrayEquals(new byte[] {0, 1, -1}, (byte[]) value(zones, 1, "FJ"));
    assertEquals("{12345678-9ABC-DEF0-1234-567890ABCDEF}", value(zones, 1, "BH"));
  }

  @Test
  void nullAndEmptyAreTwoThings() throws Exception {
    Layer zones = zones();
    assertEquals("𠮷祥里", value(zones, 2, "DJZQMC"));
    for (String field : List.of("XH", "RK", "BL", "MJ", "RQ", "FJ", "BH")) {
      assertNull(value(zones, 2, field), field);
    }
    assertEquals("", value(zones, 4, "DJZQMC"));
    assertArrayEquals(new byte[0], (byte[]) value(zones, 4, "FJ"));
    assertSame(Layer.NO_GEOMETRY, zones.geometry(zones.rowOf(4)));
  }

  @Test
  void deletedRowsAreGoneAndKeysStay() throws Exception {
    Layer zones = zones();
    assertEquals(5, zones.size());
    assertEquals(-1, zones.rowOf(3));
    assertEquals("远", value(zones, 5000, "DJZQMC"), "after blocks that are not in the file");
  }

  @Test
  void polygonsKeepTheirHolesAndParts() throws Exception {
    Layer zones = zones();
    assertEquals(2, zones.geometry(zones.rowOf(2)).getNumGeometries());
    Polygon holed = (Polygon) zones.geometry(zones.rowOf(2)).getGeometryN(0);
    assertEquals(1, holed.getNumInteriorRing());
    assertEquals(9_800, holed.getArea(), 1e-6);
    assertTrue(zones.shapes().orElseThrow().rings() >= 6, "packed, not objects");
  }

  @Test
  void arcsAreDrawnAsLinesAndThatIsSaid() throws Exception {
    Layer zones = zones();
    double halfCircle = Math.PI * 50 * 50 / 2;
    assertEquals(10_000 + halfCircle, zones.geometry(zones.rowOf(5)).getArea(), 0.2);
    assertTrue(said(gdb, "图层 DJZQ 有 1 个图形含曲线，已改成折线，误差不超过 0.001 m"));
  }

  @Test
  void heightsAndMeasuresAreKept() throws Exception {
    Layer lines = read(gdb).layer("DLZX").orElseThrow();
    LineString first = (LineString) lines.geometry(0).getGeometryN(0);
    CoordinateSequence points = first.getCoordinateSequence();
    assertEquals(51.5, points.getZ(1), 1e-9);
    assertEquals(30, points.getM(2), 1e-9);
    Point point = (Point) read(gdb).layer("JZD").orElseThrow().geometry(0);
    assertEquals(49.25, point.getCoordinateSequence().getZ(0), 1e-9);
  }

  @Test
  void whatTheCatalogueSaysIsTold() throws Exception {
    assertEquals("文件地理数据库，ArcGIS 10 及以后版本的格式", read(gdb).info().lineage().get(0).zh());
    assertTrue(said(gdb, "图层 DJZQ 的别名是“地籍子区”"));
    assertTrue(said(gdb, "DJZQDM=地籍子区代码"));
    assertTrue(said(gdb, "图层 DJZQ 的字段 QSXZ 使用值域 权属性质（3 个代码，值按代码读取）"));
    assertTrue(said(gdb, "图层 DJZQ 的字段 MJ 使用值域 面积范围（0 – 1000000）"));
    assertTrue(said(gdb, "图层 DJZQ 的坐标容差 0.001，分辨率 0.0001"));
  }

  @Test
  void everyFileThatIsReadIsHashed() throws Exception {
    DatasetInfo info = read(gdb).info();
    assertEquals(24, info.sources().size());
    assertTrue(info.sources().stream().allMatch(source -> source.name().startsWith("a0000000")));
  }

  @Test
  void aFolderIsRecognisedByWhatIsInItNotByItsName() throws Exception {
    Path renamed = Files.move(gdb, folder.resolve("地籍数据"));
    assertTrue(FORMAT.recognises(renamed));
    assertEquals(5, read(renamed).layers().size());
    assertTrue(FORMAT.recognises(renamed.resolve("a00000009.gdbtable")));
    assertEquals(5, read(renamed.resolve("a00000009.gdbtable")).layers().size());
    assertFalse(FORMAT.recognises(folder));
  }

  @Test
  void namesInCapitalLettersAreReadToo() throws Exception {
    for (String name : List.of("a00000001.gdbtable", "a00000009.gdbtablx")) {
      Files.move(gdb.resolve(name), gdb.resolve("x"));
      Files.move(gdb.resolve("x"), gdb.resolve(name.toUpperCase(java.util.Locale.ROOT)));
    }
    assertEquals(5, read(gdb).layers().size());
  }

  @Test
  void anIncompleteCopyIsRefusedByTheNameOfWhatIsMissing() throws Exception {
    Files.delete(gdb.resolve("a00000009.gdbtablx"));
    assertRefused(gdb, "图层 DJZQ a00000009.gdbtablx 不在文件夹中");
    Files.delete(gdb.resolve("a00000009.gdbtable"));
    assertRefused(gdb, "图层 DJZQ a00000009.gdbtable 不在文件夹中");
    Files.delete(gdb.resolve("a00000004.gdbtable"));
    assertRefused(gdb, "目录表 a00000004.gdbtable 不在文件夹中");
    Files.delete(gdb.resolve("a00000001.gdbtable"));
    assertTrue(FORMAT.recognises(gdb), "by its name, to be refused in words that help");
    assertRefused(gdb, "不是完整的文件地理数据库");
  }

  @Test
  void compressedLayersAreLeftOutAndNamed() throws Exception {
    Files.createFile(gdb.resolve("a00000009.gdbtable.cdf"));
    assertEquals(4, read(gdb).layers().size());
    assertTrue(said(gdb, "图层 DJZQ 是压缩格式，未读取"));
    for (char table : "abcd".toCharArray()) {
      Files.createFile(gdb.resolve("a0000000" + table + ".gdbtable.cdf"));
    }
    assertRefused(gdb, "都是压缩格式（DJZQ, DLZX, JZD, QLR, KZD）");
  }

  @Test
  void aLockOfAnEditorIsToldOf() throws Exception {
    assertFalse(said(gdb, "编辑锁"));
    Files.createFile(gdb.resolve("DJZQ.PC-1.4711.8.wr.lock"));
    assertTrue(said(gdb, "编辑锁"));
  }

  private Layer zones() throws BadInputException {
    return read(gdb).layer("DJZQ").orElseThrow();
  }

  private static Object value(Layer layer, long fid, String field) {
    return layer.value(layer.rowOf(fid), layer.schema().indexOf(field));
  }

  private static boolean said(Path path, String part) throws BadInputException {
    return read(path).info().lineage().stream().anyMatch(note -> note.zh().contains(part));
  }

  private static void assertRefused(Path path, String part) {
    BadInputException refused = assertThrows(BadInputException.class, () -> read(path));
    assertTrue(refused.text().zh().contains(part), refused.text().zh());
  }

  private static Dataset read(Path path) throws BadInputException {
    return FORMAT.read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }
}
