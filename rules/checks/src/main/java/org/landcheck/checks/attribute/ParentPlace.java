package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.checks.Texts;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds the parent a feature lies in, and the code it then should have. */
final class ParentPlace {
  /** Area outside the parent that does not count, square metres. */
  private static final double SLACK = 0.01;

  private final Layer layer;
  private final int column;
  private final Layer parents;
  private final int parentColumn;
  private final int length;
  private final STRtree index = new STRtree();

  private ParentPlace(Layer layer, int column, Layer parents, int parentColumn, int length) {
    this.layer = layer;
    this.column = column;
    this.parents = parents;
    this.parentColumn = parentColumn;
    this.length = length;
  }

  /** Made ready for many threads. */
  static ParentPlace of(Layer layer, String field, Layer parents, int parentColumn, int length) {
    int column = layer.schema().indexOf(field);
    ParentPlace places = new ParentPlace(layer, column, parents, parentColumn, length);
    for (int row = 0; row < parents.size(); row++) {
      boolean whole = Texts.shown(parents.value(row, parentColumn)).length() == length;
      if (whole && Validity.isValid(parents.geometry(row))) {
        places.index.insert(parents.geometry(row).getEnvelopeInternal(), row);
      }
    }
    places.index.build();
    return places;
  }

  /**
   * The code for a feature: that of the parent its interior point lies in, and behind it what the
   * feature's code has there now.
   *
   * @return nothing if its shape is not valid, if its code has nothing behind the front part, or if
   *     its interior point lies in no parent
   */
  Optional<Suggestion> suggest(int row) {
    String code = Texts.shown(layer.value(row, column));
    Geometry shape = layer.geometry(row);
    if (code.length() <= length || !Validity.isValid(shape)) {
      return Optional.empty();
    }
    List<Integer> around = around(shape.getInteriorPoint());
    if (around.isEmpty()) {
      return Optional.empty();
    }
    int parent = around.get(0);
    String front = Texts.shown(parents.value(parent, parentColumn));
    boolean within = around.size() == 1 && within(shape, parents.geometry(parent));
    return Optional.of(new Suggestion(row, front + code.substring(length), within));
  }

  private List<Integer> around(Point point) {
    List<Integer> around = new ArrayList<>();
    for (Object found : index.query(point.getEnvelopeInternal())) {
      Geometry parent = parents.geometry((Integer) found);
      int where = new SimplePointInAreaLocator(parent).locate(point.getCoordinate());
      if (where == Location.INTERIOR) {
        around.add((Integer) found);
      }
    }
    around.sort(null);
    return around;
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
