package org.landcheck.desktop.layers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.landcheck.api.Crs;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LocalText;

/**
 * A layer as the list shows it.
 *
 * @param name in its source
 * @param title what the pack calls it, empty if the pack does not know it
 * @param beside whether it is a table set beside the data
 * @param size number of features
 */
public record LayerRow(
    String name,
    LocalText title,
    GeometryType type,
    Crs crs,
    boolean beside,
    IntegerProperty size,
    BooleanProperty visible,
    IntegerProperty rgb) {
  /** Whether it has no shapes: then there is nothing to show on the map. */
  public boolean table() {
    return type == GeometryType.NONE;
  }

  static LayerRow of(
      String name,
      LocalText title,
      GeometryType type,
      Crs crs,
      boolean beside,
      int size,
      int colour) {
    return new LayerRow(
        name,
        title,
        type,
        crs,
        beside,
        new SimpleIntegerProperty(size),
        new SimpleBooleanProperty(true),
        new SimpleIntegerProperty(colour));
  }
}
