package org.landcheck.core.checks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.Check;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.core.Fixtures;
import org.landcheck.core.run.Engine;

/** The catalogue that tests of the engine use. */
public final class TestChecks {
  private TestChecks() {}

  public static List<Check> all() {
    return List.of(
        new CodeEndsIn(),
        new SameCode(),
        new PatchedSameCode(),
        new SquareOverlap(),
        new SquareTouches(),
        new LayerCounts(),
        new Hungry(),
        new Small.Crash(),
        new Small.Starved(),
        new Small.SameKey(),
        new Small.Layers(),
        new Small.BadCode(),
        new Small.OtherCounty(),
        new Small.OfNeighbours());
  }

  /** The overlap check, counting how many features it is asked about. */
  public static List<Check> counting(AtomicInteger asked) {
    SquareOverlap overlap = new SquareOverlap();
    return List.of(
        new NeighbourCheck() {
          @Override
          public CheckInfo info() {
            return overlap.info();
          }

          @Override
          public double reach(Inspection inspection) {
            return overlap.reach(inspection);
          }

          @Override
          public void inspect(Layer layer, int row, Neighbours near, Inspection inspection) {
            asked.incrementAndGet();
            overlap.inspect(layer, row, near, inspection);
          }
        });
  }

  public static Engine engine(int threads) {
    return new Engine(all(), Fixtures.EQUALS, threads);
  }
}
