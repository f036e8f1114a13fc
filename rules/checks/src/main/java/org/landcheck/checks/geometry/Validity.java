package org.landcheck.checks.geometry;

import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Which shapes of a layer are valid: there, not empty, and well-formed by the rules of JTS (those
 * of the OGC; a spike without width is not valid).
 *
 * <p>Clean polygons are proved on raw coordinates; only suspicious ones go to JTS. One that is
 * suspicious and too complex to be looked at by JTS ({@link Complexity}) counts as not valid.
 *
 * <p>A row is looked at when somebody first asks for it, and what came out is kept: by the layer
 * beneath all edits for rows that are as they were there, so that an edit costs no more than the
 * rows it touched. Safe for any number of threads.
 */
public final class Validity {
  private static final GeometryFactory PLAIN = new GeometryFactory();
  private static final ThreadLocal<CleanRings> PROOFS = ThreadLocal.withInitial(CleanRings::new);

  private final Layer layer;
  private final Optional<Revision> edits;
  private final KnownValidity known;

  private record Key(Layer layer) {}

  private record BaseKey(Layer base) {}

  private Validity(Layer layer, KnownValidity known) {
    this.layer = layer;
    this.edits = layer.revision();
    this.known = known;
  }

  /** The validity of a layer; to be asked for in {@code prepare}, then by rows. */
  public static Validity of(Layer layer, Inspection inspection) {
    return inspection.shared(
        new Key(layer),
        () -> {
          Layer base = Revision.baseOf(layer);
          return new Validity(
              layer, inspection.shared(new BaseKey(base), () -> new KnownValidity(base)));
        });
  }

  /** Whether the row has a shape that is valid and not empty. */
  public boolean isValid(int row) {
    if (edits.isEmpty()) {
      return known.isValid(row);
    }
    int base = edits.get().baseRow(row);
    return base >= 0 ? known.isValid(base) : known.isValid(layer.geometry(row));
  }

  /** Whether one shape is valid and not empty. */
  public static boolean isValid(Geometry geometry) {
    return !geometry.isEmpty() && (PROOFS.get().proves(geometry) || isValidByJts(geometry));
  }

  /** Whether the row of a layer without edits is valid, found anew. */
  static boolean test(Layer layer, int row) {
    boolean proved = PackedPolygon.of(layer, row).filter(PROOFS.get()::proves).isPresent();
    return proved || isValid(layer.geometry(row));
  }

  /** Whether what a ring encloses is surely a valid polygon. */
  static boolean isProved(LinearRing ring) {
    return PROOFS.get().proves(ring.getFactory().createPolygon(ring));
  }

  private static boolean isValidByJts(Geometry geometry) {
    // JTS asks for coordinates again and again: it works faster on a copy that keeps them
    return Complexity.bearable(geometry)
        .map(shape -> new IsValidOp(PLAIN.createGeometry(shape)).isValid())
        .orElse(false);
  }
}
