package org.landcheck.checks.values;

import java.util.Optional;
import java.util.function.Predicate;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;

/**
 * Puts in place of the text a finding is about, in the field its argument {@code field} names, what
 * is made of that text as it is now.
 */
public final class Rewrite implements Fix {
  /** What is made of a text. */
  @FunctionalInterface
  public interface Maker {
    /** The text to put in place; empty, or the same, if nothing is to be done. */
    Optional<String> make(String text, Finding finding, Rule rule);
  }

  private final String id;
  private final Predicate<Finding> safe;
  private final Maker maker;

  /**
   * @param safe whether nobody need look at what is made for a finding
   */
  public Rewrite(String id, Predicate<Finding> safe, Maker maker) {
    this.id = id;
    this.safe = safe;
    this.maker = maker;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public FixSafety safety(Finding finding) {
    return safe.test(finding) ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    return Target.of(finding, dataset).flatMap(target -> propose(target, finding, rule));
  }

  private Optional<Edit> propose(Target target, Finding finding, Rule rule) {
    String field = String.valueOf(finding.args().get("field"));
    int index = target.layer().schema().indexOf(field);
    if (index < 0 || !(target.layer().value(target.row(), index) instanceof String text)) {
      return Optional.empty();
    }
    return maker
        .make(text, finding, rule)
        .filter(made -> !made.equals(text))
        .map(made -> target.revalue(this, finding, index, made));
  }
}
