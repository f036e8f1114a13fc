package org.landcheck.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.io.ledger.Tables;

/** Ledgers as offices keep them: titles, groups, totals, signatures. All names are invented. */
class CountyLedgersTest {
  @TempDir Path folder;

  @Test
  void supplementalFarmlandWithGroupedTitlesNumberedColumnsTotalAndSignatures() throws Exception {
    Dataset data =
        read(
            "补充耕地",
            sheet ->
                sheet
                    .row("青竹县2023年度补充耕地项目台账")
                    .row("填报单位：青竹县自然资源局", null, null, null, null, null, "单位：公顷、万元")
                    .row("序号", "项目名称", "所在乡镇", "建设规模\n（公顷）", "新增耕地面积（公顷）", null, null, "验收日期", "备注")
                    .row(null, null, null, null, "小计", "水田", "旱地", null, null)
                    .row("(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)", "(8)", "(9)")
                    .row(1, "白石村土地整治", "白石镇", 12.5, 3.25, 2.0, 1.25, LocalDate.of(2023, 5, 6), null)
                    .row(2, "青塘旱改水", "青塘乡", 8, 2.5, 2.5, 0, LocalDate.of(2023, 11, 30), "补报")
                    .blankRow()
                    .row(null, "合  计", null, 20.5, 5.75, 4.5, 1.25)
                    .row("填表人：张某    审核人：李某    填表日期：2023年12月5日")
                    .merge("A1:I1", "A2:F2", "G2:I2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3")
                    .merge("H3:H4", "I3:I4", "A10:I10"));
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of(
            "序号 INTEGER",
            "项目名称 TEXT",
            "所在乡镇 TEXT",
            "建设规模 REAL",
            "新增耕地面积_小计 REAL",
            "新增耕地面积_水田 REAL",
            "新增耕地面积_旱地 REAL",
            "验收日期 DATE",
            "备注 TEXT"),
        Tables.fields(layer));
    assertEquals("新增耕地面积（公顷）_水田", layer.schema().fields().get(5).sourceName());
    assertEquals(List.of(6L, 7L), Tables.ids(layer), "an id is the number of its row");
    assertEquals(
        List.of(2L, "青塘旱改水", "青塘乡", 8.0, 2.5, 2.5, 0.0, LocalDate.of(2023, 11, 30), "补报"),
        Tables.record(layer, 7));
    String notes = Tables.notes(data);
    assertTrue(notes.contains("表头取第 3–4 行"), notes);
    assertTrue(notes.contains("第 5 行是栏次"), notes);
    assertTrue(notes.contains("青竹县2023年度补充耕地项目台账"), notes);
    assertTrue(notes.contains("表上注明的计量单位：公顷、万元"), notes);
    assertTrue(notes.contains("建设规模 公顷，新增耕地面积_小计 公顷"), notes);
    assertTrue(notes.contains("合计行不作为记录：第 9 行“合 计 | 20.5 | 5.75"), notes);
    assertTrue(notes.contains("说明行不作为记录：第 10 行“填表人：张某"), notes);
  }

  @Test
  void permitsWithDatesOfEveryWritingAndOneProjectOverSeveralRows() throws Exception {
    Dataset data =
        read(
            "规划许可",
            sheet ->
                sheet
                    .row("*许可证编号", "项目名称", "建设单位", "用地面积(㎡)", "用地面积（亩）", "发证日期", "办结")
                    .row("地字第430999202300001号", "县二中扩建", "县教育局", 33350.0, 50.02, "2023/5/1", true)
                    .row("地字第430999202300002号", null, null, 667.0, 1.0, "2023年12月8日", false)
                    .row("地字第430999202300003号", "水厂", "水务公司", "1,234.5", 1.85, "2024-01-02", true)
                    .merge("B2:B3", "C2:C3"));
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of(
            "许可证编号 TEXT",
            "项目名称 TEXT",
            "建设单位 TEXT",
            "用地面积_平方米 REAL",
            "用地面积_亩 REAL",
            "发证日期 DATE",
            "办结 BOOLEAN"),
        Tables.fields(layer));
    assertEquals(List.of("县二中扩建", "县二中扩建", "水厂"), Tables.column(layer, "项目名称"));
    assertEquals(List.of(33350.0, 667.0, 1234.5), Tables.column(layer, "用地面积_平方米"));
    assertEquals(
        List.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 12, 8), LocalDate.of(2024, 1, 2)),
        Tables.column(layer, "发证日期"));
    String notes = Tables.notes(data);
    assertTrue(notes.contains("合并单元格的文字填入它所跨的各行，共 2 处"), notes);
    assertTrue(notes.contains("1 个数值以文字形式存放（首见第 4 行“1,234.5”）"), notes);
  }

  @Test
  void codesStayTextsAndTheDigitsThatExcelLostAreTold() throws Exception {
    Dataset data =
        read(
            "宗地",
            sheet ->
                sheet
                    .row("不动产单元号", "宗地代码", "行政区代码", "门牌", "户数")
                    .row(4309990010010010000d, "430999001001GB00001", 430999, "007", 12)
                    .row(4309990010010010000d, "430999001001GB00002", 430999, "012", 3));
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of("不动产单元号 TEXT", "宗地代码 TEXT", "行政区代码 TEXT", "门牌 TEXT", "户数 INTEGER"),
        Tables.fields(layer));
    assertEquals(
        List.of("4309990010010010000", "430999001001GB00002", "430999", "012", 3L),
        Tables.record(layer, 3));
    String notes = Tables.notes(data);
    assertTrue(notes.contains("“不动产单元号”有 2 个数字超过 15 位却以数值存放"), notes);
    assertTrue(notes.contains("“门牌”有前导零"), notes);
    assertTrue(notes.contains("“行政区代码”的数字是编码"), notes);
  }

  @Test
  void landUseTableInThreeRowsOfTitlesWithHeadingsAndSubtotals() throws Exception {
    Dataset data =
        read(
            "土地利用",
            sheet ->
                sheet
                    .row("附表3")
                    .row("土地利用现状一级分类面积汇总表")
                    .row("行政区域", null, "农用地", null, null, "建设用地")
                    .row("名称", "代码", "耕地", null, "园地", null)
                    .row(null, null, "水田", "旱地", null, null)
                    .row(null, null, "公顷", "公顷", "公顷", "亩")
                    .row("一、城区")
                    .row("东街道", "430999001", 1.5, 2, 0, 100)
                    .row("西街道", "430999002", 2.5, 2.25, 1, 200)
                    .row("城区小计", null, 4, 4.25, 1, 300)
                    .row("二、乡镇")
                    .row("白石镇", "430999101", 10, 20, 5, "/")
                    .row("全县合计", null, 14, 24.25, 6, 300)
                    .row("注：1.数据来源于年度变更调查。")
                    .merge("A1:F1", "A2:F2", "A3:B3", "C3:E3", "F3:F5", "A4:A6", "B4:B6")
                    .merge("C4:D4", "E4:E5", "A7:F7", "A11:F11"));
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of(
            "行政区域_名称 TEXT",
            "行政区域_代码 TEXT",
            "农用地_耕地_水田 REAL",
            "农用地_耕地_旱地 REAL",
            "农用地_园地 INTEGER",
            "建设用地 TEXT"),
        Tables.fields(layer));
    assertEquals(List.of(8L, 9L, 12L), Tables.ids(layer));
    String notes = Tables.notes(data);
    assertTrue(notes.contains("表头取第 3–6 行"), notes);
    assertTrue(notes.contains("农用地_耕地_水田 公顷"), notes);
    assertTrue(notes.contains("建设用地 亩"), notes);
    assertTrue(notes.contains("第 10 行“城区小计 | 4 | 4.25"), notes);
    assertTrue(notes.contains("第 7 行“一、城区”"), notes);
    assertTrue(notes.contains("“建设用地”有 1 个值不是数值（首见第 12 行“/”），整列按文本读取"), notes);
  }

  @Test
  void formulasWithoutResultsErrorsAndPercentages() throws Exception {
    Dataset data =
        read(
            "资金",
            sheet -> {
              sheet
                  .row("项目", "预算（万元）", "支出（万元）", "完成率", "核对")
                  .row("甲项目", 100, 45.5, "45.5%", null)
                  .row("乙项目", 200, 150, "75%", null);
              sheet.sheet().formula(1, 4, "B2-C2");
              sheet.sheet().formula(2, 4, "B3-C3");
            });
    Layer layer = data.layers().get(0);
    assertEquals(
        List.of("项目 TEXT", "预算 INTEGER", "支出 REAL", "完成率 REAL", "核对 TEXT"), Tables.fields(layer));
    assertEquals(List.of(0.455, 0.75), Tables.column(layer, "完成率"));
    assertEquals(Arrays.asList(null, null), Tables.column(layer, "核对"));
    String notes = Tables.notes(data);
    assertTrue(notes.contains("2 个公式没有保存结果（首见 E2）"), notes);
    assertTrue(notes.contains("12.5% 即 0.125"), notes);
  }

  @Test
  void severalSheetsOneHiddenOneEmptyOneWithInstructions() throws Exception {
    Path file =
        SheetText.workbook(
            folder.resolve("多表.xlsx"),
            workbook -> {
              new SheetText(workbook.newWorksheet("填表说明"))
                  .row("一、本表由县级自然资源主管部门填写，一式三份。")
                  .row("二、面积保留四位小数。");
              SheetText ledger = new SheetText(workbook.newWorksheet("台账"));
              ledger.row("名称", "面积").row("甲", 1.5).row("乙", 2).row("丙", 3);
              ledger.sheet().hideRow(2);
              workbook.newWorksheet("Sheet3");
              SheetText old = new SheetText(workbook.newWorksheet("旧数据"));
              old.row("名称", "面积").row("丁", 9.5);
              old.sheet().setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            });
    Dataset data = Tables.read(file);
    assertEquals(
        List.of("台账", "填表说明", "旧数据"), data.layers().stream().map(Layer::name).sorted().toList());
    assertEquals(3, data.layer("台账").orElseThrow().size());
    assertEquals(List.of("列A TEXT"), Tables.fields(data.layer("填表说明").orElseThrow()));
    assertEquals(2, data.layer("填表说明").orElseThrow().size());
    String notes = Tables.notes(data);
    assertTrue(notes.contains("工作表“旧数据”：已隐藏"), notes);
    assertTrue(notes.contains("工作表“Sheet3”：没有内容"), notes);
    assertTrue(notes.contains("1 行被隐藏"), notes);
    assertTrue(notes.contains("工作表“填表说明”：没有找到表头"), notes);
  }

  private interface Filling {
    void fill(SheetText sheet);
  }

  private Dataset read(String name, Filling filling) throws Exception {
    Path file =
        SheetText.workbook(
            folder.resolve(name + ".xlsx"),
            workbook -> filling.fill(new SheetText(workbook.newWorksheet(name))));
    return Tables.read(file);
  }
}
