package org.landcheck.checks.crs;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * By how much a layer lies beside the reference: medians, so that features that really changed, or
 * were paired wrongly, do not count as long as they are the fewer.
 *
 * @param east median of eastings less those of the reference
 * @param north median of northings less those of the reference
 * @param spread median of the distances of the single displacements from these
 * @param pairs how many
 * @param x median easting of the layer
 * @param y median northing of the layer
 */
record Displacement(double east, double north, double spread, int pairs, double x, double y) {
  /**
   * One feature here and in the reference.
   *
   * @param here its centroid
   * @param there the centroid it has in the reference
   */
  record Pair(Coordinate here, Coordinate there) {}

  /**
   * @param pairs at least one
   */
  static Displacement of(List<Pair> pairs) {
    double east = median(pairs.stream().mapToDouble(p -> p.here().x - p.there().x).toArray());
    double north = median(pairs.stream().mapToDouble(p -> p.here().y - p.there().y).toArray());
    double spread =
        median(
            pairs.stream()
                .mapToDouble(
                    p ->
                        Math.hypot(
                            p.here().x - p.there().x - east, p.here().y - p.there().y - north))
                .toArray());
    double x = median(pairs.stream().mapToDouble(p -> p.here().x).toArray());
    double y = median(pairs.stream().mapToDouble(p -> p.here().y).toArray());
    return new Displacement(east, north, spread, pairs.size(), x, y);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /** The same in metres where these are degrees. */
  Displacement inMetres(RoughPlace place) {
    double onEast = place.metresEast();
    double onNorth = RoughPlace.metresNorth();
    return new Displacement(east * onEast, north * onNorth, spread * onNorth, pairs, x, y);
  }

  double distance() {
    return Math.hypot(east, north);
  }
}
