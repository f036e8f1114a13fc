package org.landcheck.checks.crs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.LayerLabel;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds layers that lie beside the reference by the same distance everywhere.
 *
 * <p>Features are paired by their business key, or by shape if fewer than {@code minPairs} are; the
 * displacement of a layer is the median of theirs. It is reported if it is more than {@code
 * tolerance} and constant: half of the pairs agree with it to a tenth of it. Kinds, by what it
 * looks like: {@code prefix}, whole millions of metres eastward; {@code zone}, more than {@value
 * #FAR} otherwise; {@code gcj02} and {@code gcj02-reference}, the offset of internet maps at that
 * place, in the data or in the reference; {@code datum}, {@value #DATUM_FROM} to {@value #DATUM_TO}
 * metres, as between the datums that China used one after the other; {@code shift}, anything else.
 * No parameters of datums are in here. A layer with too few pairs is listed as not inspected.
 */
public final class ConstantShift implements DatasetCheck {
  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.METRE, 2, 0.001, 1e6).stricterIfLower();
  static final Param<Long> MIN_PAIRS = Param.integer("minPairs", 5, 1, 1000).stricterIfLower();

  private static final double FAR = 50_000;
  private static final double DATUM_FROM = 20;
  private static final double DATUM_TO = 200;

  /** Metres that a shift may be off the formula of internet maps. */
  private static final double LIKE_MAP = 50;

  /** Metres that a wrong zone number may be off whole millions: what comes on top of it. */
  private static final double LIKE_PREFIX = 1000;

  /** Part of the shift that half of the pairs must agree to. */
  private static final double CONSTANT = 0.1;

  private static final CheckInfo INFO =
      new CheckInfo(
          "crs.shift",
          QualityElement.POSITIONAL_ACCURACY,
          Severity.WARNING,
          Set.of(Need.REFERENCE),
          List.of(TOLERANCE, MIN_PAIRS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    Dataset reference = inspection.companion(Companion.REFERENCE).orElseThrow();
    for (Layer layer : InspectedLayers.of(inspection)) {
      Optional<Layer> right = reference.layer(layer.name());
      if (right.isEmpty()) {
        skip(inspection, layer, "没有该图层", "the reference has no such layer");
      } else if (isDeclared(layer.crs()) && !right.get().crs().sameSystem(layer.crs())) {
        skip(inspection, layer, "坐标系不同", "the reference is in another coordinate system");
      } else {
        inspect(layer, right.get(), inspection);
      }
    }
  }

  private static boolean isDeclared(Crs crs) {
    return crs.kind() != Crs.Kind.UNDECLARED && crs.kind() != Crs.Kind.UNKNOWN;
  }

  private static void inspect(Layer layer, Layer right, Inspection inspection) {
    long enough = inspection.param(MIN_PAIRS);
    List<Displacement.Pair> pairs = new ShiftPairs(layer, right, inspection).find(enough);
    if (pairs.size() < enough) {
      skip(inspection, layer, "可对应的图斑不足 " + enough + " 个", "fewer than " + enough + " pairs");
      return;
    }
    Displacement found = Displacement.of(pairs);
    Optional<RoughPlace> place = RoughPlace.of(layer.crs(), found.x(), found.y());
    boolean degrees = layer.crs().kind() == Crs.Kind.GEOGRAPHIC;
    if (degrees && place.isEmpty()) {
      return;
    }
    Displacement shift = degrees ? found.inMetres(place.get()) : found;
    if (shift.distance() > inspection.param(TOLERANCE)
        && shift.spread() <= CONSTANT * shift.distance()) {
      report(layer, shift, kind(shift, place), inspection);
    }
  }

  private static String kind(Displacement shift, Optional<RoughPlace> place) {
    if (shift.distance() > FAR) {
      double millions = Math.rint(shift.east() / GaussKruger.MILLION);
      double rest = Math.hypot(shift.east() - millions * GaussKruger.MILLION, shift.north());
      return millions != 0 && rest < LIKE_PREFIX ? "prefix" : "zone";
    }
    if (place.isPresent()) {
      MapOffset offset = MapOffset.at(place.get());
      if (offset.from(shift.east(), shift.north()) <= LIKE_MAP) {
        return "gcj02";
      }
      if (offset.from(-shift.east(), -shift.north()) <= LIKE_MAP) {
        return "gcj02-reference";
      }
    }
    boolean datum = shift.distance() >= DATUM_FROM && shift.distance() <= DATUM_TO;
    return datum ? "datum" : "shift";
  }

  private static void report(Layer layer, Displacement shift, String kind, Inspection inspection) {
    inspection.report(
        LayerLabel.about(layer, INFO, inspection)
            .where(PackedXY.FACTORY.createPoint(new Coordinate(shift.x(), shift.y())))
            .arg("kind", kind)
            .arg("east", Quantity.metres(shift.east()))
            .arg("north", Quantity.metres(shift.north()))
            .arg("distance", Quantity.metres(shift.distance()))
            .arg("spread", Quantity.metres(shift.spread()))
            .arg("pairs", shift.pairs())
            .measured(Quantity.metres(shift.distance()))
            .locator(layer.name())
            .build());
  }

  private static void skip(Inspection inspection, Layer layer, String zh, String en) {
    LocalText label = LayerLabel.of(layer, inspection);
    inspection.skip(
        Optional.empty(),
        new LocalText("图层“" + label.zh() + "”与参照数据：" + zh, label.en() + ": " + en));
  }
}
