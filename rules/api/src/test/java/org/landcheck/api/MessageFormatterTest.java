package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatterTest {
  private static String shown(FindingBuilder finding) {
    return new MessageFormatter(Lang.ZH).format(MessageTemplate.of("{a}"), finding.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "999|999",
        "1000|1,000",
        "-999.5|-999.5",
        "-1234567.12345|-1,234,567.12345",
        ".5|.5",
        "-|-",
        "1.2.3456|1.2.3456",
        "4301ABCD|4301ABCD",
        "2021-03-01|2021-03-01",
        "１２３４５|１２３４５",
        "NaN|NaN",
      })
  void thousandsOfPlainNumbersAreParted(String number, String grouped) {
    assertEquals(grouped, MessageFormatter.grouped(number));
  }

  @Test
  void amountsAndCountsAreGroupedButCodesAreNot() {
    FindingBuilder finding = FindingTest.finding();
    assertEquals("1,234,567.89 平方米", shown(finding.arg("a", Quantity.squareMetres(1234567.89))));
    assertEquals("12,345", shown(finding.arg("a", 12345)));
    assertEquals("7,696.7108", shown(finding.arg("a", new Figure("7696.7108", Unit.MU))));
    assertEquals("430181001", shown(finding.arg("a", new Figure("430181001", Unit.NONE))));
    assertEquals("430181001", shown(finding.arg("a", "430181001")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a}|1",
        "缺少 {a} 个 {b_2}。|缺少 1 个 {a}。",
        "{{a}}|{1}",
        "{}{a}|{}1",
        "{a b}{a}|{a b}1",
        "{a|{a",
        "}{a}{|}1{",
        "{名}|{名}",
        "{unknown}!|!",
        "{feature} {other}|f A/2",
      })
  void onlyNamesInBracesArePlaces(String template, String message) {
    Finding finding =
        FindingTest.finding()
            .on(new FeatureRef("A", 1), "f")
            .on(new FeatureRef("A", 2), "")
            .arg("a", 1)
            .arg("b_2", "{a}")
            .build();
    assertEquals(
        message, new MessageFormatter(Lang.ZH).format(MessageTemplate.of(template), finding));
  }
}
