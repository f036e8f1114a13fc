package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** What JTS' {@link GeometryFixer} makes of a broken shape, in time in proportion to its size. */
public final class MadeValid {
  private MadeValid() {}

  /**
   * The shape with its faults mended. Of a large one the holes that are surely in order are left
   * out meanwhile.
   *
   * @return perhaps empty or of another kind; nothing if the shape is too complex
   */
  public static Optional<Geometry> of(Geometry broken) {
    Optional<Geometry> suspects = Complexity.bearable(broken);
    if (suspects.isEmpty()
        || Complexity.isLow(broken)
        || !(broken instanceof Polygon || broken instanceof MultiPolygon)) {
      return suspects.map(GeometryFixer::fix);
    }
    Geometry rest = suspects.get();
    if (!Complexity.isBearableToRebuild(Rings.of(rest))) {
      return Optional.empty();
    }
    Geometry fixed = GeometryFixer.fix(broken instanceof Polygon ? rest.getGeometryN(0) : rest);
    Set<LinearRing> suspicious = Collections.newSetFromMap(new IdentityHashMap<>());
    suspicious.addAll(Rings.of(rest));
    List<LinearRing> sure = new ArrayList<>(Rings.of(broken));
    sure.removeIf(suspicious::contains);
    return SureHoles.cut(fixed, sure);
  }
}
