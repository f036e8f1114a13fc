package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatterTest {
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
