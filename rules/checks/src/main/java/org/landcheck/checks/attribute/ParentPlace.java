package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;
import org.landcheck.checks.geometry.Validity;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds the parent a feature lies in, and the code it then should have. Immutable, and safe for any
 * number of threads.
 */
final class ParentPlace {
  /** Area outside the parent that does not count, square metres. */
  private static final double SLACK = 0.01;

  private final Layer layer;
  private final Front front;
  private final Overlay parents;
  private final Front code;
  private final ParentIndex index;
  private final int[] touched;

  private ParentPlace(
      Layer layer, Front front, Overlay parents, Front code, ParentIndex index, int[] touched) {
    this.layer = layer;
    this.front = front;
    this.parents = parents;
    this.code = code;
    this.index = index;
    this.touched = touched;
  }

  /** The place of the features of a layer among a version of their parents. */
  static ParentPlace of(
      Layer layer, Front front, Overlay parents, Front code, Inspection inspection) {
    ParentIndex.Key key = new ParentIndex.Key(parents.base(), code, front.length());
    ParentIndex index = inspection.shared(key, () -> new ParentIndex(key));
    IntRows touched = new IntRows();
    for (int row : parents.touched()) {
      if (key.isWhole(parents.layer(), row) && Validity.isValid(parents.layer().geometry(row))) {
        touched.accept(row);
      }
    }
    return new ParentPlace(layer, front, parents, code, index, touched.toArray());
  }

  /**
   * The code for a feature: that of the parent its interior point lies in, and behind it what the
   * feature's code has there now.
   *
   * @return nothing if its shape is not valid, if its code has nothing behind the front part, or if
   *     its interior point lies in no parent
   */
  Optional<Suggestion> suggest(int row) {
    String own = Texts.shown(layer.value(row, front.column()));
    Geometry shape = layer.geometry(row);
    if (own.length() <= front.length() || !Validity.isValid(shape)) {
      return Optional.empty();
    }
    List<Integer> around = around(shape.getInteriorPoint());
    if (around.isEmpty()) {
      return Optional.empty();
    }
    int parent = around.get(0);
    boolean within = around.size() == 1 && within(shape, parents.layer().geometry(parent));
    String suggested = code.of(parents.layer(), parent) + own.substring(front.length());
    return Optional.of(new Suggestion(row, suggested, within));
  }

  private List<Integer> around(Point point) {
    List<Integer> around = new ArrayList<>();
    Envelope at = point.getEnvelopeInternal();
    for (int baseRow : index.within(at)) {
      int row = parents.rowOfBase(baseRow);
      if (row >= 0 && isInside(point, row) && index.isValid(baseRow)) {
        around.add(row);
      }
    }
    for (int row : touched) {
      if (isInside(point, row)) {
        around.add(row);
      }
    }
    around.sort(null);
    return around;
  }

  private boolean isInside(Point point, int row) {
    Geometry parent = parents.layer().geometry(row);
    return parent.getEnvelopeInternal().intersects(point.getCoordinate())
        && new SimplePointInAreaLocator(parent).locate(point.getCoordinate()) == Location.INTERIOR;
  }

  private static boolean within(Geometry shape, Geometry parent) {
    try {
      return OverlayNGRobust.overlay(shape, parent, OverlayNG.DIFFERENCE).getArea() <= SLACK;
    } catch (TopologyException e) {
      // then a person looks
      return false;
    }
  }
}
