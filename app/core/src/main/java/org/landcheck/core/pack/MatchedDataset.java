package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;

/** A dataset that answers to a pack's names. */
record MatchedDataset(
    DatasetInfo info, List<Layer> layers, Function<String, Optional<String>> sources)
    implements Dataset {
  @Override
  public Optional<Layer> layer(String name) {
    Optional<String> source = sources.apply(name);
    return layers.stream()
        .filter(layer -> source.filter(layer.name()::equals).isPresent())
        .findFirst();
  }
}
