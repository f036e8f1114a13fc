package org.landcheck.io.gpkg;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a layer as it holds them: packed, or as objects. */
record RowShapes(Layer layer, Optional<PackedShapes> packed) {
  static RowShapes of(Layer layer) {
    return new RowShapes(layer, layer.shapes());
  }

  /** The shape of a row that is kept as an object, or {@link Layer#NO_GEOMETRY}; null if packed. */
  Geometry object(int row) {
    return packed.isPresent() ? packed.get().loose(row) : layer.geometry(row);
  }
}
