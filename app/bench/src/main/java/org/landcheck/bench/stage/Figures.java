package org.landcheck.bench.stage;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Prints what was measured, for whoever started the process. */
final class Figures {
  private Figures() {}

  static void say(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.6f%n", name, value);
  }

  /** Milliseconds of CPU time of the whole process so far; NaN where the system does not tell. */
  static double cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e6
        : Double.NaN;
  }

  /** Milliseconds since a {@link System#nanoTime}. */
  static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
