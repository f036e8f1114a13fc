package org.landcheck.desktop.map;

import java.util.Objects;
import org.landcheck.api.Layer;

/** A layer ready to be painted: its rows, where they lie, and how they look. */
public record LayerPicture(Layer layer, RowIndex index, LayerStyle style) {
  public LayerPicture {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(style, "style");
  }
}
