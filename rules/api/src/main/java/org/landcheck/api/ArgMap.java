package org.landcheck.api;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;

/**
 * A few values by name, in the order of the names. Immutable; takes a third of the room of a tree,
 * which counts where a run finds a million.
 */
final class ArgMap extends AbstractMap<String, Object> implements SortedMap<String, Object> {
  private final String[] names;
  private final Object[] values;

  /**
   * Keeps the arrays.
   *
   * @param names ascending, no two the same
   */
  ArgMap(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  static ArgMap copyOf(SortedMap<String, Object> map) {
    return map instanceof ArgMap same
        ? same
        : new ArgMap(map.keySet().toArray(String[]::new), map.values().toArray());
  }

  private int indexOf(Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Object get(Object name) {
    int i = indexOf(name);
    return i < 0 ? null : values[i];
  }

  @Override
  public boolean containsKey(Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new Entries();
  }

  @Override
  public Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, Object> subMap(String from, String to) {
    return slice(firstFrom(from), firstFrom(to));
  }

  @Override
  public SortedMap<String, Object> headMap(String to) {
    return slice(0, firstFrom(to));
  }

  @Override
  public SortedMap<String, Object> tailMap(String from) {
    return slice(firstFrom(from), names.length);
  }

  private int firstFrom(String name) {
    int at = Arrays.binarySearch(names, name);
    return at < 0 ? -at - 1 : at;
  }

  private ArgMap slice(int from, int to) {
    return new ArgMap(Arrays.copyOfRange(names, from, to), Arrays.copyOfRange(values, from, to));
  }

  @Override
  public String firstKey() {
    return key(0);
  }

  @Override
  public String lastKey() {
    return key(names.length - 1);
  }

  private String key(int i) {
    if (names.length == 0) {
      throw new NoSuchElementException();
    }
    return names[i];
  }

  private final class Entries extends AbstractSet<Map.Entry<String, Object>> {
    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Iterator<Map.Entry<String, Object>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < names.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
          if (next == names.length) {
            throw new NoSuchElementException();
          }
          int i = next++;
          return new SimpleImmutableEntry<>(names[i], values[i]);
        }
      };
    }
  }
}
