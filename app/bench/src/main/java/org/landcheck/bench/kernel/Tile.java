package org.landcheck.bench.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.Layer;
import org.landcheck.bench.corpus.Coverage;
import org.landcheck.bench.corpus.Size;

/** The ten thousand sub-zones of the smallest corpus, held in memory. */
final class Tile {
  private Tile() {}

  /** Sub-zones in large arrays. */
  static Layer cells() {
    Layer made = new Coverage(Size.TEN_THOUSAND, 1, false).dataset().layer("DJZQ").orElseThrow();
    List<Feature> features = IntStream.range(0, made.size()).mapToObj(made::feature).toList();
    return ArrayLayer.of(made.schema(), made.crs(), features);
  }

  static Dataset dataset() {
    return ArrayDataset.of(cells());
  }
}
