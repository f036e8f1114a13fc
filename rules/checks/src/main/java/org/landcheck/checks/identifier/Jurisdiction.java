package org.landcheck.checks.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.checks.Counties;

/**
 * The places that a rule takes for legal in numbers: those of one province, and some besides.
 *
 * <p>Of Hunan every county, city and former code is known. Of other provinces only the first two
 * digits are, and every code that begins with them is legal.
 *
 * @param others codes of six digits
 */
record Jurisdiction(Province province, List<?> others) {
  static final Param<String> PROVINCE = Param.text("province", Province.HUNAN.code());

  @SuppressWarnings("rawtypes")
  static final Param<List> PLACES = Param.texts("places", PlaceCode.NO_COUNTIES).stricterIfLower();

  /** Of a rule without {@link #PLACES} the others are their default. */
  static Jurisdiction of(Rule rule) {
    String code = rule.param(PROVINCE).strip();
    return new Jurisdiction(
        Province.of(code).orElseGet(() -> new Province(code, LocalText.same(code))),
        rule.param(PLACES));
  }

  /** What is wrong with the province a rule names, if anything. */
  static Optional<LocalText> contradiction(Rule rule) {
    String code = rule.param(PROVINCE);
    if (Province.of(code).isPresent()) {
      return Optional.empty();
    }
    String known = String.join(", ", Province.codes());
    return Optional.of(
        new LocalText(
            "参数 province 应为省级行政区划代码的前两位，而不是“" + code + "”，可用的有：" + known,
            "province must be the first two digits of a province's code, not \""
                + code
                + "\"; known are "
                + known));
  }

  /**
   * Looks a place up.
   *
   * @param day when the code was written; empty if nobody says, then every former code is legal
   */
  PlaceCode look(String code, Optional<LocalDate> day) {
    if (others.contains(code)) {
      return PlaceCode.LEGAL;
    }
    if (province.equals(Province.HUNAN)) {
      return PlaceCode.ofHunan(code, day);
    }
    return code.startsWith(province.code()) ? PlaceCode.LEGAL : PlaceCode.UNKNOWN;
  }

  /** Whether a county has or had a code, as far as that is known. */
  boolean hasCounty(String code) {
    return province.equals(Province.HUNAN)
        ? Counties.hunan().of(code).isPresent()
        : code.startsWith(province.code());
  }

  /** A finding that says of which province a place is none. */
  FindingBuilder named(FindingBuilder finding) {
    return finding.arg("provinceZh", province.name().zh()).arg("provinceEn", province.name().en());
  }
}
