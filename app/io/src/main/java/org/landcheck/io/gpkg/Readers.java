package org.landcheck.io.gpkg;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.landcheck.api.CancelledException;
import org.landcheck.io.sqlite.PageFile;
import org.sqlite.ProgressHandler;

/** Threads that read one SQLite file, each over a connection of its own. */
final class Readers implements AutoCloseable {
  private static final int MOST_THREADS = 4;

  private final SqliteFile file;
  private final Work work;
  private final ExecutorService threads;
  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> connections = new ThreadLocal<>();
  private final Optional<PageFile> pages;
  private final boolean utf8;

  /**
   * @param progress throws to stop
   */
  Readers(SqliteFile file, LongConsumer progress) throws SQLException {
    this.file = file;
    this.work = new Work(file.size(), progress);
    int count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "landcheck-read");
              thread.setDaemon(true);
              return thread;
            });
    // This first look also merges the journal of a private copy, before any other connection.
    try (Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA encoding")) {
      utf8 = rows.next() && "UTF-8".equals(rows.getString(1));
    }
    pages = file.pages();
  }

  /** The file as pages; empty if only SQLite can read it. */
  Optional<PageFile> pages() {
    return pages;
  }

  /** Whether texts are stored as UTF-8. */
  boolean utf8() {
    return utf8;
  }

  /** The connection of the current thread. */
  Connection connection() throws SQLException {
    Connection connection = connections.get();
    if (connection == null) {
      connection = file.connect();
      opened.add(connection);
      connections.set(connection);
      ProgressHandler.setHandler(connection, Work.STEPS, work);
      try (Statement statement = connection.createStatement()) {
        // A view of a hostile file must not call functions with side effects.
        statement.execute("PRAGMA trusted_schema = OFF");
      }
    }
    return connection;
  }

  /** Does all tasks, some at once; results in the order of the tasks. */
  <T> List<T> all(List<Callable<T>> tasks) throws SQLException {
    List<Future<T>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(threads.submit(task)));
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      work.requireWanted();
      if (e.getCause() instanceof SQLException fault) {
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

  @Override
  public void close() throws SQLException {
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
    for (Connection connection : opened) {
      connection.close();
    }
    if (pages.isPresent()) {
      try {
        pages.get().close();
      } catch (IOException e) {
        throw new SQLException(e.getMessage(), e);
      }
    }
  }
}
