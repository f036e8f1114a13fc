package org.landcheck.checks.coverage;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** The indexes of large polygons by member id, for as long as there is memory for them. */
final class LargeShapes {
  private final Map<Integer, SoftReference<LargeShape>> known = new ConcurrentHashMap<>();

  /** The index of a member; ids are never given again to another shape. */
  LargeShape of(int id, Supplier<Geometry> shape) {
    SoftReference<LargeShape> kept = known.get(id);
    LargeShape large = kept == null ? null : kept.get();
    if (large == null) {
      large = new LargeShape(shape.get());
      known.put(id, new SoftReference<>(large));
    }
    return large;
  }
}
