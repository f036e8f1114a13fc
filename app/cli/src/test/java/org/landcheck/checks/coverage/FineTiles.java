package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/**
 * Finds nothing. Run before all other checks it leaves a layer's members partitioned much finer
 * than its size asks for, so that small data exercise what happens between tiles.
 */
public final class FineTiles implements LayerCheck {
  public static final String ID = "test.fine-tiles";

  private final int segmentsATile;
  private final List<MemberBase> seen = new ArrayList<>();

  public FineTiles(int segmentsATile) {
    this.segmentsATile = segmentsATile;
  }

  @Override
  public CheckInfo info() {
    return new CheckInfo(
        ID, QualityElement.TOPOLOGICAL_CONSISTENCY, Severity.INFO, Set.of(), List.of());
  }

  @Override
  public synchronized void inspect(Layer layer, Inspection inspection) {
    seen.add(Members.of(layer, segmentsATile, inspection).base());
  }

  /** Tiles of all layers looked at so far. */
  public synchronized int tiles() {
    return seen.stream().distinct().mapToInt(base -> base.rings().grid().tiles()).sum();
  }
}
