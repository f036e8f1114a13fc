package org.landcheck.checks.rows;

import java.util.List;
import java.util.function.IntConsumer;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;

/**
 * The rows of a layer by their key, 4 bytes each. Immutable, and safe for any number of threads.
 */
public final class KeyedRows {
  private final RowText texts;
  private final HashedRows rows;

  private record Key(Layer layer, List<String> fields) {}

  private KeyedRows(RowText texts, Inspection inspection) {
    this.texts = texts;
    this.rows =
        HashedRows.of(
            texts.layer().size(),
            () -> row -> RowText.hash(texts.of(row)),
            inspection,
            (part, same, from, to) -> {});
  }

  /** Built once for a layer and its fields; see {@link Inspection#shared}. */
  public static KeyedRows of(Layer layer, List<String> fields, Inspection inspection) {
    return inspection.shared(
        new Key(layer, List.copyOf(fields)),
        () -> new KeyedRows(new RowText(layer, fields), inspection));
  }

  public Layer layer() {
    return texts.layer();
  }

  /** The key of a row, empty if it has none. */
  public String key(int row) {
    return texts.of(row);
  }

  /** Passes the rows with a key, ascending. */
  public void find(String key, IntConsumer found) {
    rows.find(
        RowText.hash(key),
        row -> {
          if (texts.of(row).equals(key)) {
            found.accept(row);
          }
        });
  }

  /** The rows with a key, ascending. */
  public int[] find(String key) {
    IntRows found = new IntRows();
    find(key, found);
    return found.toArray();
  }

  /** The first rows with a key, ascending, no more than so many. */
  public int[] find(String key, int most) {
    IntRows found = new IntRows();
    rows.any(
        RowText.hash(key),
        row -> {
          if (texts.of(row).equals(key)) {
            found.accept(row);
          }
          return found.size() == most;
        });
    return found.toArray();
  }

  /** The first row with a key; -1 if there is none. */
  public int first(String key) {
    int[] found = find(key, 1);
    return found.length == 0 ? -1 : found[0];
  }

  public boolean has(String key) {
    return rows.any(RowText.hash(key), row -> texts.of(row).equals(key));
  }
}
