package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;

/** A rule whose settings cannot be meant is refused when its pack is read, not left silent. */
class ContradictionTest {
  private static Optional<LocalText> of(String check, Map<String, Object> params) {
    Check found =
        Checks.all().stream()
            .filter(each -> each.info().id().equals(check))
            .findFirst()
            .orElseThrow();
    LocalText none = LocalText.EMPTY;
    return found.contradiction(
        new Rule(
            "r",
            check,
            none,
            Optional.of("L"),
            Optional.of("M"),
            Severity.ERROR,
            params,
            "",
            none,
            Certainty.U));
  }

  static List<Arguments> nonsense() {
    return List.of(
        Arguments.of("attribute.range", Map.of("min", "10", "max", "1")),
        Arguments.of("attribute.range", Map.of("min", "1", "max", "1", "maxExclusive", true)),
        Arguments.of("attribute.range", Map.of("min", "一")),
        Arguments.of("attribute.date", Map.of("from", "2023-12-31", "until", "2019-01-01")),
        Arguments.of("attribute.date", Map.of("until", "2023年底")),
        Arguments.of("attribute.date", Map.of("spellings", List.of("yyyy"))),
        Arguments.of("attribute.length", Map.of("min", 9L, "max", 8L)),
        Arguments.of("attribute.length", Map.of("counts", "letters")),
        Arguments.of("attribute.area", Map.of("area", "ellipsoidal")),
        Arguments.of("attribute.area", Map.of("unit", "公顷")),
        Arguments.of("relation.area", Map.of("area", "")),
        Arguments.of("relation.cardinality", Map.of("min", 2L)),
        Arguments.of("attribute.serial-gap", Map.of("prefix", "\\d+")),
        Arguments.of("attribute.project-code", Map.of("switchDate", "2020年底")),
        Arguments.of("metadata.disagrees", Map.of("dateFrom", "明年")),
        Arguments.of(
            "metadata.disagrees", Map.of("dateFrom", "2024-01-02", "dateTo", "2024-01-01")));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void whatCannotBeMeantIsTold(String check, Map<String, Object> params) {
    assertTrue(of(check, params).isPresent());
  }

  static List<Arguments> sense() {
    return List.of(
        Arguments.of("attribute.range", Map.of("min", "1", "max", "1")),
        Arguments.of("attribute.range", Map.of("min", "0", "minExclusive", true)),
        Arguments.of("attribute.date", Map.of("from", "2019-01-01", "until", "2019-01-01")),
        Arguments.of("attribute.length", Map.of("min", 9L)),
        Arguments.of("attribute.area", Map.of("area", "ellipsoid", "unit", "mu")),
        Arguments.of("relation.cardinality", Map.of("min", 0L, "max", 0L)),
        Arguments.of("metadata.disagrees", Map.of("dateFrom", "2024", "dateTo", "2024年5月")));
  }

  @ParameterizedTest
  @MethodSource("sense")
  void whatIsOnlyNarrowIsNot(String check, Map<String, Object> params) {
    assertEquals(Optional.empty(), of(check, params));
  }

  @Test
  void whatAChecksSetsByItselfNeverContradicts() {
    for (Check check : Checks.all()) {
      assertEquals(Optional.empty(), of(check.info().id(), Map.of()), check.info().id());
    }
  }
}
