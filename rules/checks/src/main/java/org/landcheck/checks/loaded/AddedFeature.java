package org.landcheck.checks.loaded;

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
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.cql.RuleRows;
import org.landcheck.checks.rows.Counterpart;
import org.landcheck.checks.rows.KeyedRows;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features that are there after loading and were not in the data.
 *
 * <p>Kinds: {@code added}, a key that the data do not have; {@code more}, one that the loaded layer
 * has more often; {@code unkeyed}, it has more rows without a key. One finding about the layer for
 * each key, with the shape of the first row that has it. The key is the field that the pack says
 * the layer is known by; blanks at the ends do not count. Every finding says how many features both
 * layers have. A layer that was not loaded at all is left to {@code loaded.missing}. A filter of
 * the rule chooses among the loaded rows; then rows without a key are not counted.
 */
public final class AddedFeature implements LayerCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "loaded.added",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(Need.LOADED),
          List.of());

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (Counterpart.layer(layer, Companion.LOADED, inspection).isEmpty()) {
      return;
    }
    Optional<Counterpart> found = Counterpart.prepare(layer, Companion.LOADED, false, inspection);
    if (found.isEmpty()) {
      return;
    }
    KeyedRows theirs = found.get().theirs();
    Optional<RowFilter> asked = RuleRows.of(theirs.layer(), inspection);
    if (asked.isEmpty()) {
      return;
    }
    KeyedRows own =
        KeyedRows.of(
            RuleRows.whole(layer, inspection),
            List.of(Counterpart.key(layer, inspection)),
            inspection);
    for (int row : Surplus.rows(theirs, own, inspection)) {
      String key = theirs.key(row);
      if (theirs.first(key) == row && asked.get().accepts(theirs.layer(), row)) {
        int[] same = theirs.find(key);
        int here = own.find(key).length;
        FindingBuilder finding =
            about(layer, here == 0 ? "added" : "more", theirs.layer(), inspection)
                .arg("key", key)
                .arg("own", here)
                .arg("theirs", same.length)
                .measured(Quantity.count(same.length - here))
                .locator(key);
        Geometry shape = theirs.layer().geometry(row);
        if (!shape.isEmpty()) {
          finding.where(shape);
        }
        inspection.report(finding.build());
      }
    }
    int without = Surplus.withoutKey(own, inspection);
    int withoutThere = Surplus.withoutKey(theirs, inspection);
    if (withoutThere > without && inspection.rule().filter().isBlank()) {
      inspection.report(
          about(layer, "unkeyed", theirs.layer(), inspection)
              .arg("own", without)
              .arg("theirs", withoutThere)
              .measured(Quantity.count(withoutThere - without))
              .build());
    }
  }

  private static FindingBuilder about(
      Layer layer, String kind, Layer theirs, Inspection inspection) {
    return LayerLabel.about(layer, INFO, inspection)
        .arg("kind", kind)
        .arg("count", layer.size())
        .arg("loaded", theirs.size());
  }
}
