package org.landcheck.checks.completeness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.LayerLabel;

/**
 * Compares the number of features of a layer with the number of townships of the county: cadastral
 * zones follow townships and streets.
 *
 * <p>The number of townships is that at the end of October 2022, without functional zones (domain
 * facts, section 1.3). It may be missed by {@code tolerance} of itself. Kinds {@code few} and
 * {@code many}; one finding for the layer. If the county is not known, or is none of Hunan, the
 * rule looks at nothing and says so.
 */
public final class UnitCount implements LayerCheck {
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.PERCENT, 25, 0, 1000).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "completeness.unit-count",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(TOLERANCE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Optional<County> county = inspection.county().flatMap(Counties.hunan()::of);
    if (county.isEmpty()) {
      String code = inspection.county().map(known -> " " + known).orElse("");
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "不知道县（市、区）" + code + "的乡镇数",
              "the number of townships of the county" + code + " is not known"));
      return;
    }
    int townships = county.get().townships();
    double share = 100.0 * Math.abs(layer.size() - townships) / townships;
    if (share > inspection.param(TOLERANCE)) {
      inspection.report(
          LayerLabel.about(layer, INFO, inspection)
              .arg("kind", layer.size() < townships ? "few" : "many")
              .arg("count", layer.size())
              .arg("townships", townships)
              .arg("county", county.get().name())
              .arg("share", new Quantity(share, Unit.PERCENT))
              .measured(Quantity.count(Math.abs(layer.size() - townships)))
              .build());
    }
  }
}
