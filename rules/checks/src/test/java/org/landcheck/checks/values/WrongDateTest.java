package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class WrongDateTest {
  private static TestInspection dates(FieldType type, Object... values) {
    TestLayer layer = TestLayer.named("L").field("F", type);
    for (Object value : values) {
      layer.row("NULL", value);
    }
    return TestInspection.of(new WrongDate()).layers(layer.build()).param("field", "F");
  }

  @Test
  void daysThatAreNoTextHaveNoSpelling() {
    List<String> dashes = List.of("yyyy-MM-dd");
    assertEquals(
        List.of(),
        dates(FieldType.DATE, LocalDate.of(2021, 3, 15)).param("spellings", dashes).run().kinds());
    assertEquals(
        List.of(),
        dates(FieldType.DATETIME, "2021-03-15T00:00:00Z").param("spellings", dashes).run().kinds());
    assertEquals(
        List.of("spelling"),
        dates(FieldType.INTEGER, 20210315L).param("spellings", dashes).run().kinds());
  }

  @Test
  void lettersOfASpellingMayBeCapital() {
    TestInspection inspection =
        dates(FieldType.TEXT, "20210315", "2021-3-15").param("spellings", List.of("yyyyMMDD"));
    assertEquals(List.of("spelling"), inspection.run().kinds());
  }

  @Test
  void blanksAndATimeAreAnotherSpellingAndATimeIsNotDroppedUnseen() {
    TestInspection inspection =
        dates(FieldType.TEXT, " 2021-03-15", "2021-03-15 00:00:00", "2021-03-15 08:30")
            .param("spellings", List.of("yyyy-MM-dd"))
            .run();
    assertEquals(List.of("spelling", "spelling", "spelling"), inspection.kinds());
    for (Finding finding : inspection.findings()) {
      boolean timed = finding.features().get(0).fid() == 3;
      assertEquals(
          timed ? FixSafety.NEEDS_REVIEW : FixSafety.SAFE,
          inspection.fix("respell").safety(finding));
    }
  }

  @Test
  void aDayOutsideTheWindowIsNotRespelt() {
    TestInspection inspection =
        dates(FieldType.TEXT, "2018年1月1日")
            .param("from", "2019-01-01")
            .param("spellings", List.of("yyyyMMdd"))
            .run();
    assertEquals(List.of("early"), inspection.kinds());
    assertEquals("2018年1月1日", inspection.fixed("respell").layers().get(0).value(0, 0));
  }

  @Test
  void settingsThatAreNoDaysLeaveTheRuleUncheckedAndSaySo() {
    for (String from : List.of("2019", "2019-02-30", "x")) {
      TestInspection inspection = dates(FieldType.TEXT, "不详").param("from", from).run();
      assertEquals(List.of(), inspection.findings());
      assertEquals(1, inspection.skips().size());
    }
    TestInspection inspection =
        dates(FieldType.TEXT, "不详").param("spellings", List.of("yyyy-MM")).run();
    assertEquals(1, inspection.skips().size());
  }
}
