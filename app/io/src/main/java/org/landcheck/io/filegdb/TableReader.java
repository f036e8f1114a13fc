package org.landcheck.io.filegdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.landcheck.api.CancelledException;
import org.landcheck.api.VertexSpace;

/** Reads the rows of tables, of a large one several parts at once. */
final class TableReader implements AutoCloseable {
  private static final int MOST_THREADS = 4;

  /** Blocks of a part: few enough for all threads to end together, enough to be worth a start. */
  private static final int PART = 16;

  private final VertexSpace space;
  private final LongConsumer progress;
  private final ExecutorService threads;

  /**
   * @param space where the coordinates of all layers go
   * @param progress hears of rows read; throws to stop
   */
  TableReader(VertexSpace space, LongConsumer progress) {
    this.space = space;
    this.progress = progress;
    int count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "landcheck-read");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** All rows in the order of their keys. */
  List<RowRun> read(GdbTable table, Rendering rendering) throws IOException, DamagedException {
    int blocks = table.offsets().blocks();
    if (blocks <= PART) {
      return List.of(run(table, rendering, 0, blocks));
    }
    List<Callable<RowRun>> parts = new ArrayList<>();
    for (int from = 0; from < blocks; from += PART) {
      int start = from;
      parts.add(() -> run(table, rendering, start, Math.min(blocks, start + PART)));
    }
    return all(parts);
  }

  private RowRun run(GdbTable table, Rendering rendering, int from, int to)
      throws IOException, DamagedException {
    RowRun run = new RowRun(table, space, rendering);
    try {
      run.fill(from, to, progress);
    } catch (CutOffException e) {
      throw new DamagedException("的 .gdbtablx 文件不完整", "has a .gdbtablx that is cut off");
    }
    return run;
  }

  /** Does all tasks, some at once; results in the order of the tasks. */
  private List<RowRun> all(List<Callable<RowRun>> tasks) throws IOException, DamagedException {
    List<Future<RowRun>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(threads.submit(task)));
    try {
      List<RowRun> results = new ArrayList<>();
      for (Future<RowRun> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      if (e.getCause() instanceof DamagedException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } finally {
      futures.forEach(future -> future.cancel(false));
    }
  }

  /** Waits until no thread touches a file any more, so that files can be closed. */
  @Override
  public void close() {
    threads.shutdown();
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
  }
}
