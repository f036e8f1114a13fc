package org.landcheck.io.vct;

import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.GeometryType;

/** What the objects of a feature code are. */
enum ObjectKind {
  POINT(GeometryType.POINT),
  LINE(GeometryType.LINE),
  POLYGON(GeometryType.POLYGON),
  ANNOTATION(GeometryType.POINT),
  SOLID(GeometryType.NONE),
  AGGREGATION(GeometryType.NONE),
  NONE(GeometryType.NONE);

  private final GeometryType geometry;

  ObjectKind(GeometryType geometry) {
    this.geometry = geometry;
  }

  /** The kind a word of the section of feature codes means. */
  static Optional<ObjectKind> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "point" -> Optional.of(POINT);
      case "line", "polyline" -> Optional.of(LINE);
      case "polygon", "area" -> Optional.of(POLYGON);
      case "annotation", "text" -> Optional.of(ANNOTATION);
      case "solid" -> Optional.of(SOLID);
      case "aggregation" -> Optional.of(AGGREGATION);
      case "nonegeometry", "none", "image", "table" -> Optional.of(NONE);
      default -> Optional.empty();
    };
  }

  GeometryType geometry() {
    return geometry;
  }
}
