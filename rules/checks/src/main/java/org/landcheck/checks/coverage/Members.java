package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * The polygons of a layer that make up a coverage; a member's number is its row.
 *
 * <p>A polygon that is not valid takes part with its repaired shape, so that it leaves no hole
 * where it lies; it is marked, and no finding names it. Rows without a polygon have no rings.
 */
public final class Members {
  private final Layer layer;
  private final Geometry[] shapes;
  private final boolean[] repaired;
  private final Rings rings;

  private Members(Layer layer, Geometry[] shapes, boolean[] repaired) {
    this.layer = layer;
    this.shapes = shapes;
    this.repaired = repaired;
    this.rings = Rings.of(shapes);
  }

  /** The members of a layer; built with all threads. */
  public static Members of(Layer layer, Inspection inspection) {
    record Key(String structure, Layer layer) {}
    return inspection.shared(new Key("members", layer), () -> build(layer, inspection));
  }

  private static Members build(Layer layer, Inspection inspection) {
    Validity validity = Validity.of(layer, inspection);
    int size = layer.size();
    Geometry[] shapes = new Geometry[size];
    boolean[] repaired = new boolean[size];
    int block = 4096;
    inspection.parallel(
        (size + block - 1) / block,
        task -> {
          for (int row = task * block; row < Math.min(size, (task + 1) * block); row++) {
            Geometry shape = layer.geometry(row);
            if (shape.getDimension() != Dimension.A || shape.isEmpty()) {
              shapes[row] = Layer.NO_GEOMETRY;
            } else if (validity.isValid(row)) {
              shapes[row] = shape;
            } else {
              shapes[row] = repair(shape);
              repaired[row] = true;
            }
          }
        });
    return new Members(layer, shapes, repaired);
  }

  private static Geometry repair(Geometry shape) {
    Envelope envelope = shape.getEnvelopeInternal();
    double extent = envelope.getWidth() + envelope.getHeight() + shape.getArea();
    if (Double.isNaN(extent) || Double.isInfinite(extent)) {
      return Layer.NO_GEOMETRY;
    }
    Geometry fixed = GeometryFixer.fix(PackedXY.FACTORY.createGeometry(shape));
    return fixed.getDimension() == Dimension.A ? fixed : Layer.NO_GEOMETRY;
  }

  public Layer layer() {
    return layer;
  }

  public int size() {
    return shapes.length;
  }

  /** Valid polygonal shape of a member, or {@link Layer#NO_GEOMETRY}. */
  public Geometry shape(int member) {
    return shapes[member];
  }

  /** Whether the member stands with a repaired shape because its own is not valid. */
  public boolean isRepaired(int member) {
    return repaired[member];
  }

  /** The rings of these members less those of others, which are numbered on from these. */
  Rings less(Members others) {
    return Rings.difference(shapes, others.shapes);
  }

  Rings rings() {
    return rings;
  }

  /** Members whose envelope meets the given one, ascending. */
  public int[] within(Envelope envelope) {
    IntBag found = new IntBag();
    rings.within(envelope, ring -> found.add(rings.member(ring)));
    int[] sorted = found.toArray();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Passes the members whose interior holds a point, ascending. */
  public void at(Coordinate point, IntConsumer members) {
    for (int member : within(new Envelope(point))) {
      if (locate(shapes[member], point) == Location.INTERIOR) {
        members.accept(member);
      }
    }
  }

  /** How many members hold a point in their interior. */
  public int depthAt(Coordinate point) {
    int[] depth = {0};
    at(point, member -> depth[0]++);
    return depth[0];
  }

  /** Whether a point lies on the border of a member. */
  boolean isOnBorder(Coordinate point) {
    for (int member : within(new Envelope(point))) {
      if (locate(shapes[member], point) == Location.BOUNDARY) {
        return true;
      }
    }
    return false;
  }

  private static int locate(Geometry shape, Coordinate point) {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part) {
        int location = locate(part, point);
        if (location != Location.EXTERIOR) {
          return location;
        }
      }
    }
    return Location.EXTERIOR;
  }

  private static int locate(Polygon part, Coordinate point) {
    int shell = locate(part.getExteriorRing(), point);
    if (shell != Location.INTERIOR) {
      return shell;
    }
    for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
      int inHole = locate(part.getInteriorRingN(hole), point);
      if (inHole != Location.EXTERIOR) {
        return inHole == Location.BOUNDARY ? Location.BOUNDARY : Location.EXTERIOR;
      }
    }
    return Location.INTERIOR;
  }

  private static int locate(LinearRing ring, Coordinate point) {
    return ring.getEnvelopeInternal().intersects(point)
        ? RayCrossingCounter.locatePointInRing(point, ring.getCoordinateSequence())
        : Location.EXTERIOR;
  }
}
