package org.landcheck.api;

import java.util.Comparator;
import java.util.List;

/** A dataset held in memory. */
public record ArrayDataset(DatasetInfo info, List<Layer> layers) implements Dataset {
  public ArrayDataset {
    layers = layers.stream().sorted(Comparator.comparing(Layer::name)).toList();
  }

  public static ArrayDataset of(Layer... layers) {
    return new ArrayDataset(DatasetInfo.IN_MEMORY, List.of(layers));
  }
}
