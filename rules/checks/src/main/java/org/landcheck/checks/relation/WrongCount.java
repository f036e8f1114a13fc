package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.rows.RowText;

/**
 * Finds features to which too few or too many rows of another layer belong.
 *
 * <p>Rows belong together whose fields of {@code link} show the same, blanks at the ends aside.
 * There must be {@code min} to {@code max} of them. Kinds {@code none}, {@code few} and {@code
 * many}. A feature that lacks one of its fields of {@code link} is left to {@code
 * attribute.required}. The finding names the first {@value #NAMED} of the rows.
 */
public final class WrongCount implements FeatureCheck {
  static final Param<Long> MIN = Param.integer("min", 1, 0, 1_000_000_000).stricterIfHigher();
  static final Param<Long> MAX = Param.integer("max", 1, 0, 1_000_000_000).stricterIfLower();

  private static final int NAMED = 10;

  private static final CheckInfo INFO =
      new CheckInfo(
          "relation.cardinality",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(Links.LINK, MIN, MAX));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    return Contradiction.between(MIN, MAX, rule.param(MIN) > rule.param(MAX));
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Links.prepare(layer, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Links> links = Links.of(layer, inspection);
    if (links.isEmpty() || links.get().key(row).isEmpty()) {
      return;
    }
    int[] rows = links.get().rows(row);
    boolean few = rows.length < inspection.param(MIN);
    if (!few && rows.length <= inspection.param(MAX)) {
      return;
    }
    Layer other = links.get().other();
    String own = Links.name(layer, row);
    String key = RowText.shown(links.get().key(row));
    FindingBuilder finding = Finding.by(inspection.rule(), INFO).on(layer, row);
    for (int i = 0; i < Math.min(NAMED, rows.length); i++) {
      finding.on(other, rows[i]);
    }
    inspection.report(
        finding
            .arg("kind", rows.length == 0 ? "none" : few ? "few" : "many")
            .arg("own", own)
            .arg("key", key)
            .arg("keyZh", own.equals(key) ? "" : "（" + key + "）")
            .arg("keyEn", own.equals(key) ? "" : " (" + key + ")")
            .arg("against", other.name())
            .arg("againstZh", LayerLabel.against(inspection).zh())
            .arg("againstEn", LayerLabel.against(inspection).en())
            .arg("count", rows.length)
            .arg("min", inspection.param(MIN))
            .arg("max", inspection.param(MAX))
            .measured(Quantity.count(rows.length))
            .build());
  }
}
