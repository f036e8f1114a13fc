package org.landcheck.checks.loaded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Companion;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.rows.Counterpart;
import org.landcheck.checks.rows.KeyedRows;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features that were not loaded.
 *
 * <p>Kinds: {@code missing}, a feature whose key the loaded layer does not have, one finding each;
 * {@code fewer}, a key that it has less often, one finding for the first such feature; {@code
 * unkeyed}, the loaded layer has fewer rows without a key, one finding for the layer; {@code
 * layer}, it is not there at all. The key is the field that the pack says the layer is known by;
 * blanks at the ends do not count. Every finding says how many features both layers have.
 */
public final class MissingFeature implements LayerCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "loaded.missing",
          QualityElement.COMPLETENESS_OMISSION,
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
      inspection.report(about(layer, "layer", layer.size(), 0, inspection).build());
      return;
    }
    Optional<Counterpart> found = Counterpart.prepare(layer, Companion.LOADED, false, inspection);
    if (found.isEmpty()) {
      return;
    }
    KeyedRows theirs = found.get().theirs();
    KeyedRows own = KeyedRows.of(layer, List.of(Counterpart.key(layer, inspection)), inspection);
    int total = theirs.layer().size();
    Map<String, Integer> counts = new HashMap<>();
    for (int row : Surplus.rows(own, theirs, inspection)) {
      String key = own.key(row);
      int there = theirs.has(key) ? theirs.find(key).length : 0;
      FindingBuilder finding =
          about(layer, there == 0 ? "missing" : "fewer", layer.size(), total, inspection)
              .on(layer, row)
              .arg("key", key)
              .arg("own", counts.computeIfAbsent(key, each -> own.find(each).length))
              .arg("theirs", there);
      Geometry shape = layer.geometry(row);
      if (!shape.isEmpty()) {
        finding.where(shape);
      }
      inspection.report(finding.build());
    }
    int without = Surplus.withoutKey(own, inspection);
    int withoutThere = Surplus.withoutKey(theirs, inspection);
    if (without > withoutThere) {
      inspection.report(
          about(layer, "unkeyed", layer.size(), total, inspection)
              .arg("own", without)
              .arg("theirs", withoutThere)
              .measured(Quantity.count(without - withoutThere))
              .build());
    }
  }

  private static FindingBuilder about(
      Layer layer, String kind, int count, int loaded, Inspection inspection) {
    return LayerLabel.about(layer, INFO, inspection)
        .arg("kind", kind)
        .arg("count", count)
        .arg("loaded", loaded)
        .locator(kind);
  }
}
