package org.landcheck.checks.coverage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** What was found out about something, by key; for any number of threads. */
final class Facts {
  private final ConcurrentMap<Object, Object> known = new ConcurrentHashMap<>(4);

  /**
   * @param work gives the same whoever does it; two threads that ask at once may both do it
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object key, Supplier<T> work) {
    // a key always stands for the same type
    Object fact = known.get(key);
    if (fact == null) {
      fact = work.get();
      known.put(key, fact);
    }
    return (T) fact;
  }
}
