package org.landcheck.checks.coverage;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A place where the borders of two neighbouring datasets do not agree.
 *
 * @param ours members of the first dataset involved, ascending
 * @param theirs a member of the second, or -1
 * @param area of an overlap or gap
 * @param distance width of an overlap or gap, else how far apart the borders are
 */
public record EdgeFault(
    Kind kind,
    List<Integer> ours,
    int theirs,
    Geometry shape,
    Optional<Double> area,
    double distance) {
  /** Sort of disagreement. */
  public enum Kind {
    OVERLAP("overlap"),
    GAP("gap"),
    APART("apart"),
    VERTEX("vertex");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word in messages and files. */
    public String id() {
      return id;
    }
  }

  public EdgeFault {
    ours = List.copyOf(ours);
  }
}
