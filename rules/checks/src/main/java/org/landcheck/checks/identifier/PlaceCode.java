package org.landcheck.checks.identifier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;

/** What the six digits of a place in a structured number are. */
enum PlaceCode {
  /** A county, a city or the province, or what the rule allows besides. */
  LEGAL,
  /** A county's code that was no longer in use on the day. */
  FORMER,
  UNKNOWN;

  /**
   * Areas of statistics in Hunan that are no counties, yet stand in numbers of permits (national
   * list of areas for statistics, 2022).
   */
  static final List<String> NO_COUNTIES =
      List.of(
          "430371", "430372", "430373", "430473", "430476", "430671", "430771", "430971", "430972",
          "431171", "431173", "431271");

  /**
   * Days by which the data of others had gone over to the new code of a county; the last one is
   * known only roughly.
   */
  private static final Map<String, LocalDate> REPLACED_BY =
      Map.of(
          "430124", LocalDate.of(2018, 7, 31),
          "430221", LocalDate.of(2019, 5, 31),
          "430521", LocalDate.of(2020, 2, 29),
          "431121", LocalDate.of(2022, 1, 31),
          "430122", LocalDate.of(2011, 12, 31));

  /** First two digits of what the central government registers. */
  private static final String CENTRAL = "10";

  /** Counted only when somebody asks. */
  private static final class Cities {
    static final Set<String> CODES = codes();

    private static Set<String> codes() {
      Set<String> codes = new HashSet<>(Set.of("430000"));
      for (County county : Counties.hunan().all()) {
        String city = county.code().substring(0, 4);
        codes.add(city + "00");
        codes.add(city + "01");
      }
      return codes;
    }
  }

  /**
   * Looks a place of Hunan up.
   *
   * @param day when the code was written; empty if nobody says, then every former code is legal
   */
  static PlaceCode ofHunan(String code, Optional<LocalDate> day) {
    if (Counties.hunan().of(code).isPresent()) {
      LocalDate end = REPLACED_BY.get(code);
      return end != null && day.isPresent() && day.get().isAfter(end) ? FORMER : LEGAL;
    }
    return Cities.CODES.contains(code) ? LEGAL : UNKNOWN;
  }

  /** Whether six digits at a place of a text can be a place anywhere in the country. */
  static boolean isPlausible(String text, int from) {
    if (!CodeText.isDigits(text, from, from + 6)) {
      return false;
    }
    String front = text.substring(from, from + 2);
    return front.equals(CENTRAL) || Province.of(front).isPresent();
  }
}
