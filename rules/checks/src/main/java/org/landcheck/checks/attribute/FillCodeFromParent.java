package org.landcheck.checks.attribute;

import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;
import org.landcheck.checks.Texts;

/**
 * Puts the code of the parent a feature lies in to the front of its code.
 *
 * <p>Safe if the feature lies wholly inside that one parent and nobody else has or is to get the
 * code. Does nothing if the code was changed since it was found.
 */
final class FillCodeFromParent implements Fix {
  @Override
  public String id() {
    return "fill-code-from-parent";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean certain = "yes".equals(finding.args().get("certain"));
    return certain ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    Optional<Target> target = Target.of(finding, dataset);
    if (target.isEmpty() || !(finding.args().get("suggested") instanceof String code)) {
      return Optional.empty();
    }
    int column = target.get().layer().schema().indexOf(rule.param(CodeParent.FIELD));
    Object now = column < 0 ? null : target.get().layer().value(target.get().row(), column);
    boolean same = now instanceof String && Texts.shown(now).equals(finding.args().get("value"));
    return same ? Optional.of(target.get().revalue(this, finding, column, code)) : Optional.empty();
  }
}
