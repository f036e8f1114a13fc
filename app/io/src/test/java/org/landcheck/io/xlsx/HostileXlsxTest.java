package org.landcheck.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.io.Hostile;
import org.landcheck.io.ledger.Tables;

/** Workbooks nobody ever saved, and those that are not read. */
@Timeout(120)
class HostileXlsxTest {
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @TempDir Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(11);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  @Test
  void mutatedXml() throws Exception {
    Path plain = folder.resolve("台账.xlsx");
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1.5</v></c><c r=\"B2\" s=\"1\"><f>A2</f><v>45000</v></c></row>";
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder mutant = new StringBuilder(rows);
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(mutant.length());
        switch (random.nextInt(4)) {
          case 0 -> mutant.setCharAt(at, (char) (' ' + random.nextInt(95)));
          case 1 -> mutant.deleteCharAt(at);
          case 2 -> mutant.insert(at, random.nextInt(10_000));
          default -> mutant.insert(at, mutant.substring(random.nextInt(at + 1), at));
        }
      }
      new Sheets(mutant.toString())
          .part("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>")
          .part("xl/styles.xml", "<s><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></s>")
          .write(plain);
      new Hostile(new XlsxFormat(), "a.xlsx").read("a.xlsx", Files.readAllBytes(plain));
    }
  }

  @Test
  void aTextThatUnpacksWithoutEndIsRefused() throws Exception {
    String blanks = " ".repeat(40 << 20);
    for (String rows :
        List.of(
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + blanks + "</t></is></c></row>",
            "<row r=\"1\" x=\"" + blanks + "\"/>",
            "<!--" + blanks + "-->")) {
      assertRefused(new Sheets(rows), "已损坏");
    }
    assertRefused(new Sheets("<row/>".repeat(12_000_000)), "大得异常");
  }

  @Test
  void entitiesDepthAndPartsUsedTwiceAreRefused() throws Exception {
    assertRefused(
        new Sheets("")
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b \"b\">]><sst><si><t>&b;</t></si></sst>"),
        "已损坏");
    assertRefused(
        new Sheets("")
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst><si><t>x</t></si></sst>"),
        "已损坏");
    assertRefused(new Sheets("<a>".repeat(1_000)), "已损坏");
    assertRefused(
        new Sheets("")
            .part(
                "xl/workbook.xml",
                "<w><sheet name=\"a\" id=\"rId1\"/><sheet name=\"b\" id=\"rId1\"/></w>"),
        "已损坏");
  }

  @Test
  void referencesToNothingAreRefused() throws Exception {
    for (String rows :
        List.of(
            "<row r=\"1\"><c t=\"s\"><v>999999999</v></c></row>",
            "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"11\"><v>1</v></c></row>",
            "<row r=\"0\"><c><v>1</v></c></row>")) {
      assertRefused(new Sheets(rows), "已损坏");
    }
    assertRefused(
        new Sheets("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"),
        "第 2 行排在第 2 行之后");
  }

  @Test
  void aTableOfHolesIsRefused() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      rows.append("<row r=\"").append(i).append("\"><c r=\"");
      rows.append(org.landcheck.io.ledger.LedgerBuilder.letters(i % 16_384));
      rows.append(i).append("\"><v>1</v></c></row>");
    }
    assertRefused(new Sheets(rows.toString()), "几乎都是空的");
  }

  @Test
  void otherWorkbooksAreRefusedWithWhatToDo() throws Exception {
    assertRefused("a.xls", OLE, "另存为 xlsx");
    assertRefused("a.et", OLE, "另存为 xlsx");
    ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    encrypted.write(OLE);
    encrypted.write(new byte[600]);
    encrypted.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertRefused("a.xlsx", encrypted.toByteArray(), "有密码保护，请去掉密码后重试");
    assertRefused("a.xls", "<html><table/></html>".getBytes(StandardCharsets.UTF_8), "另存为 xlsx");
    assertRefused("a.xlsx", new byte[100], "另存为 xlsx");
    assertRefused(new Sheets("").part("xl/workbook.bin", ""), "xlsb");
    assertRefused(new Sheets(""), "都是空的");
    Path doc = folder.resolve("a.doc");
    Files.write(doc, OLE);
    assertFalse(new XlsxFormat().recognises(doc));
  }

  private void assertRefused(Sheets sheets, String part) throws Exception {
    Path file = sheets.write(folder.resolve("b.xlsx"));
    assertRefused(file, part);
  }

  private void assertRefused(String name, byte[] bytes, String part) throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    assertRefused(file, part);
  }

  private static void assertRefused(Path file, String part) {
    BadInputException refusal = assertThrows(BadInputException.class, () -> Tables.read(file));
    assertTrue(refusal.text().zh().contains(part), refusal.text().zh());
    assertFalse(refusal.text().en().contains("\n"));
  }

  private Hostile sample() throws Exception {
    Path file =
        SheetText.workbook(
            folder.resolve("台账.xlsx"),
            workbook ->
                new SheetText(workbook.newWorksheet("台账"))
                    .row("台账", null, null)
                    .row("编号", "面积（亩）", "日期")
                    .row("001", 1.5, LocalDate.of(2023, 5, 1))
                    .row("002", 2, LocalDate.of(2023, 5, 2))
                    .merge("A1:C1", "A3:A4"));
    return new Hostile(new XlsxFormat(), "a.xlsx").with("a.xlsx", Files.readAllBytes(file));
  }
}
