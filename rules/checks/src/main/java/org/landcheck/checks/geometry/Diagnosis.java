package org.landcheck.checks.geometry;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * All faults of one invalid shape, where JTS names only the first.
 *
 * <p>In this order, each step on what the one before left: numbers that are none; rings with too
 * few vertices; rings that stand there twice; crossings and touches; then how the rings lie to each
 * other, asked of JTS again and again, each time without the ring it complained of. Rings that are
 * at fault themselves are not asked how they lie, nor are holes far from all other rings.
 */
final class Diagnosis {
  private static final int MOST_ROUNDS = 50;

  /** Vertices that JTS is shown in all rounds together, beyond which there are but a few rounds. */
  private static final int MOST_SHOWN = 1_000_000;

  private static final int LEAST_ROUNDS = 3;

  private final List<Fault> faults = new ArrayList<>();
  private final Set<LinearRing> out = Collections.newSetFromMap(new IdentityHashMap<>());

  private Diagnosis() {}

  /** The faults of a shape that is not known to be valid; none if it is too complex to tell. */
  static List<Fault> of(Geometry shape) {
    Diagnosis diagnosis = new Diagnosis();
    diagnosis.badCoordinates(shape);
    if (diagnosis.faults.isEmpty()) {
      if (shape instanceof Polygon || shape instanceof MultiPolygon) {
        suspects(shape).ifPresentOrElse(diagnosis::polygonal, () -> diagnosis.crossings(shape));
      } else if (Complexity.bearable(shape).isPresent()) {
        diagnosis.others(shape);
      }
    }
    return List.copyOf(diagnosis.faults);
  }

  private static Optional<Geometry> suspects(Geometry polygonal) {
    return Complexity.isLow(polygonal)
        ? Optional.of(polygonal)
        : Complexity.withoutSureHoles(polygonal);
  }

  private void badCoordinates(Geometry shape) {
    int[] bad = new int[1];
    Coordinate[] good = new Coordinate[1];
    for (Coordinate at : shape.getCoordinates()) {
      if (at.isValid()) {
        good[0] = good[0] == null ? new CoordinateXY(at.x, at.y) : good[0];
      } else {
        bad[0]++;
      }
    }
    if (bad[0] > 0) {
      Coordinate at = good[0] == null ? new CoordinateXY(Double.NaN, Double.NaN) : good[0];
      Geometry place =
          good[0] == null ? PackedXY.FACTORY.createPoint() : PackedXY.FACTORY.createPoint(at);
      faults.add(new Fault("bad-coordinate", place, at, bad[0]));
    }
  }

  private void polygonal(Geometry shape) {
    List<LinearRing> rings = Rings.of(shape);
    List<LinearRing> sound = new ArrayList<>();
    Map<DoubleBuffer, LinearRing> known = new HashMap<>();
    for (LinearRing ring : rings) {
      if (Rings.distinct(ring).length < 4) {
        out(ring, "too-few-points", ring.getCoordinateN(0));
      } else if (known.putIfAbsent(area(ring), ring) != null) {
        out(ring, "duplicate-rings", ring.getCoordinateN(0));
      } else {
        sound.add(ring);
      }
    }
    Crossings crossings = Crossings.of(sound);
    faults.addAll(crossings.faults());
    if (crossings.isUnfinished()) {
      return;
    }
    crossings.involved().forEach(i -> out.add(sound.get(i)));
    structure(shape);
    if (faults.isEmpty()) {
      jts(shape);
    }
  }

  /** Of a shape too complex to tell all its faults: enough that its borders cross, if they do. */
  private void crossings(Geometry shape) {
    if (!Complexity.isTooLarge(shape)) {
      faults.addAll(Crossings.of(Rings.of(shape)).faults());
    }
  }

  /** The same for the same ring, whatever vertex it starts from and whichever way it runs. */
  private static DoubleBuffer area(LinearRing ring) {
    Polygon area = (Polygon) ring.getFactory().createPolygon(ring).norm();
    return DoubleBuffer.wrap(PackedXY.of(area.getExteriorRing()));
  }

  private void out(LinearRing ring, String kind, Coordinate at) {
    out.add(ring);
    Coordinate place = new CoordinateXY(at.x, at.y);
    faults.add(new Fault(kind, PackedXY.FACTORY.createPoint(place), place, 1));
  }

  /** How the remaining rings lie to each other. */
  private void structure(Geometry shape) {
    Set<LinearRing> settled = LonelyHoles.of(shape);
    int rounds = Math.max(LEAST_ROUNDS, MOST_SHOWN / Math.max(1, shape.getNumPoints()));
    for (int round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      Geometry rest = Rings.keep(shape, ring -> !out.contains(ring) && !settled.contains(ring));
      TopologyValidationError error = new IsValidOp(rest).getValidationError();
      if (error == null) {
        return;
      }
      faults.add(fault(error));
      LinearRing culprit = culprit(rest, error);
      if (culprit == null) {
        return;
      }
      out.add(culprit);
    }
  }

  /** The ring to take away so that the next fault shows: a hole if one is there, else a shell. */
  private static LinearRing culprit(Geometry rest, TopologyValidationError error) {
    LinearRing shell = null;
    for (LinearRing ring : Rings.of(rest)) {
      boolean there =
          ring.getEnvelopeInternal().covers(error.getCoordinate())
              && ring.isCoordinate(error.getCoordinate());
      if (there && isHole(rest, ring)) {
        return ring;
      }
      shell = there ? ring : shell;
    }
    return shell;
  }

  private static boolean isHole(Geometry rest, LinearRing ring) {
    for (int i = 0; i < rest.getNumGeometries(); i++) {
      if (((Polygon) rest.getGeometryN(i)).getExteriorRing() == ring) {
        return false;
      }
    }
    return true;
  }

  private void others(Geometry shape) {
    if (shape instanceof GeometryCollection) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        Geometry part = shape.getGeometryN(i);
        if (!part.isEmpty() && !part.isValid()) {
          faults.addAll(of(part));
        }
      }
    }
    if (faults.isEmpty() && shape instanceof LineString line && !line.isEmpty()) {
      Coordinate at = line.getCoordinateN(0);
      faults.add(new Fault("too-few-points", line.getStartPoint(), at, 1));
    }
    if (faults.isEmpty()) {
      jts(shape);
    }
  }

  private void jts(Geometry shape) {
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error != null) {
      faults.add(fault(error));
    }
  }

  private static Fault fault(TopologyValidationError error) {
    String kind =
        switch (error.getErrorType()) {
          case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole-outside";
          case TopologyValidationError.NESTED_HOLES -> "nested-holes";
          case TopologyValidationError.DISCONNECTED_INTERIOR -> "disconnected-interior";
          case TopologyValidationError.RING_SELF_INTERSECTION -> "ring-self-touch";
          case TopologyValidationError.NESTED_SHELLS -> "nested-shells";
          case TopologyValidationError.DUPLICATE_RINGS -> "duplicate-rings";
          case TopologyValidationError.TOO_FEW_POINTS -> "too-few-points";
          case TopologyValidationError.INVALID_COORDINATE -> "bad-coordinate";
          case TopologyValidationError.RING_NOT_CLOSED -> "not-closed";
          default -> "self-intersection";
        };
    Coordinate at = error.getCoordinate();
    return new Fault(kind, PackedXY.FACTORY.createPoint(at), at, 1);
  }
}
