package org.landcheck.core.run;

import java.util.HashMap;
import java.util.Map;
import org.landcheck.api.Monitor;

/**
 * Work done out of all work planned, in rows weighed by what a rule costs. Never goes back. Within
 * a rule that does not say how far it is, every parallel loop takes it half of what is left.
 */
final class Progress {
  private final Monitor monitor;
  private long total;
  private double done;

  /** By rule that is being run as a whole. */
  private final Map<String, Double> left = new HashMap<>();

  Progress(Monitor monitor) {
    this.monitor = monitor;
  }

  synchronized void expect(long work) {
    total = work;
  }

  synchronized void advance(String task, long work) {
    done += work;
    tell(task);
  }

  /** A rule that is run as a whole begins. */
  synchronized void begin(String task, long work) {
    left.put(task, (double) work);
    tell(task);
  }

  /** One of {@code tasks} parts of a loop that takes {@code share} of the work is through. */
  synchronized void part(String task, double share, int tasks) {
    double step = Math.min(left.getOrDefault(task, 0.0), share / tasks);
    left.merge(task, -step, Double::sum);
    done += step;
    tell(task);
  }

  synchronized double half(String task) {
    return left.getOrDefault(task, 0.0) / 2;
  }

  synchronized void end(String task) {
    done += left.getOrDefault(task, 0.0);
    left.remove(task);
    tell(task);
  }

  private void tell(String task) {
    monitor.progress(task, Math.min(total, Math.round(done)), total);
  }
}
