package org.landcheck.core.run;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CancelledException;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.core.data.RowSubset;

/** One rule being run: which rows, through which view, and what came out. */
final class UnitRun {
  private static final int POLL = 64;
  private static final long LAYER_COST = 8;

  private final RunContext context;
  private final WorkUnit unit;
  private final Sink all = new Sink();

  /** One a block, in order of rows, so that what they say is put together in that order. */
  private Sink[] blocks = {};

  private Optional<RowSubset> part = Optional.empty();
  private RowSet rows = RowSet.NONE;
  private boolean ready = true;
  private boolean exhausted;
  private Optional<Neighbours> near = Optional.empty();

  UnitRun(RunContext context, WorkUnit unit) {
    this.context = context;
    this.unit = unit;
  }

  WorkUnit unit() {
    return unit;
  }

  /** All the rule has to say. Only when no thread works on it any more. */
  Sink outcome() {
    Sink outcome = new Sink();
    outcome.addAll(all);
    for (Sink block : blocks) {
      if (block != null) {
        outcome.addAll(block);
      }
    }
    return outcome;
  }

  boolean byRow() {
    return isByRow(unit);
  }

  private static boolean isByRow(WorkUnit unit) {
    return unit.check() instanceof FeatureCheck || unit.check() instanceof NeighbourCheck;
  }

  /** Planned work, in rows. */
  static long weight(WorkUnit unit, Scope scope) {
    long size = unit.layer().map(Layer::size).orElse(0);
    if (isByRow(unit)) {
      return scope.rows(unit.rule().id()).map(rows -> (long) rows.length).orElse(size);
    }
    return 1 + LAYER_COST * size;
  }

  private Layer view() {
    return part.isPresent() ? part.get() : unit.layer().orElseThrow();
  }

  private RuleInspection inspection(Sink sink) {
    return new RuleInspection(context, unit, part.map(each -> each), sink);
  }

  /** Chooses the rows and builds what they share. If that fails, the rule is not run. */
  void prepare(Scope scope) {
    if (unit.check() instanceof DatasetCheck) {
      return;
    }
    ready =
        guard(
            () -> {
              part = unit.filter().map(this::subset);
              rows = RowSet.choose(unit, view(), scope, context);
              if (unit.check() instanceof FeatureCheck check) {
                check.prepare(view(), inspection(all));
              } else if (unit.check() instanceof NeighbourCheck check) {
                boolean across = check.info().needs().contains(Need.AGAINST);
                Layer around = across ? unit.against().orElseThrow() : view();
                near = Optional.of(context.views().index(around));
              }
            });
  }

  /** Prepares once more, as if it had not been tried. */
  void prepareAgain(Scope scope) {
    exhausted = false;
    all.forget();
    prepare(scope);
  }

  /** Counts the rows as done that will not be inspected one by one. */
  void passOver(Scope scope) {
    if (byRow()) {
      context.progress().advance(unit.rule().id(), weight(unit, scope) - rowCount());
    }
  }

  private RowSubset subset(RowFilter filter) {
    return context.views().subset(unit.layer().orElseThrow(), unit.rule().filter(), filter);
  }

  /** Rows that are inspected one by one. */
  int rowCount() {
    return ready && byRow() ? rows.count() : 0;
  }

  /** Notes the blocks of rows of the whole layer that it has rows in. */
  void mark(BitSet marked, int blockSize) {
    if (rows.isAll() && part.isEmpty()) {
      marked.set(0, (rowCount() + blockSize - 1) / blockSize);
      return;
    }
    for (int i = 0; i < rowCount(); i++) {
      marked.set(layerRow(i) / blockSize);
    }
  }

  /** Says how many blocks of rows there will be. */
  void expectBlocks(int count) {
    blocks = new Sink[count];
  }

  /**
   * Inspects its rows of a block. Blocks may be inspected by any threads.
   *
   * @param block number of the block among those expected
   * @param from first row of the whole layer
   * @param to last row of the whole layer, exclusive
   */
  void inspectBlock(int block, int from, int to) {
    int first = firstAt(from);
    int last = firstAt(to);
    if (first < last) {
      blocks[block] = new Sink();
      inspectRows(first, last, blocks[block]);
    }
  }

