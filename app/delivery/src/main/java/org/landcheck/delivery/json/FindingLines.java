package org.landcheck.delivery.json;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.landcheck.api.Finding;
import org.landcheck.core.report.Report;

/**
 * Writes the findings of a report, one a line. Blocks of them are made by several threads while the
 * caller writes the one that is next, so the file does not depend on who was first and only a few
 * blocks are held at a time.
 */
final class FindingLines {
  private static final byte[] FIRST = JsonText.plain("\n    ");
  private static final byte[] NEXT = JsonText.plain(",\n    ");
  private static final byte[] END = JsonText.plain("\n  ");

  /** Findings of a block: some hundred thousand bytes, if their shapes are small. */
  private static final int BLOCK = 512;

  /** A block whose shapes are large is not made ahead to its end. */
  private static final int MOST_BYTES = 1 << 20;

  /**
   * Lines made ahead.
   *
   * @param next first finding of the block that they leave out, or its end
   */
  private record Made(JsonText text, int next, int end) {}

  private final Report report;
  private final List<Finding> findings;
  private final int threads;

  /**
   * @param threads at least 1
   */
  FindingLines(Report report, int threads) {
    this.report = report;
    this.findings = report.result().findings();
    this.threads = threads;
  }

  /** Writes what stands between the brackets. */
  void write(OutputStream out) throws IOException {
    if (threads == 1 || findings.size() <= BLOCK) {
      finish(new Made(new JsonText(), 0, findings.size()), out);
    } else {
      parallel(out);
    }
    if (!findings.isEmpty()) {
      out.write(END);
    }
  }

  private void parallel(OutputStream out) throws IOException {
    ExecutorService makers = Executors.newFixedThreadPool(threads, this::thread);
    try {
      Deque<Future<Made>> ahead = new ArrayDeque<>();
      Deque<JsonText> free = new ArrayDeque<>();
      int begun = 0;
      while (begun < findings.size() || !ahead.isEmpty()) {
        if (begun < findings.size() && ahead.size() <= threads) {
          int from = begun;
          int end = Math.min(findings.size(), from + BLOCK);
          JsonText text = free.isEmpty() ? new JsonText() : free.pop();
          ahead.add(makers.submit(() -> new Made(text, lines(from, end, text), end)));
          begun = end;
        } else {
          Made made = ahead.remove().get();
          finish(made, out);
          free.push(made.text());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    } finally {
      makers.shutdownNow();
    }
  }

  /** Writes what is made and what is left of the block. */
  private void finish(Made made, OutputStream out) throws IOException {
    made.text().writeTo(out);
    for (int next = made.next(); next < made.end(); ) {
      next = lines(next, made.end(), made.text());
      made.text().writeTo(out);
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "landcheck-lines");
    thread.setDaemon(true);
    return thread;
  }

  /** What a block throws nobody has foreseen. */
  private static RuntimeException fault(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Makes the lines of some findings, at least of one; returns the first left out, or the end. */
  private int lines(int from, int end, JsonText text) {
    text.clear();
    FindingWriter writer = new FindingWriter(report, text);
    int i = from;
    do {
      text.raw(i == 0 ? FIRST : NEXT);
      writer.write(findings.get(i++));
    } while (i < end && text.size() < MOST_BYTES);
    return i;
  }
}
