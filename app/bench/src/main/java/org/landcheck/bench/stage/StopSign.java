package org.landcheck.bench.stage;

import java.util.concurrent.atomic.AtomicBoolean;
import org.landcheck.api.Monitor;

/** A person who may wish to stop. */
final class StopSign implements Monitor {
  private final AtomicBoolean raised = new AtomicBoolean();

  void raise() {
    raised.set(true);
  }

  @Override
  public void progress(String task, long done, long total) {}

  @Override
  public boolean cancelled() {
    return raised.get();
  }
}
