package org.landcheck.api;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/** Finds the rows of a layer by place. Safe for any number of threads. */
@FunctionalInterface
public interface Neighbours {
  /** Passes every row whose envelope meets the given one, in no particular order. */
  void within(Envelope envelope, IntConsumer rows);
}
