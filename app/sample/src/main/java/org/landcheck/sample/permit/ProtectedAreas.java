package org.landcheck.sample.permit;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Land that nobody may build on: permanent basic farmland, and within ecological redlines. */
final class ProtectedAreas {
  final DraftTable farmland = new DraftTable("YJJBNT", "TBBH", true, "TBBH:TEXT:20");
  final DraftTable redlines = new DraftTable("STBHHX", "TBBH", true, "TBBH:TEXT:20");

  /** Takes two sites. */
  ProtectedAreas(Sites sites) {
    Polygon field = sites.next();
    Polygon wood = sites.next();
    farmland.add().shaped(field).set("TBBH", "YN0001");
    redlines.add().shaped(wood).set("TBBH", "ST0001");
  }

  Coordinate inFarmland() {
    return middle(farmland);
  }

  Coordinate inRedline() {
    return middle(redlines);
  }

  private static Coordinate middle(DraftTable table) {
    return table.rows().get(0).shape().orElseThrow().getCentroid().getCoordinate();
  }
}
