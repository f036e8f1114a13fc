package org.landcheck.core.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;

/**
 * One version of a dataset. Applying an edit makes the next one; both stay usable and share all
 * that did not change. Layers an edit does not touch are the very same objects, so structures built
 * from them stay good.
 *
 * <p>Speaks of layers and fields by their names in the source.
 */
public final class Snapshot implements Dataset {
  private final DatasetInfo info;
  private final Map<String, Layer> layers;
  private final long version;

  private Snapshot(DatasetInfo info, Map<String, Layer> layers, long version) {
    this.info = info;
    this.layers = layers;
    this.version = version;
  }

  /** Version 0: the data as they are, nothing copied. */
  public static Snapshot of(Dataset base) {
    Map<String, Layer> layers = new LinkedHashMap<>();
    for (Layer layer : base.layers()) {
      layers.put(layer.name(), layer);
    }
    return new Snapshot(base.info(), Collections.unmodifiableMap(layers), 0);
  }

  /**
   * The data with an edit done. Costs by the size of the edit, not of the data.
   *
   * @throws IllegalArgumentException if the edit does not fit the data as they are: a layer that is
   *     not there, a {@code before} that is not what the snapshot holds to the last bit, an added
   *     feature whose id is taken, values that are not of the layer's fields. Nothing is done then
   */
  public Snapshot apply(Edit edit) {
    Map<String, List<FeatureChange>> byLayer = new LinkedHashMap<>();
    for (FeatureChange change : edit.changes()) {
      byLayer.computeIfAbsent(change.ref().layer(), name -> new ArrayList<>()).add(change);
    }
    Map<String, Layer> next = new LinkedHashMap<>(layers);
    byLayer.forEach(
        (name, changes) -> {
          Layer layer = layers.get(name);
          if (layer == null) {
            throw new IllegalArgumentException("no layer " + name);
          }
          next.put(name, EditedLayer.of(layer).with(changes));
        });
    return new Snapshot(info, Collections.unmodifiableMap(next), version + 1);
  }

  /** A feature as this version has it. */
  public Optional<Feature> feature(FeatureRef ref) {
    Layer layer = layers.get(ref.layer());
    int row = layer == null ? -1 : layer.rowOf(ref.fid());
    return row < 0 ? Optional.empty() : Optional.of(layer.feature(row));
  }

  /** Number of edits since the data were opened; undoing counts as an edit. */
  public long version() {
    return version;
  }

  @Override
  public DatasetInfo info() {
    return info;
  }

  @Override
  public List<Layer> layers() {
    return List.copyOf(layers.values());
  }

  @Override
  public Optional<Layer> layer(String name) {
    return Optional.ofNullable(layers.get(name));
  }
}
