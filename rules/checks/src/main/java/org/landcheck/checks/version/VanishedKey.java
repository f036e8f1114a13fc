package org.landcheck.checks.version;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Companion;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.cql.RuleRows;
import org.landcheck.checks.rows.Counterpart;
import org.landcheck.checks.rows.KeyedRows;
import org.landcheck.checks.rows.RowBlocks;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds keys that the previous version of a layer had and the layer has no more.
 *
 * <p>The key is the field that the pack says the layer is known by; blanks at the ends do not
 * count, and rows without a key are passed over. Each vanished key is a finding about the layer,
 * whose geometry is the shape that had it (of the first row that did). A filter of the rule chooses
 * among the rows of the previous version; a key that any row has now has not vanished.
 */
public final class VanishedKey implements LayerCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "version.vanished",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.WARNING,
          Set.of(Need.PREVIOUS),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Optional<Counterpart> found = Counterpart.prepare(layer, Companion.PREVIOUS, false, inspection);
    if (found.isEmpty()) {
      return;
    }
    KeyedRows before = found.get().theirs();
    Optional<RowFilter> asked = RuleRows.of(before.layer(), inspection);
    if (asked.isEmpty()) {
      return;
    }
    KeyedRows now =
        KeyedRows.of(
            RuleRows.whole(layer, inspection),
            List.of(Counterpart.key(layer, inspection)),
            inspection);
    int[] vanished =
        RowBlocks.choose(
            before.layer().size(),
            inspection,
            (from, to, chosen) -> {
              for (int row = from; row < to; row++) {
                String key = before.key(row);
                if (!key.isEmpty()
                    && !now.has(key)
                    && before.first(key) == row
                    && asked.get().accepts(before.layer(), row)) {
                  chosen.accept(row);
                }
              }
            });
    for (int row : vanished) {
      Geometry shape = before.layer().geometry(row);
      FindingBuilder finding =
          LayerLabel.about(layer, INFO, inspection)
              .arg("key", before.key(row))
              .locator(before.key(row));
      if (!shape.isEmpty()) {
        finding.where(shape);
      }
      inspection.report(finding.build());
    }
  }
}
