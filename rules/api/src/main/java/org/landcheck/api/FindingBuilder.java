package org.landcheck.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Collects the parts of one {@link Finding}. */
public final class FindingBuilder {
  private record Involved(FeatureRef ref, String label) {}

  private final Rule rule;
  private final CheckInfo check;
  private final List<Involved> involved = new ArrayList<>();
  private final SortedMap<String, Object> args = new TreeMap<>();
  private String layer = "";
  private String locator = "";
  private Optional<Geometry> geometry = Optional.empty();
  private Optional<Coordinate> at = Optional.empty();
  private Optional<Quantity> measure = Optional.empty();

  FindingBuilder(Rule rule, CheckInfo check) {
    this.rule = rule;
    this.check = check;
  }

  /** A feature involved; the first one added names the finding's layer. */
  public FindingBuilder on(Layer of, int row) {
    if (layer.isEmpty()) {
      layer = of.name();
    }
    involved.add(new Involved(of.ref(row), of.label(row)));
    return this;
  }

  /** The layer of a finding that is about no feature. */
  public FindingBuilder in(String layerName) {
    layer = layerName;
    return this;
  }

  /** The shape of the fault. */
  public FindingBuilder where(Geometry fault) {
    geometry = Optional.of(fault);
    return this;
  }

  /** The point to go to; if not given, a point within the shape. */
  public FindingBuilder at(double x, double y) {
    at = Optional.of(new Coordinate(x, y));
    return this;
  }

  public FindingBuilder measured(Quantity quantity) {
    measure = Optional.of(quantity);
    return this;
  }

  /** A value for the message. */
  public FindingBuilder arg(String name, String value) {
    args.put(name, value);
    return this;
  }

  /** A value for the message. */
  public FindingBuilder arg(String name, long value) {
    args.put(name, value);
    return this;
  }

  /** A value for the message. */
  public FindingBuilder arg(String name, Quantity value) {
    args.put(name, value);
    return this;
  }

  /** What tells this finding from others of the rule on the same features: a field, a code. */
  public FindingBuilder locator(String text) {
    locator = text;
    return this;
  }

  /**
   * A locator for a place, to the millimetre (1e-8 of a degree would not survive an edit either).
   */
  public FindingBuilder locator(double x, double y) {
    return locator(Math.round(x * 1000) + " " + Math.round(y * 1000));
  }

  public Finding build() {
    involved.sort(Comparator.comparing(Involved::ref));
    List<FeatureRef> refs = involved.stream().map(Involved::ref).toList();
    if (at.isEmpty()) {
      at =
          geometry
              .filter(shape -> !shape.isEmpty())
              .map(shape -> shape.getInteriorPoint().getCoordinate());
    }
    return new Finding(
        FindingKey.of(rule.id(), refs, locator),
        rule.id(),
        check.id(),
        check.element(),
        rule.severity(),
        refs,
        involved.stream().map(Involved::label).toList(),
        layer,
        geometry,
        at,
        measure,
        args);
  }
}
