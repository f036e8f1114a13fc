package org.landcheck.checks.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

  @ParameterizedTest
  @CsvSource({
    "20210315, COMPACT",
    "２０２１０３１５, COMPACT",
    "2021 03 15, COMPACT",
    "2021-03-15, DASHES",
    "2021－3－15, DASHES",
    "2021—03—15, DASHES",
    "2021/3/15, SLASHES",
    "2021.3.15, DOTS",
    "2021．03．15, DOTS",
    "2021年3月15日, CHINESE",
    "2021 年 03 月 15 日, CHINESE",
    "2021年3月15号, CHINESE",
    "二〇二一年三月十五日, NUMERALS",
    "二○二一年三月十五日, NUMERALS",
    "二零二一年〇三月一五日, NUMERALS"
  })
  void everySpellingOfOneDayIsReadAsThatDay(String text, DateText.Spelling spelling) {
    assertEquals(Optional.of(new DateText(DAY, spelling, false)), DateText.of(text));
    assertEquals(Optional.of(new DateText(DAY, spelling, false)), DateText.of("\u3000" + text));
    assertEquals(Optional.of(new DateText(DAY, spelling, false)), DateText.of(text + "\u00a0\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-15 00:00:00, false",
    "2021-03-15T00:00:00.000+08:00, false",
    "2021-03-15T00:00:00Z, false",
    "2021/3/15 0:00, false",
    "20210315000000, false",
    "2021-03-15 08:30:00, true",
    "20210315083000, true",
    "2021年3月15日8时30分, true",
    "2021年3月15日 上午, true"
  })
  void aTimeBehindIsPassedOverButToldOf(String text, boolean timed) {
    DateText read = DateText.of(text).orElseThrow();
    assertEquals(DAY, read.day());
    assertEquals(timed, read.timed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "20210230",
        "2021-02-29",
        "2021-13-01",
        "2021-00-10",
        "2021年4月31日",
        "00000000",
        "0000-01-01",
        "2021",
        "202103",
        "2021-03",
        "2021年3月",
        "2021年3月15",
        "2021-3/15",
        "2021-03-155",
        "202103155",
        "2021 3 15",
        "15/3/2021",
        "21-03-15",
        "2021-03-15 约",
        "2021-03-15 :",
        "2021-03-15T",
        "2021-三-十五X",
        "二〇二一年十十月一日",
        "三月十五日",
        "未知",
        "-"
      })
  void whatIsNoDayIsNone(String text) {
    assertEquals(Optional.empty(), DateText.of(text));
  }

  @Test
  void numbersAndDaysAreReadAndOtherValuesAreNone() {
    assertEquals(DAY, DateText.of(20210315L).orElseThrow().day());
    assertEquals(DAY, DateText.of(20210315.0).orElseThrow().day());
    assertEquals(DateText.Spelling.VALUE, DateText.of(DAY).orElseThrow().spelling());
    assertEquals(Optional.empty(), DateText.of(20210315.5));
    assertEquals(Optional.empty(), DateText.of(Double.NaN));
    assertEquals(Optional.empty(), DateText.of(1e300));
    assertEquals(Optional.empty(), DateText.of((Object) null));
    assertEquals(Optional.empty(), DateText.of(new byte[] {1}));
  }

  @Test
  void aLeapDayIsADayInALeapYearOnly() {
    assertTrue(DateText.of("2020年2月29日").isPresent());
    assertTrue(DateText.of("20000229").isPresent());
    assertFalse(DateText.of("19000229").isPresent());
  }

  @Property
  void everyDayOfFourDigitYearsIsReadBack(@ForAll int seed) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorMod(seed, 2_900_000) - 700_000L);
    assertEquals(day, DateText.of(day.toString()).orElseThrow().day());
    String chinese = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    boolean four = day.getYear() >= 1000;
    assertEquals(four, DateText.of(chinese).map(DateText::day).equals(Optional.of(day)));
  }

  @Property
  void noTextIsTooOddToRead(@ForAll String text) {
    DateText.of(text).ifPresent(read -> assertTrue(read.day().getYear() > 0));
  }

  @ParameterizedTest
  @CsvSource({
    "二〇二一年十月十日, 2021-10-10",
    "二〇二一年十二月二十日, 2021-12-20",
    "二〇二一年十二月三十一日, 2021-12-31",
    "2021年十二月31日, 2021-12-31"
  })
  void numeralsAboveTenAreRead(String text, LocalDate day) {
    assertEquals(day, DateText.of(text).orElseThrow().day());
  }
}
