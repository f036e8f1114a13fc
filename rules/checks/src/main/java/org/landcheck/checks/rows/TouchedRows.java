package org.landcheck.checks.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;

/**
 * What was found out about the rows that edits touched, and about those they were beneath, kept
 * from version to version: found out anew only about features that were edited since the version
 * asked for last.
 *
 * @param <T> made of nothing but the row
 */
public final class TouchedRows<T> {
  private final Map<Long, T> now = new HashMap<>();
  private final Map<Integer, T> beneath = new HashMap<>();
  private Layer latest;

  /** Takes a row and what is known about it. */
  @FunctionalInterface
  public interface Taker<T> {
    void take(int row, T known);
  }

  /** Passes the touched rows of a version, ascending. */
  public synchronized void forEach(Overlay version, IntFunction<T> find, Taker<T> taker) {
    Layer layer = version.layer();
    if (latest != null && latest != layer) {
      for (long fid : Revision.differing(latest, layer)) {
        now.remove(fid);
      }
    }
    latest = layer;
    for (int row : version.touched()) {
      taker.take(row, now.computeIfAbsent(layer.fid(row), fid -> find.apply(row)));
    }
  }

  /** Passes the rows beneath that a version lost, ascending. */
  public synchronized void forEachLost(Overlay version, IntFunction<T> find, Taker<T> taker) {
    for (int row : version.lost()) {
      taker.take(row, beneath.computeIfAbsent(row, find::apply));
    }
  }
}