  /** How many of the chosen rows are below a row of the whole layer. */
  private int firstAt(int row) {
    if (rows.isAll() && part.isEmpty()) {
      return Math.min(row, rowCount());
    }
    int low = 0;
    int high = rowCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (layerRow(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int layerRow(int i) {
    int row = rows.row(i);
    return part.isPresent() ? part.get().wholeRow(row) : row;
  }

  /** Inspects some of the rows. A fault at one row is noted, and the next row inspected. */
  private void inspectRows(int from, int to, Sink sink) {
    RuleInspection inspection = inspection(sink);
    Layer layer = view();
    for (int i = from; i < to; i++) {
      if ((i - from) % POLL == 0) {
        context.workers().checkCancelled();
      }
      sink.inspected(inspectRow(layer, rows.row(i), inspection, sink) ? 1 : 0);
    }
    context.progress().advance(unit.rule().id(), to - from);
  }

  private boolean inspectRow(Layer layer, int row, RuleInspection inspection, Sink sink) {
    int skips = sink.skipCount();
    try {
      if (unit.check() instanceof FeatureCheck check) {
        check.inspect(layer, row, inspection);
      } else if (unit.check() instanceof NeighbourCheck check) {
        check.inspect(layer, row, near.orElseThrow(), inspection);
      }
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      sink.failure(unit.rule().id(), Optional.of(layer.ref(row)), e);
      return false;
    }
    return sink.skipCount() == skips || !sink.skippedSince(skips, layer.ref(row));
  }

  /** Runs a rule that looks at everything at once. */
  void inspectWhole(Scope scope) {
    String rule = unit.rule().id();
    context.progress().begin(rule, weight(unit, scope));
    if (ready) {
      guard(this::inspectWhole);
    }
    context.progress().end(rule);
  }

  /** Whether memory ran out while it was prepared or run, if it looks at everything at once. */
  boolean isExhausted() {
    return exhausted;
  }

  /**
   * Runs a rule that looks at everything at once again, as if it had not been run. One that could
   * not be prepared stays failed: without its rows it would find nothing.
   */
  void inspectAgain() {
    if (ready) {
      exhausted = false;
      all.forget();
      guard(this::inspectWhole);
    }
  }

  private void inspectWhole() {
    if (unit.check() instanceof LayerCheck check) {
      check.inspect(view(), inspection(all));
      all.inspected(rows.count() - skippedFeatures());
    } else if (unit.check() instanceof DatasetCheck check) {
      check.inspect(context.plan().dataset(), inspection(all));
      all.inspected(things());
    }
  }

  private long skippedFeatures() {
    if (all.skips().stream().anyMatch(skip -> skip.feature().isEmpty())) {
      return rows.count();
    }
    Set<FeatureRef> skipped = new HashSet<>();
    for (Skip skip : all.skips()) {
      FeatureRef ref = skip.feature().orElseThrow();
      if (ref.layer().equals(view().name()) && rows.contains(view().rowOf(ref.fid()))) {
        skipped.add(ref);
      }
    }
    return skipped.size();
  }

  /** A rule about the dataset inspects layers: its own, or all. */
  private long things() {
    boolean skipped = all.skips().stream().anyMatch(skip -> skip.feature().isEmpty());
    long layers =
        unit.rule().layer().isPresent()
            ? unit.layer().stream().count()
            : context.plan().dataset().layers().size();
    return skipped ? 0 : layers;
  }

  private boolean guard(Runnable work) {
    try {
      work.run();
      return true;
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      all.clear();
      exhausted = e instanceof OutOfMemoryError;
      all.failure(unit.rule().id(), Optional.empty(), exhausted ? largest() : Optional.empty(), e);
      return false;
    }
  }

  private Optional<FeatureRef> largest() {
    try {
      return unit.layer().flatMap(LargestShape::of);
    } catch (OutOfMemoryError e) {
      return Optional.empty();
    }
  }
}
