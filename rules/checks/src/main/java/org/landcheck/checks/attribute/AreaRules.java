package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;

/** What the rules of a pack say about fields that state the area of their shape. */
public final class AreaRules {
  private AreaRules() {}

  /**
   * A field that a rule holds against the shape.
   *
   * @param layer as the pack names it
   * @param unit what the rule says the field holds; empty if it leaves that to the pack
   * @param ellipsoid whether the area on the ellipsoid is meant, not that in the plane
   */
  public record Stated(String layer, String field, Optional<Unit> unit, boolean ellipsoid) {
    /** Square metres of a shape, as the rule finds them; NaN if it cannot tell or there is none. */
    public double ofShape(Layer shapes, int row) {
      Crs crs = shapes.crs();
      boolean known = ellipsoid ? crs.kind() == Crs.Kind.TRANSVERSE_MERCATOR : crs.isProjected();
      return known && !shapes.geometry(row).isEmpty()
          ? AreaMismatch.computed(shapes.geometry(row), crs, ellipsoid)
          : Double.NaN;
    }
  }

  /** The fields of rules of {@code attribute.area}, in the order of the pack. */
  public static List<Stated> of(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.enabled() && rule.check().equals("attribute.area"))
        .filter(rule -> rule.layer().isPresent())
        .map(
            rule ->
                new Stated(
                    rule.layer().get(),
                    rule.param(AreaMismatch.FIELD),
                    StatedArea.unit(rule.param(AreaMismatch.UNIT)),
                    rule.param(AreaMismatch.AREA).equals("ellipsoid")))
        .toList();
  }
}
