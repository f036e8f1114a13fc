package org.landcheck.checks.version;

import java.util.Optional;
import org.landcheck.api.Companion;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.Counterpart;
import org.locationtech.jts.geom.Geometry;

/** What features were in the previous version. */
final class Earlier {
  private Earlier() {}

  private static Optional<Counterpart> counterpart(Layer layer, Inspection inspection) {
    return Counterpart.of(layer, Companion.PREVIOUS, inspection);
  }

  /** The polygon that had the key of a polygon, if both are there and no other had it. */
  static Optional<Geometry> shape(Layer layer, int row, Inspection inspection) {
    if (layer.geometry(row).getDimension() < 2) {
      return Optional.empty();
    }
    Optional<Counterpart> before = counterpart(layer, inspection).filter(Counterpart::isOneSystem);
    return before
        .map(found -> found.only(row))
        .filter(found -> found >= 0)
        .map(found -> before.get().layer().geometry(found))
        .filter(shape -> !shape.isEmpty() && shape.getDimension() == 2);
  }

  static String key(Layer layer, int row, Inspection inspection) {
    return counterpart(layer, inspection).map(found -> found.key(row)).orElse("");
  }

  /** Says that one of the two shapes is not valid. */
  static void skip(Layer layer, int row, Geometry now, Inspection inspection) {
    boolean own = !Validity.isValid(now);
    inspection.skip(
        Optional.of(layer.ref(row)),
        own
            ? new LocalText("图形不合法，修复后再检查", "its shape is not valid; mend it first")
            : new LocalText("上一版成果中的图形不合法，无法比较", "its shape in the previous version is not valid"));
  }
}
