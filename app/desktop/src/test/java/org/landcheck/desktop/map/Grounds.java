package org.landcheck.desktop.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Small layers and findings for tests of the map. */
final class Grounds {
  private static final LayerSchema SCHEMA = new LayerSchema("T", GeometryType.POLYGON, List.of());

  private Grounds() {}

  /** A layer of boxes, by row; a null envelope is a row without a shape. */
  static Layer boxes(List<Envelope> boxes) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Envelope box = boxes.get(i);
      features.add(
          new Feature(
              new FeatureRef("T", i),
              box.isNull() ? Optional.empty() : Optional.of(PackedXY.FACTORY.toGeometry(box)),
              List.of()));
    }
    return ArrayLayer.of(SCHEMA, Crs.UNDECLARED, features);
  }

  static Finding finding(int number, Severity severity, Optional<Coordinate> at) {
    return new Finding(
        FindingKey.of("r", List.of(), "" + number),
        "r",
        "c",
        QualityElement.values()[0],
        severity,
        List.of(),
        List.of(),
        "T",
        Optional.empty(),
        at,
        Optional.empty(),
        new java.util.TreeMap<>());
  }
}
