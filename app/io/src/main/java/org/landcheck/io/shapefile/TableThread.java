package org.landcheck.io.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;

/** Reads a large table on a thread of its own, while the shapes are read; a small one at once. */
final class TableThread implements AutoCloseable {
  private static final long LARGE = 1 << 22;

  private final CompletableFuture<DbfTable> table = new CompletableFuture<>();
  private volatile boolean stopped;

  private TableThread() {}

  /**
   * @param progress called now and then; throws to stop
   */
  static TableThread begin(
      Companions files, Optional<Charset> given, Optional<String> cpg, LongConsumer progress)
      throws IOException {
    TableThread thread = new TableThread();
    Runnable reading = () -> thread.read(files, given, cpg, progress);
    if (files.dbf().isPresent() && Files.size(files.dbf().get()) > LARGE) {
      Thread worker = new Thread(reading, "landcheck-dbf");
      worker.setDaemon(true);
      worker.start();
    } else {
      reading.run();
    }
    return thread;
  }

  private void read(
      Companions files, Optional<Charset> given, Optional<String> cpg, LongConsumer progress) {
    try {
      if (files.dbf().isEmpty()) {
        table.complete(DbfTable.none(files.name()));
        return;
      }
      LongConsumer poll =
          rows -> {
            if (stopped) {
              throw new CancelledException();
            }
            progress.accept(rows);
          };
      DbfReader reader = new DbfReader(files.dbf().get(), files.name(), files.memo(), poll);
      table.complete(reader.read(given, cpg));
    } catch (IOException | BadInputException | RuntimeException | Error e) {
      table.completeExceptionally(e);
    }
  }

  /** The table, once it is read. */
  DbfTable await() throws IOException, BadInputException {
    try {
      return table.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof BadInputException bad) {
        throw bad;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) cause;
    }
  }

  /** Stops reading, and waits until no file is open any more. */
  @Override
  public void close() {
    stopped = true;
    table.handle((read, fault) -> read).join();
  }
}
