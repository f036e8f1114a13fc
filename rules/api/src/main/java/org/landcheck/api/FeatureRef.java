package org.landcheck.api;

import java.util.Objects;

/**
 * Names a feature for good: its layer and the feature id its source gave it.
 *
 * <p>Ordered by layer name, then id; the smallest reference of a finding owns it.
 */
public record FeatureRef(String layer, long fid) implements Comparable<FeatureRef> {
  public FeatureRef {
    Objects.requireNonNull(layer, "layer");
  }

  @Override
  public int compareTo(FeatureRef other) {
    int order = layer.equals(other.layer) ? 0 : layer.compareTo(other.layer);
    return order != 0 ? order : Long.compare(fid, other.fid);
  }

  /** {@code LAYER/fid}, as written to files. */
  @Override
  public String toString() {
    return layer + "/" + fid;
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if the text is not {@code LAYER/fid}
   */
  public static FeatureRef parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("not LAYER/fid: " + text);
    }
    return new FeatureRef(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
  }
}
