package org.landcheck.core.checks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/** The first two times it runs, side by side, there is no memory for both. */
final class Hungry implements LayerCheck {
  private final CyclicBarrier both = new CyclicBarrier(2);
  private final AtomicInteger times = new AtomicInteger();

  @Override
  public CheckInfo info() {
    return new CheckInfo(
        "test.hungry", QualityElement.DOMAIN_CONSISTENCY, Severity.ERROR, Set.of(), List.of());
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    inspection.report(Finding.by(inspection.rule(), info()).on(layer, 0).build());
    if (times.incrementAndGet() <= 2) {
      try {
        both.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("not side by side", e);
      }
      throw new OutOfMemoryError("for two");
    }
  }
}
