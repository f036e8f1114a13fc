package org.landcheck.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Collects the parts of one {@link Finding}. */
public final class FindingBuilder {
  private final Rule rule;
  private final CheckInfo check;
  private FeatureRef[] refs = {};
  private String[] labels = {};
  private String[] names = {};
  private Object[] values = {};
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
    return on(of.ref(row), of.label(row));
  }

  /** The same, where what it is known by is at hand. */
  public FindingBuilder on(FeatureRef ref, String label) {
    if (layer.isEmpty()) {
      layer = ref.layer();
    }
    int place = refs.length;
    while (place > 0 && refs[place - 1].compareTo(ref) > 0) {
      place--;
    }
    refs = with(refs, place, ref);
    labels = with(labels, place, label);
    return this;
  }

  /** Such arrays hold two or three things. */
  private static <T> T[] with(T[] array, int place, T added) {
    T[] longer = Arrays.copyOf(array, array.length + 1);
    System.arraycopy(array, place, longer, place + 1, array.length - place);
    longer[place] = added;
    return longer;
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
    return put(name, value);
  }

  /** A count for the message; numbers that are none are texts. */
  public FindingBuilder arg(String name, long value) {
    return put(name, value);
  }

  /** A value for the message. */
  public FindingBuilder arg(String name, Quantity value) {
    return put(name, value);
  }

  /** A value for the message. */
  public FindingBuilder arg(String name, Figure value) {
    return put(name, value);
  }

  private FindingBuilder put(String name, Object value) {
    int place = Arrays.binarySearch(names, name);
    if (place >= 0) {
      values = values.clone();
      values[place] = value;
    } else {
      names = with(names, -place - 1, name);
      values = with(values, -place - 1, value);
    }
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
    List<FeatureRef> features = List.of(refs);
    if (at.isEmpty()) {
      at =
          geometry
              .filter(shape -> !shape.isEmpty())
              .map(shape -> shape.getInteriorPoint().getCoordinate());
    }
    return new Finding(
        FindingKey.of(rule.id(), features, locator),
        rule.id(),
        check.id(),
        check.element(),
        rule.severity(),
        features,
        List.of(labels),
        layer,
        geometry,
        at,
        measure,
        new ArgMap(names, values));
  }
}
