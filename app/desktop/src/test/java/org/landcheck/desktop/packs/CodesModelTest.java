package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CodeList.Code;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;
import org.landcheck.desktop.work.Bench;

/** Codes typed, pasted, read from a file, and removed. */
class CodesModelTest {
  private static final String LIST = "land-use";

  @TempDir private Path folder;
  private Bench bench;
  private PackEditorModel editor;
  private CodesModel codes;
  private String empty;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.empty();
    editor = new PackEditorModel(bench.workspace());
    editor.buildOn("land-use-permit");
    PartChoice choice = PartChoice.ofCodeLists(new PartsModel(editor));
    choice.choose(PackPart.codeList(LIST));
    codes = new CodesModel(choice);
    empty = editor.editing().get().draft().json();
  }

  private Optional<Code> code(String code) {
    return Optional.ofNullable(
        editor.editing().get().draft().pack().codeList(LIST).orElseThrow().byCode().get(code));
  }

  private PartRow row(String code) {
    return codes.rows("").stream().filter(row -> row.name().equals(code)).findFirst().orElseThrow();
  }

  private String told() {
    return codes.told().get().en();
  }

  @Test
  void codesAreFoundByTheirLettersAndTheirMeaning() {
    assertEquals(List.of("070101"), codes.rows("070101").stream().map(PartRow::name).toList());
    String title = code("0701").orElseThrow().title();
    assertTrue(codes.rows(title).stream().anyMatch(row -> row.name().equals("0701")));
    assertEquals(List.of(), codes.rows("0701 nowhere"));
  }

  @Test
  void pastedRowsAddChangeAndLeaveAlone() {
    String known = code("0701").orElseThrow().title();
    assertTrue(
        codes.paste(
            "地类编码\t地类名称\t上级代码\t启用日期\n0701\t"
                + known
                + "\n0702\t水浇地（改）\n\n0799\t\"其他\"\"耕\"\"地\"\t07\t2024年3月1日\n"));
    assertTrue(told().startsWith("Codes read: 3 (1 new, 1 changed, 1 the same)"), this::told);
    assertEquals("其他\"耕\"地", code("0799").orElseThrow().title());
    assertEquals("2024-03-01", code("0799").orElseThrow().from().orElseThrow().toString());
    assertEquals(Standing.INHERITED, row("0701").standing());
    assertEquals(Standing.CHANGED, row("0702").standing());
    assertEquals(Standing.ADDED, row("0799").standing());
    editor.undo();
    assertEquals(empty, editor.editing().get().draft().json());
  }

  @Test
  void withoutTitlesTheColumnsStandInTheOrderOfTheTable() {
    assertTrue(codes.paste("0798\t其他\t07\t20240301\t2025/1/31"));
    Code code = code("0798").orElseThrow();
    assertEquals(Optional.of("07"), code.parent());
    assertEquals("2025-01-31", code.until().orElseThrow().toString());
  }

  @Test
  void whatIsWrongInPastedRowsIsToldWithItsRowAndNothingIsTaken() {
    Map.of(
            "", "nothing there",
            "0798\ta\n\tb", "row 2 has no code",
            "0798\ta\n0798\tb", "row 2 has code 0798 a second time",
            "0798\ta\t07\tspring", "row 1: \"spring\" is no day",
            "0798\ta\t77", "Nothing was read: the list has no code \"77\"")
        .forEach(
            (copied, why) -> {
              assertFalse(codes.paste(copied), copied);
              assertTrue(told().startsWith(why), () -> copied + ": " + told());
              assertEquals(empty, editor.editing().get().draft().json());
            });
  }

  @Test
  void aWorkbooksFileOfCodesIsReadByItsTitles() throws Exception {
    Path file = folder.resolve("codes.csv");
    Files.writeString(file, "序号,地类代码,地类名称,上级代码\n1,0798,其他甲,07\n2,0799,其他乙,07\n");
    bench.answers().reads(file);
    codes.load();
    assertEquals(List.of(), bench.answers().errors());
    assertEquals("其他甲", code("0798").orElseThrow().title());
    assertEquals(Optional.of("07"), code("0799").orElseThrow().parent());
    assertTrue(told().contains("2 new"), this::told);
  }

  @Test
  void aFileThatIsNoTableIsRefusedInALine() throws Exception {
    Path file = folder.resolve("codes.txt");
    Files.writeString(file, "");
    bench.answers().reads(file);
    codes.load();
    assertTrue(bench.answers().errors().get(0).contains("empty"), bench.answers()::toString);
    assertEquals(empty, editor.editing().get().draft().json());
  }

  @Test
  void oneCodeIsAddedOnceAndChangedInItsCells() {
    Map<CodeColumn, String> cells = Map.of(CodeColumn.CODE, " 0798 ", CodeColumn.TITLE, "其他");
    assertTrue(codes.add(cells));
    assertFalse(codes.add(cells));
    assertTrue(told().contains("There is a code 0798"), this::told);
    assertFalse(codes.add(Map.of(CodeColumn.TITLE, "无号")));
    PackPart part = PackPart.code(LIST, "0798");
    codes.enter(part, CodeColumn.PARENT, "07");
    codes.enter(part, CodeColumn.FROM, "2024.3.1");
    codes.enter(part, CodeColumn.CODE, "0797");
    assertEquals(Optional.of("07"), code("0797").orElseThrow().parent());
    assertEquals("2024-03-01", row("0797").value("from"));
    assertTrue(code("0798").isEmpty());
  }

  @Test
  void daysThatContradictWaitForEachOther() {
    PackPart part = PackPart.code(LIST, "0701");
    codes.enter(part, CodeColumn.UNTIL, "1999-12-31");
    assertEquals("1999-12-31", row("0701").value("until"));
    assertTrue(row("0701").fault("until").orElseThrow().en().contains("before"));
    codes.enter(part, CodeColumn.FROM, "1990-01-01");
    assertEquals(Optional.empty(), row("0701").fault("until"));
    assertEquals("1999-12-31", code("0701").orElseThrow().until().orElseThrow().toString());
  }

  @Test
  void ownCodesAreRemovedTogetherAndThoseOfTheParentSetBack() {
    codes.paste("25\t甲类\n2501\t甲\t25\n2502\t乙\t25\n0701\t改名");
    assertTrue(codes.rows("改名").get(0).standing() == Standing.CHANGED);
    codes.remove(List.of(row("2501"), row("2502"), row("0701"), row("0702")));
    assertTrue(code("2501").isEmpty());
    assertTrue(code("0702").isPresent());
    assertEquals(Standing.INHERITED, row("0701").standing());
  }

  @Test
  void rowsAreCopiedAsTheyArePasted() {
    String copied = CodesModel.copied(List.of(row("0701"), row("0702")));
    assertTrue(codes.paste(copied));
    assertTrue(told().contains("2 the same"), this::told);
  }

  @Test
  void aVocabularyOfThousandsIsPastedAndRemovedAtOnceAndMoreIsRefused() {
    StringBuilder copied = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      copied.append("X").append(i).append("\t名").append(i).append("\n");
    }
    int before = codes.rows("").size();
    assertTrue(codes.paste(copied.toString()), this::told);
    assertEquals(before + 5000, codes.rows("").size());
    codes.remove(codes.rows("X"));
    assertEquals(empty, editor.editing().get().draft().json());
    assertFalse(codes.paste(copied.toString().repeat(5)));
    assertTrue(told().contains("more than 20000 rows"), this::told);
  }
}
