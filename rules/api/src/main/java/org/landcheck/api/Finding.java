package org.landcheck.api;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A fault in the data. Holds no sentence: the message is made from the check's words and {@code
 * args} in the reader's language.
 *
 * @param features those involved, the owner (the smallest) first; empty for a finding about a
 *     layer, the dataset or an uncovered region
 * @param labels business keys of the features, in their order
 * @param layer name of the layer in its source; empty for a finding about the dataset
 * @param geometry the place and shape <em>of the fault</em> in source coordinates, easting first
 * @param at one point to go to, if there is a geometry
 * @param measure how large the fault is
 * @param args values for the message: {@link String}, {@link Long}, {@link Double} or {@link
 *     Quantity}
 */
public record Finding(
    FindingKey key,
    String rule,
    String check,
    QualityElement element,
    Severity severity,
    List<FeatureRef> features,
    List<String> labels,
    String layer,
    Optional<Geometry> geometry,
    Optional<Coordinate> at,
    Optional<Quantity> measure,
    SortedMap<String, Object> args) {
  /** By rule, then key: the order of every list and file. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule).thenComparing(Finding::key);

  public Finding {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(severity, "severity");
    features = List.copyOf(features);
    labels = List.copyOf(labels);
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(measure, "measure");
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  /** Starts a finding of a rule. */
  public static FindingBuilder by(Rule rule, CheckInfo check) {
    return new FindingBuilder(rule, check);
  }
}
