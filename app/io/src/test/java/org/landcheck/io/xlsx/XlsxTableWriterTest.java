package org.landcheck.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.ledger.RandomTables;
import org.landcheck.io.ledger.Tables;

/** Workbooks that are written are read back as what they were. */
class XlsxTableWriterTest {
  @TempDir Path folder;

  @Property(tries = 150)
  void whatIsWrittenIsReadBackBitForBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 130) int rows) throws Exception {
    Path file = Files.createTempFile("table", ".xlsx");
    try {
      Layer layer = new RandomTables(seed).layer("台账", rows);
      write(ArrayDataset.of(layer), file);
      assertEquals(Samples.lines(layer), Samples.lines(Tables.read(file).layers().get(0)));
      byte[] first = Files.readAllBytes(file);
      write(ArrayDataset.of(layer), file);
      assertArrayEquals(first, Files.readAllBytes(file), "the same data give the same bytes");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whatATableCannotKeepIsTold() throws Exception {
    Dataset data = Samples.small();
    List<String> losses = XlsxTableWriter.losses(data).stream().map(loss -> loss.zh()).toList();
    assertEquals(
        List.of(
            "图层 DJQ 的图形和坐标系不保存",
            "字段 DJQ.FJ 无法保存，已略去",
            "图层 DJQ 有 1 个要素的字段全空，表格中成为空行",
            "字段 DJQ.BSM 有超过 15 位的整数，按文本保存"),
        losses);
    Path file = folder.resolve("a.xlsx");
    write(data, file);
    Layer back = Tables.read(file).layers().get(0);
    assertEquals(
        List.of("名称 TEXT", "BSM TEXT", "MJ REAL", "YX BOOLEAN", "RQ DATE", "SJ TEXT"),
        Tables.fields(back));
    assertEquals(Long.toString(Long.MAX_VALUE), back.value(0, 1));
    assertEquals("2026-11-01T08:30:00.000Z", back.value(0, 5));
  }

  @Test
  void rowsBeyondASheetGoOnInTheNext() throws Exception {
    Layer layer = new RandomTables(1).layer("台账", 7);
    Path file = folder.resolve("a.xlsx");
    new XlsxTableWriter(3)
        .write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    List<Layer> back = Tables.read(file).layers();
    assertEquals(List.of("台账", "台账_2", "台账_3"), back.stream().map(Layer::name).toList());
    assertEquals(List.of(3, 3, 1), back.stream().map(Layer::size).toList());
    assertEquals(layer.value(6, 0), back.get(2).value(0, 0));
  }

  @Test
  void namesThatNoSheetMayHaveAreChangedAndTold() throws Exception {
    Dataset data =
        ArrayDataset.of(
            Samples.layer("a/b", GeometryType.NONE),
            Samples.layer("A_B", GeometryType.NONE),
            Samples.layer("长".repeat(40), GeometryType.NONE));
    assertEquals(List.of("A_B", "a_b_2", "长".repeat(31)), SheetNames.of(data.layers()));
    assertTrue(
        XlsxTableWriter.losses(data).stream()
            .anyMatch(loss -> loss.zh().equals("图层 a/b 的工作表名改为 a_b_2")));
    Path file = folder.resolve("a.xlsx");
    write(data, file);
    assertEquals(3, Tables.read(file).layers().size());
  }

  @Test
  void textsLongerThanACellAreCutAndTold() throws Exception {
    Layer layer =
        Samples.layer(
            "t",
            GeometryType.NONE,
            Samples.feature("t", 2, null, "𠀀".repeat(20_000), 1L, null, null, null, null, null));
    assertTrue(
        XlsxTableWriter.losses(ArrayDataset.of(layer)).stream()
            .anyMatch(loss -> loss.zh().equals("字段 t.名称 有 1 个文字超过 32767 字，已截断")));
    Path file = folder.resolve("a.xlsx");
    write(ArrayDataset.of(layer), file);
    String back = (String) Tables.read(file).layers().get(0).value(0, 0);
    assertEquals("𠀀".repeat(16_383), back);
  }

  @Test
  void nothingToWriteIsRefusedAndLeavesTheTargetAlone() throws Exception {
    Path file = folder.resolve("a.xlsx");
    Files.writeString(file, "old");
    assertThrows(BadInputException.class, () -> write(ArrayDataset.of(), file));
    assertEquals("old", Files.readString(file));
  }

  private static void write(Dataset data, Path file) throws BadInputException {
    new XlsxTableWriter().write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
  }
}
