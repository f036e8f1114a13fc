package org.landcheck.delivery.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;
import org.landcheck.delivery.Projects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FindingsWorkbookTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("findings.xlsx");
  }

  @Test
  void sheetsAreNamedInTheReadersLanguage() throws Exception {
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    assertEquals(List.of("概要", "问题清单", "未检查", "检查参数"), sheetNames());
    FindingsWorkbook.write(County.report(Lang.EN), file);
    assertEquals(
        List.of("Summary", "List of findings", "Not checked", "Parameters in force"), sheetNames());
  }

  @Test
  void findingsAreRowsWithNumbersAsNumbers() throws Exception {
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    Map<String, Element> cells = cells(2);
    assertEquals("说明", text(cells.get("C1")));
    assertEquals("必须修改", text(cells.get("A2")));
    assertEquals("430181001006 与 430181001007 重叠 250 平方米", text(cells.get("C2")));
    assertEquals("250", number(cells.get("G2")));
    assertEquals("平方米", text(cells.get("H2")));
    assertEquals("38410198.75", number(cells.get("I2")));
    assertEquals("1.2346", number(cells.get("G3")));
    assertEquals("建议修改", text(cells.get("A4")));
    assertEquals("38410050", number(cells.get("I4")), "no shape of its own: the feature's middle");
    assertFalse(cells.containsKey("G4"), "nothing measured");
  }

  @Test
  void headerStaysInSightAndFilters() throws Exception {
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    String sheet = entry("xl/worksheets/sheet2.xml");
    assertTrue(sheet.contains("<autoFilter ref=\"A1:P4\""), sheet);
    assertTrue(sheet.contains("ySplit=\"1\"") && sheet.contains("frozen"), sheet);
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws Exception {
    Layer zones = County.zones(1, 2);
    List<Finding> findings = new ArrayList<>();
    List<String> dangerous = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")");
    dangerous.forEach(text -> findings.add(County.missing(zones, 1, text)));
    ReviewLog review =
        ReviewLog.EMPTY.with(
            new Decision(
                findings.get(0).key(),
                Decision.Verdict.EXCEPTION,
                "=cmd|'/c calc'!A0",
                "=王",
                Instant.EPOCH));
    FindingsWorkbook.write(
        County.report(County.result(zones, findings, List.of(), List.of()), review, Lang.ZH), file);
    for (Element cell : cells(2).values()) {
      assertEquals(0, cell.getElementsByTagName("f").getLength());
    }
    Element reason =
        cells(2).values().stream()
            .filter(cell -> cell.getTextContent().startsWith("=cmd"))
            .findFirst()
            .orElseThrow();
    assertEquals("inlineStr", reason.getAttribute("t"));
  }

  @Test
  void charactersThatXmlCannotSayAreReplacedAndLongTextsCut() throws Exception {
    Layer zones = County.zones(1, 2);
    String strange = "a\u0000\u0001\ud800\uffff\"<&>" + "长".repeat(40_000);
    FindingsWorkbook.write(
        County.report(
            County.result(zones, List.of(County.missing(zones, 1, strange)), List.of(), List.of()),
            ReviewLog.EMPTY,
            Lang.ZH),
        file);
    String message = text(cells(2).get("C2"));
    assertTrue(message.contains("a\ufffd\ufffd\ufffd\ufffd\"<&>长"), message.substring(0, 60));
    assertTrue(message.length() < 32_768, "characters: " + message.length());
  }

  @Test
  void findingsBeyondASheetGoOnInTheNextAndTheSummarySaysSo() throws Exception {
    Layer zones = County.zones(2, 5);
    List<Finding> findings = new ArrayList<>();
    for (int fid = 1; fid <= 10; fid++) {
      findings.add(County.missing(zones, fid, "DJZQMC"));
    }
    Report report =
        County.report(
            County.result(zones, findings, List.of(), List.of()), ReviewLog.EMPTY, Lang.ZH);
    FindingsWorkbook.write(report, file, 5);
    assertEquals(List.of("概要", "问题清单", "问题清单 2", "问题清单 3", "未检查", "检查参数"), sheetNames());
    assertTrue(cells(1).values().stream().anyMatch(c -> c.getTextContent().contains("分列在 3 张表")));
    assertEquals("430181001010 未填写 DJZQMC", text(cells(4).get("C3")));
    assertFalse(cells(4).containsKey("C4"));
  }

  @Test
  void whatWasNotCheckedAndTheSettingsAreListed() throws Exception {
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    assertEquals("DJZQ/12", text(cells(3).get("B2")));
    assertEquals("图形无效", text(cells(3).get("C2")));
    assertEquals("0.01", number(cells(4).get("C2")));
    assertEquals("小于此面积的重叠不报", text(cells(4).get("E2")));
  }

  @Test
  void rulesLeftOutAreListedBelowWhatWasNotChecked() throws Exception {
    LocalText off = new LocalText("检查方案停用了这条规则", "the rule pack switches this rule off");
    RunResult result = County.withLeftOut(County.result(), "djzq-off", off);
    FindingsWorkbook.write(County.report(result, ReviewLog.EMPTY, Lang.ZH), file);
    assertEquals("djzq-off", text(cells(3).get("A3")));
    assertEquals("整条规则", text(cells(3).get("B3")));
    assertEquals("检查方案停用了这条规则", text(cells(3).get("C3")));
  }

  @Test
  void changesOfTheParentPackHaveASheetOfTheirOwn() throws Exception {
    RunResult result = County.withAdjustments(County.result());
    FindingsWorkbook.write(County.report(result, ReviewLog.EMPTY, Lang.ZH), file);
    assertEquals(List.of("概要", "问题清单", "未检查", "检查参数", "方案调整"), sheetNames());
    assertEquals("djzq-gap", text(cells(5).get("B3")));
    assertEquals("停用", text(cells(5).get("C3")));
    assertEquals("放宽", text(cells(5).get("D3")));
    assertTrue(cells(1).values().stream().anyMatch(c -> c.getTextContent().contains("放宽 1 处")));
  }

  @Test
  void marksHaveASheetOfTheirOwn() throws Exception {
    RunResult result = County.withScoring(County.result());
    FindingsWorkbook.write(County.report(result, ReviewLog.EMPTY, Lang.ZH), file);
    assertEquals(List.of("概要", "问题清单", "未检查", "检查参数", "评分"), sheetNames());
    assertEquals("DJZQ", text(cells(5).get("A2")));
    assertEquals("2", number(cells(5).get("C2")));
    assertEquals("12", number(cells(5).get("G2")));
    assertEquals("33.33%", text(cells(5).get("H2")));
    assertTrue(
        cells(1).values().stream().anyMatch(c -> c.getTextContent().equals("质量评分：12 分，不合格")));
  }

  @Test
  void sameReportGivesSameBytesWithoutAnyTime() throws Exception {
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    byte[] first = Files.readAllBytes(file);
    FindingsWorkbook.write(County.report(Lang.ZH), file);
    assertArrayEquals(first, Files.readAllBytes(file));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
      }
    }
    assertFalse(entry("docProps/core.xml").contains("created"));
  }

  @Test
  void projectsAreRowsOfASheetOfTheirOwnThoseThatDoNotAgreeFirst() throws Exception {
    FindingsWorkbook.write(Projects.report(Projects.matrix(), Lang.ZH), file);
    assertEquals(List.of("概要", "问题清单", "图库表档", "未检查", "检查参数"), sheetNames());
    Map<String, Element> cells = cells(3);
    List<String> heads = new ArrayList<>();
    for (String column : "A B C D E F G H I J".split(" ")) {
      heads.add(text(cells.get(column + 1)));
    }
    assertEquals(
        "项目编号 项目名称 是否一致 图（条数） 库（条数） 档（文件夹数） 面积：图形（平方米） 面积：库 MJ（平方米） 不同的字段 疑似同一编号",
        String.join(" ", heads));
    List<String> keys = new ArrayList<>();
    for (int row = 2; row <= 7; row++) {
      keys.add(text(cells.get("A" + row)));
    }
    assertEquals(List.of("P3", "P5", "P6", "P7", "P1", "P2"), keys);
    assertEquals("不一致", text(cells.get("C2")));
    assertEquals("0", number(cells.get("E2")));
    assertFalse(cells.containsKey("H2"), "nothing stated");
    assertEquals("P4", text(cells.get("J2")));
    assertEquals("123.46", number(cells.get("H4")));
    assertEquals("图、库：项目名称 XMMC", text(cells.get("I4")));
    assertEquals("未全部比较", text(cells.get("C5")));
    assertEquals("不要求", text(cells.get("F7")));
    assertTrue(cells(1).values().stream().anyMatch(c -> c.getTextContent().startsWith("共 6 个项目")));
  }

  @Test
  void projectsBeyondASheetGoOnInTheNext() throws Exception {
    FindingsWorkbook.write(Projects.report(Projects.withoutFolder(9), Lang.ZH), file, 5);
    assertEquals(List.of("概要", "问题清单", "图库表档", "图库表档 2", "图库表档 3", "未检查", "检查参数"), sheetNames());
    assertEquals("P8", text(cells(5).get("A2")));
    assertFalse(cells(5).containsKey("A3"));
  }

  private List<String> sheetNames() throws Exception {
    NodeList sheets = parse("xl/workbook.xml").getElementsByTagName("sheet");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sheets.getLength(); i++) {
      names.add(((Element) sheets.item(i)).getAttribute("name"));
    }
    return names;
  }

  private Map<String, Element> cells(int sheet) throws Exception {
    NodeList all = parse("xl/worksheets/sheet" + sheet + ".xml").getElementsByTagName("c");
    Map<String, Element> cells = new TreeMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element cell = (Element) all.item(i);
      if (cell.hasChildNodes()) {
        cells.put(cell.getAttribute("r"), cell);
      }
    }
    return cells;
  }

  private static String text(Element cell) {
    assertEquals("inlineStr", cell.getAttribute("t"), cell.getTextContent());
    return cell.getTextContent();
  }

  private static String number(Element cell) {
    assertTrue(List.of("", "n").contains(cell.getAttribute("t")), cell.getAttribute("t"));
    return cell.getTextContent();
  }

  private Document parse(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(entry(name).getBytes(StandardCharsets.UTF_8)));
  }

  private String entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
