package org.landcheck.checks.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.landcheck.checks.coverage.Members;
import org.landcheck.checks.coverage.OneSidedVertex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far vertices are from the polygon that lacks them, by the polygons as they are.
 *
 * <p>Every polygon is gone through once, however many neighbours it has: one of a county may have
 * thousands.
 */
final class Distances {
  private final Members members;
  private final Map<Integer, Set<Coordinate>> vertices = new HashMap<>();
  private final Map<Integer, IndexedFacetDistance> borders = new HashMap<>();

  /**
   * @param asked the vertices that will be asked for
   */
  Distances(Members members, List<OneSidedVertex> asked) {
    this.members = members;
    Map<Integer, Set<Coordinate>> wanted = new HashMap<>();
    for (OneSidedVertex vertex : asked) {
      wanted.computeIfAbsent(vertex.has(), id -> new HashSet<>()).add(place(vertex));
      wanted.computeIfAbsent(vertex.lacks(), id -> new HashSet<>()).add(place(vertex));
    }
    wanted.forEach(
        (id, places) -> {
          Set<Coordinate> own = new HashSet<>();
          for (Coordinate vertex : members.shape(id).getCoordinates()) {
            if (places.contains(vertex)) {
              own.add(vertex);
            }
          }
          vertices.put(id, own);
        });
  }

  static Coordinate place(OneSidedVertex vertex) {
    return new CoordinateXY(vertex.x(), vertex.y());
  }

  /**
   * Distance to the other's vertex or, if it has none near, border; layer units.
   *
   * @return 0 if both have the vertex: where a border is shorter than the tolerance its two ends
   *     count as one node, and each is then listed as the other's
   */
  double of(OneSidedVertex vertex) {
    Coordinate place = place(vertex);
    if (vertices.get(vertex.has()).contains(place)
        && vertices.get(vertex.lacks()).contains(place)) {
      return 0;
    }
    return vertex.between()
        ? borders
            .computeIfAbsent(vertex.lacks(), id -> new IndexedFacetDistance(members.shape(id)))
            .distance(PackedXY.FACTORY.createPoint(place))
        : vertex.distance();
  }
}
