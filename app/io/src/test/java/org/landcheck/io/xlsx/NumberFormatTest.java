package org.landcheck.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What formats say of numbers. */
class NumberFormatTest {
  @Test
  void formatsThatPeopleUse() {
    assertFormat(
        NumberFormat.DATE,
        "yyyy-mm-dd",
        "yyyy\"年\"m\"月\"d\"日\";@",
        "[$-804]yyyy/m/d",
        "m/d",
        "h:mm:ss AM/PM",
        "[DBNum1][$-804]yyyy\"年\"m\"月\";@",
        "yyyy\\-mm\\-dd hh:mm:ss.000",
        "YYYY/MM/DD");
    assertFormat(
        NumberFormat.FRACTION,
        "0.00",
        "#,##0.0000_ ",
        "0.00_);[Red]\\(0.00\\)",
        "0.00\"亩\"",
        "_ * #,##0.00_ ;_ * \\-#,##0.00_ ",
        "0.0##############",
        "0.000\\m");
    assertFormat(NumberFormat.PERCENT, "0%", "0.00%");
    assertFormat(NumberFormat.TEXT, "@");
    assertFormat(
        NumberFormat.GENERAL,
        "General",
        "0",
        "#,##0",
        "0\"元\"",
        "0\"days\"",
        "[h]",
        "",
        "\"y\"0",
        "G/通用格式");
  }

  private static void assertFormat(NumberFormat format, String... codes) {
    for (String code : codes) {
      assertEquals(format, NumberFormat.of(code), code);
    }
  }
}
