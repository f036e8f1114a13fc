package org.landcheck.core.checks;

import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.core.Fixtures;
import org.landcheck.core.run.Engine;

/** The catalogue that tests of the engine use. */
public final class TestChecks {
  private TestChecks() {}

  public static List<Check> all() {
    return List.of(
        new CodeEndsIn(),
        new SameCode(),
        new SquareOverlap(),
        new SquareTouches(),
        new LayerCounts(),
        new Small.Crash(),
        new Small.SameKey(),
        new Small.Layers(),
        new Small.OtherCounty(),
        new Small.OfNeighbours());
  }

  public static Engine engine(int threads) {
    return new Engine(all(), Fixtures.EQUALS, threads);
  }
}
