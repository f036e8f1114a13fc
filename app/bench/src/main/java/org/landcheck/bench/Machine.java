package org.landcheck.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** What figures depend on, without saying whose machine it is. */
final class Machine {
  private Machine() {}

  static String text() {
    long memory = 0;
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      memory = Math.round(system.getTotalMemorySize() / (double) (1 << 30));
    }
    return "%s: %d cores, %d GiB, %s %s, JDK %s; %s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            memory,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            Child.method());
  }
}
