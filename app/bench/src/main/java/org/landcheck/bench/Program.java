package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.bench.corpus.Corpus;

/** Starts the program that is measured, and the stages beside it, each in a new process. */
final class Program {
  private static final int LIMIT = 600;

  /** Holds a process to one core, its garbage collector and compiler too, where the system can. */
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private final Settings settings;
  private final String java = ProcessHandle.current().info().command().orElse("java");
  private final Path work;

  /**
   * @param work a folder for what runs write
   */
  Program(Settings settings, Path work) {
    this.settings = settings;
    this.work = work;
  }

  /**
   * A whole check, from the file to findings.json.
   *
   * @param cost the median of some runs
   * @param findings what the last of them wrote
   */
  record Checked(Cost cost, Path findings) {
    /** Whether it came to an end: with or without findings, but without a fault. */
    boolean done() {
      return (cost.exit() == 0 || cost.exit() == 1 || cost.exit() == 4) && Files.exists(findings);
    }
  }

  /**
   * @param name of this kind of run, for its folder
   * @param jvm options of the virtual machine
   */
  Checked check(String name, Corpus corpus, int repeats, List<String> jvm, String... options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(launcher());
    all.addAll(jvm);
    return check(name, corpus, repeats, List.of(), all, options);
  }

  /** The same without the launcher's options. */
  Checked checkBare(String name, Corpus corpus, int repeats)
      throws IOException, InterruptedException {
    return check(name, corpus, repeats, List.of(), List.of());
  }

  /** The options that the launcher beside the jar starts the virtual machine with. */
  private List<String> launcher() {
    Path bin = settings.jar().toAbsolutePath().normalize().getParent().resolveSibling("bin");
    Path options = bin.resolve("jvm.options");
    return Files.exists(options) ? List.of("@" + options) : List.of();
  }

  /** The same on one core only; with one thread where a process cannot be held to a core. */
  Checked checkOnOneCore(String name, Corpus corpus, int repeats)
      throws IOException, InterruptedException {
    return Files.isExecutable(TASKSET)
        ? check(name, corpus, repeats, List.of("" + TASKSET, "-c", "0"), launcher())
        : check(name, corpus, repeats, List.of(), launcher(), "--threads", "1");
  }

  private Checked check(
      String name,
      Corpus corpus,
      int repeats,
      List<String> before,
      List<String> jvm,
      String... options)
      throws IOException, InterruptedException {
    Path out = work.resolve(name + "-" + corpus.size().label());
    Files.deleteIfExists(out.resolve("findings.json"));
    List<String> command = new ArrayList<>(before);
    command.add(java);
    command.addAll(jvm);
    command.addAll(List.of("-jar", "" + settings.jar(), "check", "" + corpus.data()));
    command.addAll(List.of("--pack", "cadastral-zone", "--format", "json", "--out", "" + out));
    command.addAll(List.of(options));
    return new Checked(median(command, repeats), out.resolve("findings.json"));
  }

  /** One of the classes of the stage package, with its arguments. */
  Cost stage(Class<?> stage, int repeats, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java, "-classpath"));
    command.add(System.getProperty("java.class.path"));
    command.add(stage.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return median(command, repeats);
  }

  private static Cost median(List<String> command, int repeats)
      throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    // what takes too long once will again
    while (costs.size() < repeats && (costs.isEmpty() || costs.get(0).exit() != Cost.TIMED_OUT)) {
      costs.add(Child.run(command, LIMIT));
    }
    return Cost.median(costs);
  }
}
