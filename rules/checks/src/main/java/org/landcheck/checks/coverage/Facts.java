package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.Supplier;

/** What was found out about something, by key; for any number of threads. */
final class Facts {
  private static final Object[] NONE = {};

  // keys and facts by turns, never written to: there are few, and things to know them about many
  private volatile Object[] known = NONE;

  /**
   * @param work gives the same whoever does it; two threads that ask at once may both do it
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object key, Supplier<T> work) {
    // a key always stands for the same type
    Object fact = find(key);
    return (T) (fact == null ? add(key, work.get()) : fact);
  }

  private Object find(Object key) {
    Object[] all = known;
    for (int i = 0; i < all.length; i += 2) {
      if (all[i].equals(key)) {
        return all[i + 1];
      }
    }
    return null;
  }

  private synchronized Object add(Object key, Object fact) {
    Object before = find(key);
    if (before != null) {
      return before;
    }
    Object[] more = Arrays.copyOf(known, known.length + 2);
    more[more.length - 2] = key;
    more[more.length - 1] = fact;
    known = more;
    return fact;
  }
}
