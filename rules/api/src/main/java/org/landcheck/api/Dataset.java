package org.landcheck.api;

import java.util.List;
import java.util.Optional;

/** Layers that belong together, as they were at one moment. Immutable. */
public interface Dataset {
  DatasetInfo info();

  /** All layers, ordered by name. */
  List<Layer> layers();

  /**
   * A layer by its name. A dataset that was matched to a pack also answers to the names the pack
   * uses.
   */
  default Optional<Layer> layer(String name) {
    return layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
  }
}
