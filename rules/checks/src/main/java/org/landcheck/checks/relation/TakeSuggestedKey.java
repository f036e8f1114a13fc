package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;
import org.landcheck.checks.Texts;

/**
 * Writes the known key that is nearest. A person decides: a key near to it may be that of another
 * thing. Only where the key is one text; does nothing if it was changed since it was found.
 */
final class TakeSuggestedKey implements Fix {
  @Override
  public String id() {
    return "take-suggested-key";
  }

  @Override
  public FixSafety safety(Finding finding) {
    return FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    List<String> fields = Texts.list(rule.param(UnknownKey.FIELDS));
    Optional<Target> target = Target.of(finding, dataset);
    if (fields.size() != 1
        || target.isEmpty()
        || !(finding.args().get("suggested") instanceof String key)) {
      return Optional.empty();
    }
    int column = target.get().layer().schema().indexOf(fields.get(0));
    if (column < 0) {
      return Optional.empty();
    }
    Field field = target.get().layer().schema().fields().get(column);
    Object now = target.get().layer().value(target.get().row(), column);
    boolean fits =
        field.type() == FieldType.TEXT && (field.length() == 0 || key.length() <= field.length());
    return fits && Texts.shown(now).equals(finding.args().get("value"))
        ? Optional.of(target.get().revalue(this, finding, column, key))
        : Optional.empty();
  }
}
