package org.landcheck.checks;

import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.checks.edge.EdgeMismatch;
import org.landcheck.checks.geometry.InvalidGeometry;
import org.landcheck.checks.geometry.MultipartGeometry;
import org.landcheck.checks.geometry.NullGeometry;
import org.landcheck.checks.geometry.RepeatedPoint;
import org.landcheck.checks.geometry.Sliver;
import org.landcheck.checks.geometry.Spike;
import org.landcheck.checks.topology.CoverMismatch;
import org.landcheck.checks.topology.DuplicateGeometry;
import org.landcheck.checks.topology.Gap;
import org.landcheck.checks.topology.MissingVertex;
import org.landcheck.checks.topology.NotCovered;
import org.landcheck.checks.topology.PolygonOverlap;

/** Every check there is. A new check adds one line here. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          // one line a check, by package and name
          new EdgeMismatch(),
          new InvalidGeometry(),
          new MultipartGeometry(),
          new NullGeometry(),
          new RepeatedPoint(),
          new Sliver(),
          new Spike(),
          new CoverMismatch(),
          new DuplicateGeometry(),
          new Gap(),
          new MissingVertex(),
          new NotCovered(),
          new PolygonOverlap());

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }
}
