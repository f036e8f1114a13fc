package org.landcheck.checks.attribute;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;
import org.landcheck.checks.Texts;

/**
 * Takes blanks off the ends of a text and makes full-width letters and digits half-width; only if
 * that mends the finding. Safe: a person reads the same.
 */
public final class Tidy implements Fix {
  private final Param<String> field;
  private final BiPredicate<Rule, String> fits;

  /**
   * @param field the rule's parameter that names the field
   * @param fits whether a text satisfies the rule
   */
  public Tidy(Param<String> field, BiPredicate<Rule, String> fits) {
    this.field = field;
    this.fits = fits;
  }

  @Override
  public String id() {
    return "trim";
  }

  @Override
  public FixSafety safety(Finding finding) {
    return FixSafety.SAFE;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    return Target.of(finding, dataset).flatMap(target -> propose(target, finding, rule));
  }

  private Optional<Edit> propose(Target target, Finding finding, Rule rule) {
    int index = target.layer().schema().indexOf(rule.param(field));
    if (index < 0 || !(target.layer().value(target.row(), index) instanceof String text)) {
      return Optional.empty();
    }
    String tidy = tidy(text);
    return tidy.equals(text) || tidy.isEmpty() || !fits.test(rule, tidy)
        ? Optional.empty()
        : Optional.of(target.revalue(this, finding, index, tidy));
  }

  /** Blanks off, half-width. */
  public static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(Texts.trim(text));
    for (int i = 0; i < tidy.length(); i++) {
      tidy.setCharAt(i, Texts.narrow(tidy.charAt(i)));
    }
    return tidy.toString();
  }
}
