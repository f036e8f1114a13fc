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

/** Cells as programs write them. */
class SheetReaderTest {
  private static final String TITLES = row(1, text("a"), text("b"), text("c"));
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\"/></numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"164\"/><xf numFmtId=\"22\"/><xf numFmtId=\"49\"/><xf numFmtId=\"2\"/>"
          + "<xf numFmtId=\"10\"/></cellXfs></styleSheet>";

  @TempDir Path folder;

  @Test
  void numbersAsTheirFormatsSay() throws Exception {
    Layer layer =
        read(
            new Sheets(
                    TITLES
                        + row(2, number(45047, 1), number(45047.5, 2), number(430999, 3))
                        + row(3, number(1, 1), number(45048, 2), number(430998, 3)))
                .part("xl/styles.xml", STYLES));
    assertEquals(List.of("a DATE", "b TEXT", "c TEXT"), Tables.fields(layer));
    assertEquals(
        List.of(LocalDate.of(2023, 5, 1), "2023-05-01T12:00:00", "430999"),
        Tables.record(layer, 2));
    assertEquals(
        List.of(LocalDate.of(1900, 1, 1), "2023-05-02", "430998"), Tables.record(layer, 3));
  }

  @Test
  void wholeNumbersShownWithAFractionAreDecimal() throws Exception {
    Layer layer =
        read(
            new Sheets(TITLES + row(2, number(3, 4), number(0.25, 5), number(7, 0)))
                .part("xl/styles.xml", STYLES));
    assertEquals(List.of("a REAL", "b REAL", "c INTEGER"), Tables.fields(layer));
    assertEquals(List.of(3.0, 0.25, 7L), Tables.record(layer, 2));
  }

  @Test
  void daysCountedFrom1904() throws Exception {
    Layer layer =
        read(
            new Sheets(TITLES + row(2, number(43585, 1), number(0, 1), number(1, 0)))
                .part("xl/styles.xml", STYLES)
                .part(
                    "xl/workbook.xml",
                    "<workbook><workbookPr date1904=\"1\"/><sheets>"
                        + "<sheet name=\"s\" id=\"rId1\"/></sheets></workbook>"));
    assertEquals(
        List.of(LocalDate.of(2023, 5, 1), LocalDate.of(1904, 1, 1), 1L), Tables.record(layer, 2));
  }

  @Test
  void sharedAndRichTextsTruthsErrorsAndResultsOfFormulas() throws Exception {
    Layer layer =
        read(
            new Sheets(
                    row(
                            1,
                            "<c t=\"s\"><v>0</v></c>",
                            "<c t=\"s\"><v>1</v></c>",
                            text("c"),
                            text("d"))
                        + row(
                            2,
                            "<c t=\"b\"><v>1</v></c>",
                            "<c t=\"e\"><v>#REF!</v></c>",
                            "<c><f>A1+1</f><v>12</v></c>",
                            "<c t=\"str\"><f>B1</f><v>x_x000D_y</v></c>")
                        + row(
                            3,
                            "<c t=\"b\"><v>0</v></c>",
                            "<c><v>5</v></c>",
                            "<c t=\"str\"><f>\"\"</f><v></v></c>",
                            "<c t=\"d\"><v>2023-05-01T00:00:00</v></c>"))
                .part(
                    "xl/sharedStrings.xml",
                    "<sst><si><r><t>办</t></r><r><t>结</t></r><rPh><t>bj</t></rPh></si>"
                        + "<si><t>差额</t></si></sst>"));
    assertEquals(List.of("办结 BOOLEAN", "差额 TEXT", "c INTEGER", "d TEXT"), Tables.fields(layer));
    assertEquals(List.of(true, "#REF!", 12L, "x\ry"), Tables.record(layer, 2));
    assertEquals(Arrays.asList(false, "5", null, "2023-05-01"), Tables.record(layer, 3));
  }

  @Test
  void cellsAndRowsWithoutReferencesFollowEachOther() throws Exception {
    Layer layer =
        read(
            new Sheets(
                "<row>"
                    + text("a")
                    + text("b")
                    + "</row><row r=\"5\"><c r=\"B5\"><v>1</v></c></row>"
                    + "<row><c><v>2</v></c></row>"));
    assertEquals(List.of(5L, 6L), Tables.ids(layer));
    assertEquals(Arrays.asList(null, 1L), Tables.record(layer, 5));
    assertEquals(Arrays.asList(2L, null), Tables.record(layer, 6));
  }

  @Test
  void blankRowsWithFormatsAreNoRecordsAndCostNoMemory() throws Exception {
    StringBuilder rows = new StringBuilder(TITLES).append(row(2, number(1, 0)));
    for (int i = 3; i < 200_000; i++) {
      rows.append("<row r=\"").append(i).append("\" s=\"4\"><c r=\"A").append(i);
      rows.append("\" s=\"4\"/><c s=\"4\"/></row>");
    }
    Layer layer = read(new Sheets(rows.toString()));
    assertEquals(List.of(2L), Tables.ids(layer));
  }

  @Test
  void theStrictDialectAndOtherPlacesOfPartsAreFound() throws Exception {
    Path file =
        new Sheets("")
            .part("_rels/.rels", Sheets.relations("officeDocument", "/xl/workbook2.xml"))
            .part(
                "xl/workbook2.xml",
                "<w:workbook xmlns:w=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><w:sheets>"
                    + "<w:sheet name=\"表\" id=\"rId1\"/></w:sheets></w:workbook>")
            .part("xl/_rels/workbook2.xml.rels", Sheets.relations("worksheet", "../data/S.xml"))
            .part(
                "data/s.xml",
                "<w:worksheet xmlns:w=\"x\"><w:sheetData><w:row><w:c t=\"inlineStr\">"
                    + "<w:is><w:t>名</w:t></w:is></w:c></w:row></w:sheetData></w:worksheet>")
            .without("xl/workbook.xml")
            .write(folder.resolve("a.xlsx"));
    Dataset data = Tables.read(file);
    assertEquals(List.of("名 TEXT"), Tables.fields(data.layer("表").orElseThrow()));
    assertTrue(Tables.notes(data).contains("工作表“表”：表头取第 1 行"));
  }

  private static String row(int number, String... cells) {
    return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String number(double value, int style) {
    String shown = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return "<c s=\"" + style + "\"><v>" + shown + "</v></c>";
  }

  private Layer read(Sheets sheets) throws Exception {
    return Tables.read(sheets.write(folder.resolve("t.xlsx"))).layers().get(0);
  }
}
