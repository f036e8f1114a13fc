package org.landcheck.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.io.ledger.Tables;

/** Text files as spreadsheets, databases and people write them. */
class CsvLedgersTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void aLedgerSavedBySpreadsheetInGbkKeepsItsTitleRowsAndGroups() throws Exception {
    Dataset data =
        read(
            GBK,
            "青竹县补充耕地台账,,,,,\r\n"
                + "填报单位：县自然资源局,,,,单位：亩,\r\n"
                + "序号,项目名称,新增耕地面积,,,备注\r\n"
                + ",,小计,水田,旱地,\r\n"
                + "1,白石村,\"1,200.50\",1000.50,200,\r\n"
                + "2,青塘村,30,30,0,\"含\n旱改水\"\r\n"
                + ",合计,1230.5,1030.5,200,\r\n"
                + "注：面积以验收为准,,,,,\r\n"
                + "制表：王某,,审核：李某,,负责人：,\r\n");
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of(
            "序号 INTEGER",
            "项目名称 TEXT",
            "新增耕地面积_小计 REAL",
            "新增耕地面积_水田 REAL",
            "新增耕地面积_旱地 INTEGER",
            "备注 TEXT"),
        Tables.fields(layer));
    assertEquals(List.of(5L, 6L), Tables.ids(layer), "an id is the number of its line");
    assertEquals(Arrays.asList(1L, "白石村", 1200.5, 1000.5, 200L, null), Tables.record(layer, 5));
    assertEquals("含\n旱改水", Tables.record(layer, 6).get(5));
    assertEquals("新增耕地面积_水田（亩）", layer.schema().fields().get(3).sourceName());
    assertEquals("项目名称", layer.schema().fields().get(1).sourceName());
    String notes = Tables.notes(data);
    assertTrue(notes.contains("根据文字内容判断为 GBK"), notes);
    assertTrue(notes.contains("表头取第 3–4 行"), notes);
    assertTrue(notes.contains("表上注明的计量单位：亩"), notes);
    assertTrue(notes.contains("第 8 行“合计 | 1230.5"), notes);
    assertTrue(notes.contains("第 9 行“注：面积以验收为准”，第 10 行“制表：王某 | 审核"), notes);
  }

  @Test
  void theSeparatorIsTheOneThatStandsEquallyOftenInAllLines() throws Exception {
    for (String separator : List.of(",", ";", "\t", "，", "|")) {
      Dataset data =
          read(
              StandardCharsets.UTF_8,
              String.join("\n", "名称_面积_备注", "甲_1.5_一、二", "乙_2.5_三").replace("_", separator));
      Layer layer = data.layers().get(0);
      assertEquals(List.of("名称 TEXT", "面积 REAL", "备注 TEXT"), Tables.fields(layer), separator);
    }
    assertTrue(
        Tables.notes(read(StandardCharsets.UTF_8, "sep=;\na;b\n1,5;2\n")).contains("分隔符是分号"));
  }

  @Test
  void raggedLinesAreToldAndLoseNothing() throws Exception {
    Dataset data = read(StandardCharsets.UTF_8, "a,b\n1,2\n3\n4,5,x\n6,7\n");
    Layer layer = data.layers().get(0);
    assertEquals(List.of("a INTEGER", "b INTEGER", "列C TEXT"), Tables.fields(layer));
    assertEquals(Arrays.asList(3L, null, null), Tables.record(layer, 3));
    assertEquals(List.of(4L, 5L, "x"), Tables.record(layer, 4));
    assertTrue(Tables.notes(data).contains("有 2 行的列数不是 2（首见第 3 行）"), Tables.notes(data));
  }

  @Test
  void digitsThatNameSomethingStayTexts() throws Exception {
    Layer layer =
        read(
                StandardCharsets.UTF_8,
                "行政区代码,门牌,单元号码,长,户数,日期\n"
                    + "430999,007,12,1234567890123456,5,20230501\n"
                    + "430998,12,13,1,６,20231231\n")
            .layers()
            .get(0);
    assertEquals(
        List.of("行政区代码 TEXT", "门牌 TEXT", "单元号码 TEXT", "长 TEXT", "户数 INTEGER", "日期 DATE"),
        Tables.fields(layer));
    assertEquals(
        List.of("430998", "12", "13", "1", 6L, LocalDate.of(2023, 12, 31)),
        Tables.record(layer, 3));
  }

  @Test
  void quotesTellTextsFromNumbersWhereOnlyTextsHaveThem() throws Exception {
    Layer some = read(StandardCharsets.UTF_8, "\"a\",\"b\"\n\"1\",2\n\"3\",4\n").layers().get(0);
    assertEquals(List.of("a TEXT", "b INTEGER"), Tables.fields(some));
    Layer all =
        read(StandardCharsets.UTF_8, "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n").layers().get(0);
    assertEquals(List.of("a INTEGER", "b INTEGER"), Tables.fields(all));
    Layer someTexts = read(StandardCharsets.UTF_8, "a,b\nx,\"1\"\n\"007\",\"2\"\n").layers().get(0);
    assertEquals(List.of("a TEXT", "b INTEGER"), Tables.fields(someTexts));
    Layer needed = read(StandardCharsets.UTF_8, "a,b\n\"1,234\",2\n\"5,678\",4\n").layers().get(0);
    assertEquals(List.of("a INTEGER", "b INTEGER"), Tables.fields(needed));
  }

  @Test
  void trailingZerosOfCodesAreKept() throws Exception {
    Layer layer = read(StandardCharsets.UTF_8, "等级,值\n1.10,1\n2.0,2\n一,3\n").layers().get(0);
    assertEquals(List.of("1.10", "2.0", "一"), Tables.column(layer, "等级"));
  }

  @Test
  void withoutTitlesFieldsAreCalledByTheirColumns() throws Exception {
    Dataset data = read(StandardCharsets.UTF_8, "1,2.5,甲\n2,3.5,乙\n");
    assertEquals(List.of("列A INTEGER", "列B REAL", "列C TEXT"), Tables.fields(data.layers().get(0)));
    assertEquals(2, data.layers().get(0).size());
    assertTrue(Tables.notes(data).contains("没有找到表头"));
  }

  @Test
  void moreRowsThanAreKeptForTheTitlesMakeNoDifference() throws Exception {
    StringBuilder text = new StringBuilder("编号,面积,名称\n");
    for (int i = 1; i <= 1_000; i++) {
      text.append(String.format("%05d,%d,%s%n", i, i, i % 7 == 0 ? "" : "村" + i));
    }
    text.append(",500500,合计\n合计,500500,\n");
    Dataset data = read(StandardCharsets.UTF_8, text.toString());
    Layer layer = data.layers().get(0);
    assertEquals(List.of("编号 TEXT", "面积 INTEGER", "名称 TEXT"), Tables.fields(layer));
    assertEquals(1_001, layer.size());
    assertEquals(List.of("01000", 1_000L, "村1000"), Tables.record(layer, 1_001));
    assertEquals(Arrays.asList("00994", 994L, null), Tables.record(layer, 995));
    assertTrue(Tables.notes(data).contains("第 1003 行“合计 | 500500”"), Tables.notes(data));
  }

  @Test
  void aQuoteWithoutItsSecondIsRefusedWithItsLine() {
    BadInputException refusal =
        assertThrows(
            BadInputException.class, () -> read(StandardCharsets.UTF_8, "a,b\n1,\"x\n2,y\n3,z\n"));
    assertTrue(refusal.text().zh().contains("第 2 行起的双引号没有配对"), refusal.text().zh());
    assertThrows(
        BadInputException.class, () -> read(StandardCharsets.UTF_8, "a,b\n1,\"x\"y\n2,y\n"));
  }

  @Test
  void otherTextFilesAreLeftToOtherFormats() throws Exception {
    CsvFormat format = new CsvFormat();
    for (String name : List.of("a.txt", "a.vct", "a.geojson", "a.xml")) {
      Path file = folder.resolve(name);
      Files.writeString(file, "a,b\n1,2\n");
      assertFalse(format.recognises(file), name);
    }
    Path folderOfTables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(folderOfTables.resolve("b.CSV"), "x,y\n1,2\n");
    Files.writeString(folderOfTables.resolve("a.tsv"), "x\ty\n1\t2\n");
    assertEquals(
        List.of("a", "b"),
        Tables.read(folderOfTables).layers().stream().map(Layer::name).sorted().toList());
  }

  @Test
  void aPublicTableOfCodes() throws Exception {
    Path file = Path.of("../../../shared/data/areacity_level3.csv");
    Assumptions.assumeTrue(Files.exists(file), "the data to try things on are not here");
    Layer layer = Tables.read(file).layers().get(0);
    assertEquals(
        List.of(
            "id INTEGER",
            "pid INTEGER",
            "deep INTEGER",
            "name TEXT",
            "pinyin_prefix TEXT",
            "pinyin TEXT",
            "ext_id TEXT",
            "ext_name TEXT"),
        Tables.fields(layer));
  }

  private Dataset read(Charset charset, String text) throws Exception {
    Path file = folder.resolve("t.csv");
    Files.write(file, text.getBytes(charset));
    return Tables.read(file);
  }
}
