package org.landcheck.checks.topology;

import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.checks.coverage.CodeMatch;
import org.landcheck.checks.coverage.Cover;

/** The cover a rule speaks of, or a skip that says why there is none. */
final class CoverOf {
  private CoverOf() {}

  static Optional<Cover> rule(Layer layer, Inspection inspection, String match) {
    Optional<Layer> against = inspection.against();
    if (against.isEmpty()) {
      return Optional.empty();
    }
    Optional<CodeMatch> parsed = CodeMatch.parse(match);
    if (parsed.isEmpty()) {
      return skip(
          inspection, "匹配条件写法有误：" + match, "not of the form CHILD[from:to]=PARENT: " + match);
    }
    if (!parsed.get().fits(layer.schema(), against.get().schema())) {
      return skip(inspection, "缺少匹配所需的字段：" + match, "the fields to match by are missing: " + match);
    }
    return Optional.of(
        Cover.of(
            layer, against.get(), parsed.get(), inspection.param(Tolerance.PARAM), inspection));
  }

  private static Optional<Cover> skip(Inspection inspection, String zh, String en) {
    inspection.skip(Optional.empty(), new LocalText(zh, en));
    return Optional.empty();
  }
}
