package org.landcheck.checks.rows;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;

/**
 * A layer and the same layer in a companion, their rows joined by business key. Immutable, and safe
 * for any number of threads.
 */
public final class Counterpart {
  private final RowText own;
  private final KeyedRows theirs;

  private record Key(Layer layer, Layer theirs, String key) {}

  private Counterpart(RowText own, KeyedRows theirs) {
    this.own = own;
    this.theirs = theirs;
  }

  /** The same layer in a companion, if it was given and has it. */
  public static Optional<Layer> layer(Layer layer, Companion companion, Inspection inspection) {
    Optional<Dataset> given = inspection.companion(companion);
    return given.flatMap(data -> data.layer(inspection.rule().layer().orElse(layer.name())));
  }

  /** The field with the business key: the layer's, or as the pack has it; empty if none. */
  public static String key(Layer layer, Inspection inspection) {
    return layer
        .schema()
        .keyField()
        .or(
            () ->
                inspection.rule().layer().flatMap(inspection.pack()::layer).flatMap(LayerSpec::key))
        .orElse("");
  }

  /** The two, if both have the key; a row may ask for what {@code prepare} built. */
  public static Optional<Counterpart> of(Layer layer, Companion companion, Inspection inspection) {
    String key = key(layer, inspection);
    return layer(layer, companion, inspection)
        .filter(theirs -> layer.schema().indexOf(key) >= 0 && theirs.schema().indexOf(key) >= 0)
        .map(
            theirs ->
                inspection.shared(
                    new Key(layer, theirs, key),
                    () ->
                        new Counterpart(
                            new RowText(layer, List.of(key)),
                            KeyedRows.of(theirs, List.of(key), inspection))));
  }

  /**
   * Says why the two cannot be compared, if so, and builds them else.
   *
   * @param places whether shapes are to be compared
   */
  public static Optional<Counterpart> prepare(
      Layer layer, Companion companion, boolean places, Inspection inspection) {
    obstacle(layer, companion, places, inspection)
        .ifPresent(reason -> inspection.skip(Optional.empty(), reason));
    return of(layer, companion, inspection);
  }

  private static Optional<LocalText> obstacle(
      Layer layer, Companion companion, boolean places, Inspection inspection) {
    String name = layer.name();
    String zh = companion == Companion.PREVIOUS ? "上一版成果" : "入库后的数据";
    String en = companion == Companion.PREVIOUS ? "the previous version" : "the data as loaded";
    String key = key(layer, inspection);
    Optional<Layer> theirs = layer(layer, companion, inspection);
    if (theirs.isEmpty()) {
      return Optional.of(new LocalText(zh + "没有图层 " + name, en + " have no layer " + name));
    }
    if (key.isEmpty()) {
      return Optional.of(
          new LocalText("方案没有指定图层 " + name + " 的编号字段", "the pack names no key of layer " + name));
    }
    if (layer.schema().indexOf(key) < 0 || theirs.get().schema().indexOf(key) < 0) {
      boolean ours = layer.schema().indexOf(key) < 0;
      return Optional.of(
          new LocalText(
              (ours ? "图层 " : zh + "的图层 ") + name + " 没有编号字段 " + key,
              "layer " + name + (ours ? "" : " of " + en) + " has no field " + key));
    }
    boolean apart = isDeclared(layer.crs()) && isDeclared(theirs.get().crs());
    return places && apart && !layer.crs().sameSystem(theirs.get().crs())
        ? Optional.of(
            new LocalText(
                zh + "的图层 " + name + " 坐标系不同",
                "layer " + name + " of " + en + " is in another system"))
        : Optional.empty();
  }

  private static boolean isDeclared(Crs crs) {
    return crs.kind() != Crs.Kind.UNDECLARED && crs.kind() != Crs.Kind.UNKNOWN;
  }

  /** Whether shapes of the two can be compared. */
  public boolean isOneSystem() {
    Crs ours = own.layer().crs();
    Crs other = theirs.layer().crs();
    return !isDeclared(ours) || !isDeclared(other) || ours.sameSystem(other);
  }

  /** The layer in the companion. */
  public Layer layer() {
    return theirs.layer();
  }

  /** The rows of the layer in the companion, by key. */
  public KeyedRows theirs() {
    return theirs;
  }

  /** The key of a row of the data, empty if it has none. */
  public String key(int row) {
    return own.of(row);
  }

  /** The one row of the companion with the key of a row; -1 if there is none, or more than one. */
  public int only(int row) {
    int[] rows = theirs.find(own.of(row), 2);
    return rows.length == 1 ? rows[0] : -1;
  }
}
