package org.landcheck.bench.stage;

import java.util.List;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The smallest edit there is: one vertex of one polygon, moved by up to a metre each way. */
final class MovedVertex {
  private final Dice dice;

  MovedVertex(Dice dice) {
    this.dice = dice;
  }

  /** Moves some vertex of some feature. */
  Edit in(Layer layer) {
    int row = dice.below(layer.size());
    Feature before = layer.feature(row);
    return new Edit(
        "moved by hand",
        List.of(FeatureChange.replace(before, before.withGeometry(moved(layer.geometry(row))))));
  }

  private Geometry moved(Geometry shape) {
    Polygon polygon = (Polygon) shape.getGeometryN(0);
    double[] xy = PackedXY.of(polygon.getExteriorRing()).clone();
    int vertex = 1 + dice.below(xy.length / 2 - 2);
    xy[2 * vertex] += dice.between(-1, 1);
    xy[2 * vertex + 1] += dice.between(-1, 1);
    LinearRing ring = new LinearRing(new PackedXY(xy), PackedXY.FACTORY);
    return PackedXY.FACTORY.createMultiPolygon(
        new Polygon[] {new Polygon(ring, null, PackedXY.FACTORY)});
  }
}
