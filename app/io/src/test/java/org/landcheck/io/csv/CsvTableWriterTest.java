package org.landcheck.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.ledger.RandomTables;
import org.landcheck.io.ledger.Tables;

/** Tables that are written are read back as what they were, and run nothing in a spreadsheet. */
class CsvTableWriterTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Property(tries = 150)
  void whatIsWrittenIsReadBackBitForBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 130) int rows, @ForAll boolean gbk)
      throws Exception {
    Path folder = Files.createTempDirectory("table");
    Path file = folder.resolve("台账.csv");
    try {
      Layer layer = new RandomTables(seed).layer("台账", rows);
      Charset charset = gbk ? GB18030 : StandardCharsets.UTF_8;
      write(new CsvTableWriter(charset), ArrayDataset.of(layer), file);
      Dataset back =
          new CsvFormat().read(file, new ReadOptions(Optional.of(charset)), Monitor.SILENT);
      assertEquals(values(layer), values(back.layers().get(0)));
      byte[] first = Files.readAllBytes(file);
      write(new CsvTableWriter(charset), ArrayDataset.of(layer), file);
      assertArrayEquals(first, Files.readAllBytes(file), "the same data give the same bytes");
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** All but the ids, which are numbers of lines and so depend on line ends in texts. */
  private static List<String> values(Layer layer) {
    return Samples.lines(layer).stream().map(line -> line.replaceFirst("^\\d+ ", "")).toList();
  }

  @Test
  void theFileIsWhatSpreadsheetsExpect() throws Exception {
    Layer layer =
        Samples.layer(
            "t",
            GeometryType.NONE,
            Samples.feature("t", 1, null, "=cmd|'/c calc'!A1", -5L, 2.0, true, null, null, null),
            Samples.feature("t", 2, null, null, null, null, null, null, null, null),
            Samples.feature("t", 3, null, "", 7L, -0.5, false, null, null, null));
    Path file = folder.resolve("t.csv");
    write(new CsvTableWriter(), ArrayDataset.of(layer), file);
    assertEquals(
        "\uFEFF名称,BSM,MJ,YX,RQ,SJ\r\n"
            + "\"'=cmd|'/c calc'!A1\",-5,2.0,TRUE,,\r\n"
            + ",,,,,\r\n"
            + "\"\",7,-0.5,FALSE,,\r\n",
        Files.readString(file));
    Layer back = Tables.read(file).layers().get(0);
    assertEquals("=cmd|'/c calc'!A1", back.value(0, 0));
    assertEquals(List.of(2L, 4L), Tables.ids(back));
  }

  @Test
  void severalLayersMakeAFolder() throws Exception {
    Dataset data =
        ArrayDataset.of(new RandomTables(1).layer("甲/乙", 3), new RandomTables(2).layer("丙", 4));
    Path target = folder.resolve("out");
    write(new CsvTableWriter(), data, target);
    assertEquals(
        List.of("丙", "甲_乙"),
        Tables.read(target).layers().stream().map(Layer::name).sorted().toList());
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> write(new CsvTableWriter(), data, folder.resolve("a.csv")));
    assertTrue(refusal.text().zh().contains("一个 .csv 文件只能保存一个图层，数据有 2 个"));
  }

  @Test
  void longCodesAreTold() {
    Layer layer =
        Samples.layer(
            "t",
            GeometryType.NONE,
            Samples.feature("t", 1, null, "4309990010010010001", 1L, null, null, null, null, null));
    assertTrue(
        CsvTableWriter.losses(ArrayDataset.of(layer)).stream()
            .anyMatch(loss -> loss.zh().startsWith("字段 t.名称 有超过 15 位的编码")));
  }

  private static void write(CsvTableWriter writer, Dataset data, Path file)
      throws BadInputException {
    writer.write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
  }
}
