package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.landcheck.api.Layer;

/**
 * The rules of one stage being run. A block of rows goes through all rules of its layer while its
 * shapes are at hand; rules that look at everything at once are run side by side.
 */
final class StageRun {
  /** Rows of a block: as many as a thread keeps the shapes of. */
  private static final int BLOCK = 1024;

  /** So few rows one thread has done before another would have begun. */
  private static final int FEW = 4096;

  private final SharedStructures structures;
  private final Workers workers;
  private final Scope scope;
  private final List<UnitRun> runs;

  StageRun(RunContext context, Scope scope, List<UnitRun> runs) {
    this.structures = context.structures();
    this.workers = context.workers();
    this.scope = scope;
    this.runs = runs;
  }

  void run() {
    each(runs.size(), !scope.everything(), i -> runs.get(i).prepare(scope));
    if (workers.areSeveral()) {
      prepareExhausted();
    }
    runs.forEach(run -> run.passOver(scope));
    List<Runnable> tasks = new ArrayList<>();
    runs.stream().filter(run -> !run.byRow()).forEach(run -> tasks.add(() -> inspect(run)));
    int whole = tasks.size();
    byLayer().forEach((layer, group) -> addBlocks(layer, group, tasks));
    long rows = runs.stream().mapToLong(UnitRun::rowCount).sum();
    each(tasks.size(), whole < 2 && rows <= FEW, i -> tasks.get(i).run());
    if (workers.areSeveral()) {
      inspectExhausted();
    }
  }

  private void prepareExhausted() {
    tryOnceMore();
    for (UnitRun run : runs) {
      if (run.isExhausted()) {
        workers.checkCancelled();
        run.prepareAgain(scope);
      }
    }
  }

  private void tryOnceMore() {
    if (runs.stream().anyMatch(UnitRun::isExhausted)) {
      structures.tryOnceMore();
    }
  }

  /** Where there was not room enough for several at a time there may be for one. */
  private void inspectExhausted() {
    tryOnceMore();
    for (UnitRun run : runs) {
      if (run.isExhausted() && !run.byRow()) {
        workers.checkCancelled();
        run.inspectAgain();
      }
    }
  }

  private void inspect(UnitRun run) {
    run.inspectWhole(scope);
  }

  private Map<Layer, List<UnitRun>> byLayer() {
    Map<Layer, List<UnitRun>> groups = new LinkedHashMap<>();
    for (UnitRun run : runs) {
      if (run.rowCount() > 0) {
        Layer layer = run.unit().layer().orElseThrow();
        groups.computeIfAbsent(layer, each -> new ArrayList<>()).add(run);
      }
    }
    return groups;
  }

  private static void addBlocks(Layer layer, List<UnitRun> group, List<Runnable> tasks) {
    BitSet marked = new BitSet();
    group.forEach(run -> run.mark(marked, BLOCK));
    group.forEach(run -> run.expectBlocks(marked.cardinality()));
    int number = 0;
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(at + 1)) {
      int block = number++;
      int from = at * BLOCK;
      int to = Math.min(from + BLOCK, layer.size());
      tasks.add(() -> group.forEach(run -> run.inspectBlock(block, from, to)));
    }
  }

  private void each(int tasks, boolean alone, IntConsumer body) {
    if (!alone) {
      workers.parallel(tasks, body);
      return;
    }
    for (int i = 0; i < tasks; i++) {
      workers.checkCancelled();
      body.accept(i);
    }
  }
}
