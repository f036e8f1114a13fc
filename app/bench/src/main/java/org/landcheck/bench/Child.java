package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes and measures what they take: with GNU time where it is installed, which asks the
 * system at the end; else by looking every few milliseconds, which misses the last of them.
 */
final class Child {
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final boolean EXACT = Files.isExecutable(GNU_TIME);
  private static final int GLANCE_MS = 10;

  private Child() {}

  /** How it is measured, for people. */
  static String method() {
    return EXACT
        ? "user + system time and peak memory as GNU time reports them"
        : "user + system time and peak memory as sampled every " + GLANCE_MS + " ms";
  }

  /** Runs a command to its end, or for so many seconds. */
  static Cost run(List<String> command, int limit) throws IOException, InterruptedException {
    Path report = Files.createTempFile("bench", ".time");
    Path output = Files.createTempFile("bench", ".out");
    try {
      List<String> measured = new ArrayList<>();
      if (EXACT) {
        measured.addAll(List.of(GNU_TIME.toString(), "-q", "-f", "%U %S %M", "-o", "" + report));
      }
      measured.addAll(command);
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(measured)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Glance glance = watch(process, start, limit);
      double wall = (System.nanoTime() - start) / 1e9;
      boolean ended = !process.isAlive();
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      Glance total = ended && EXACT ? reported(report) : glance;
      int exit = ended ? process.exitValue() : Cost.TIMED_OUT;
      return new Cost(total.cpu, wall, total.peak, exit, figures(output));
    } finally {
      Files.delete(report);
      Files.delete(output);
    }
  }

  private record Glance(double cpu, long peak) {}

  private static Glance watch(Process process, long start, int limit) throws InterruptedException {
    Glance last = new Glance(0, 0);
    while (!process.waitFor(GLANCE_MS, TimeUnit.MILLISECONDS)
        && System.nanoTime() - start < limit * 1e9) {
      if (!EXACT) {
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        last = new Glance(Math.max(last.cpu, cpu.toNanos() / 1e9), peak(process.pid(), last.peak));
      }
    }
    return last;
  }

  private static long peak(long pid, long before) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // it has just ended, or this system has no such file
      return before;
    }
    return before;
  }

  private static Glance reported(Path report) throws IOException {
    String[] parts = Files.readString(report).strip().split(" ");
    return new Glance(
        Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]),
        1024 * Long.parseLong(parts[2]));
  }

  private static Map<String, Double> figures(Path output) throws IOException {
    Map<String, Double> figures = new HashMap<>();
    for (String line : Files.readAllLines(output)) {
      String[] parts = line.split(" ");
      if (parts.length == 2 && parts[1].matches("-?\\d+\\.\\d+")) {
        figures.put(parts[0], Double.valueOf(parts[1]));
      }
    }
    return figures;
  }
}
