package org.landcheck.api;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

/**
 * A fault in the data. Holds no sentence: the message is made from the check's words and {@code
 * args} in the reader's language. Immutable.
 *
 * <p>A run may find a million, so what is small is kept without objects of its own; these are made
 * when asked for.
 */
public final class Finding {
  /** By rule, then key: the order of every list and file. */
  public static final Comparator<Finding> ORDER =
      (a, b) -> {
        int order = a.rule.equals(b.rule) ? 0 : a.rule.compareTo(b.rule);
        return order != 0 ? order : a.key.compareTo(b.key);
      };

  private final FindingKey key;
  private final String rule;
  private final String check;
  private final QualityElement element;
  private final Severity severity;
  private final List<FeatureRef> features;
  private final List<String> labels;
  private final String layer;

  /** Empty also where the shape is kept as places. */
  private final Optional<Geometry> geometry;

  private final double[] places;
  private final boolean hasPoint;
  private final double x;
  private final double y;

  /** Null if not measured. */
  private final Unit unit;

  private final double value;
  private final SortedMap<String, Object> args;

  /**
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
  public Finding(
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
    this.key = Objects.requireNonNull(key, "key");
    this.rule = Objects.requireNonNull(rule, "rule");
    this.check = Objects.requireNonNull(check, "check");
    this.element = Objects.requireNonNull(element, "element");
    this.severity = Objects.requireNonNull(severity, "severity");
    this.features = List.copyOf(features);
    this.labels = List.copyOf(labels);
    this.layer = Objects.requireNonNull(layer, "layer");
    this.places = geometry.map(PackedPlaces::of).orElse(PackedPlaces.NONE);
    this.geometry = places.length > 0 ? Optional.empty() : geometry;
    this.hasPoint = at.isPresent();
    this.x = hasPoint ? at.get().getX() : 0;
    this.y = hasPoint ? at.get().getY() : 0;
    this.unit = measure.map(Quantity::unit).orElse(null);
    this.value = measure.isPresent() ? measure.get().value() : 0;
    this.args = ArgMap.copyOf(args);
  }

  /** Starts a finding of a rule. */
  public static FindingBuilder by(Rule rule, CheckInfo check) {
    return new FindingBuilder(rule, check);
  }

  /** The same fault under another key. */
  public Finding withKey(FindingKey other) {
    return new Finding(
        other,
        rule,
        check,
        element,
        severity,
        features,
        labels,
        layer,
        geometry(),
        at(),
        measure(),
        args);
  }

  public FindingKey key() {
    return key;
  }

  public String rule() {
    return rule;
  }

  public String check() {
    return check;
  }

  public QualityElement element() {
    return element;
  }

  public Severity severity() {
    return severity;
  }

  /** Those involved, the owner (the smallest) first; empty if it is about more than features. */
  public List<FeatureRef> features() {
    return features;
  }

  /** Business keys of the features, in their order. */
  public List<String> labels() {
    return labels;
  }

  /** Name of the layer in its source; empty for a finding about the dataset. */
  public String layer() {
    return layer;
  }

  /** The place and shape <em>of the fault</em> in source coordinates, easting first. */
  public Optional<Geometry> geometry() {
    return places.length > 0 ? Optional.of(PackedPlaces.shape(places)) : geometry;
  }

  /** One point to go to, if there is a geometry. */
  public Optional<Coordinate> at() {
    return hasPoint ? Optional.of(new CoordinateXY(x, y)) : Optional.empty();
  }

  /** How large the fault is. */
  public Optional<Quantity> measure() {
    return unit == null ? Optional.empty() : Optional.of(new Quantity(value, unit));
  }

  /** Values for the message, by name. */
  public SortedMap<String, Object> args() {
    return args;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Finding that
        && key.equals(that.key)
        && rule.equals(that.rule)
        && check.equals(that.check)
        && element == that.element
        && severity == that.severity
        && features.equals(that.features)
        && labels.equals(that.labels)
        && layer.equals(that.layer)
        && geometry().equals(that.geometry())
        && at().equals(that.at())
        && measure().equals(that.measure())
        && args.equals(that.args);
  }

  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + key.hashCode();
  }

  @Override
  public String toString() {
    return String.join(
        " ",
        rule + " " + key,
        features.toString(),
        geometry().map(Geometry::toText).orElse("-"),
        measure().map(Quantity::toString).orElse("-"),
        args.toString());
  }
}
