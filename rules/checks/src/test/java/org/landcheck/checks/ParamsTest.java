package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Check;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.Strictness;

/** Parameters say what they stand for and which way they tighten. */
class ParamsTest {
  /** Names that promise something a pack can be held against. */
  private static final Pattern NAMES =
      Pattern.compile(
          "field|fields|.*Field|.*Fields|condition|pattern|.*Pattern|link|match|table|lists");

  private static final String NONE_MEANS_ALL = "if none are named all are looked at";
  private static final String NOUGHT_IS_NO_LIMIT = "0 is no limit, so lower is not always stricter";
  private static final String CHOICE = "one way of measuring or another, none of them stricter";
  private static final String ONE_OR_ANOTHER = "places of one province or of another";
  private static final String WIDER_BOTH_WAYS =
      "within it some faults are found and others are not";

  /** Parameters of which no direction can be told, and why. */
  private static final Map<String, String> NO_DIRECTION =
      Map.ofEntries(
          Map.entry("archive.low-resolution drawings", "drawings have a limit of their own"),
          Map.entry("archive.number-mismatch certificateClass", "says which papers are read"),
          Map.entry("attribute.area area", CHOICE),
          Map.entry("attribute.area unit", CHOICE),
          Map.entry("attribute.certificate-number province", ONE_OR_ANOTHER),
          Map.entry("attribute.parcel-code province", ONE_OR_ANOTHER),
          Map.entry("attribute.project-code province", ONE_OR_ANOTHER),
          Map.entry("attribute.supervision-number province", ONE_OR_ANOTHER),
          Map.entry("attribute.unit-code province", ONE_OR_ANOTHER),
          Map.entry("attribute.code-list separator", "says how values are cut"),
          Map.entry("attribute.code-location length", "says which codes are compared"),
          Map.entry("attribute.code-location minShare", "at 0 a point is asked instead of an area"),
          Map.entry("attribute.code-parent length", "says which codes are compared"),
          Map.entry("attribute.date spellings", "if none are named any will do"),
          Map.entry("attribute.length counts", CHOICE),
          Map.entry("attribute.length encoding", CHOICE),
          Map.entry("attribute.length max", NOUGHT_IS_NO_LIMIT),
          Map.entry("attribute.project-code switchDate", "other codes are right on either side"),
          Map.entry("attribute.supervision-number businesses", "if none are named any will do"),
          Map.entry("attribute.vocabulary-mix since", "if none is named every day counts"),
          Map.entry("crs.axis-order within", CHOICE),
          Map.entry("crs.extent within", CHOICE),
          Map.entry("crs.wrong datum", CHOICE),
          Map.entry("crs.wrong prefix", CHOICE),
          Map.entry("crs.zone within", CHOICE),
          Map.entry("edge.mismatch tolerance", WIDER_BOTH_WAYS),
          Map.entry("organisation.name items", NONE_MEANS_ALL),
          Map.entry("organisation.several-datasets datasets", "too many and none are both faults"),
          Map.entry("organisation.several-datasets depth", "says what a unit is"),
          Map.entry("relation.area area", CHOICE),
          Map.entry("topology.gap maxArea", NOUGHT_IS_NO_LIMIT),
          Map.entry("topology.gap maxWidth", NOUGHT_IS_NO_LIMIT),
          Map.entry("topology.missing-vertex tolerance", WIDER_BOTH_WAYS));

  static Iterable<Check> checks() {
    return Checks.all();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void whatIsCalledAFieldOrAPatternIsHeldAgainstThePack(Check check) {
    for (Param<?> param : check.info().params()) {
      if (NAMES.matcher(param.name()).matches()) {
        assertNotEquals(
            Meaning.VALUE, param.meaning(), () -> name(check, param) + ": add .meaning(Meaning.…)");
      }
    }
  }

  @Test
  void everyValueTightensOneWayOrIsListedWithTheReason() {
    Set<String> open = new TreeSet<>();
    for (Check check : checks()) {
      for (Param<?> param : check.info().params()) {
        boolean value = param.meaning() == Meaning.VALUE;
        if (value && param.strictness() == Strictness.UNKNOWN) {
          open.add(name(check, param));
        }
      }
    }
    assertEquals(
        new TreeSet<>(NO_DIRECTION.keySet()),
        open,
        "add .stricterIfLower() or .stricterIfHigher(), or say here why there is none");
  }

  private static String name(Check check, Param<?> param) {
    return check.info().id() + " " + param.name();
  }
}
