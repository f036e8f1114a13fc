package org.landcheck.io.filegdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * All a layer holds as texts that can be compared, whoever read it: a shape of one part is the same
 * as a collection of that part, the order of parts does not matter, bits of numbers do.
 */
final class LayerText {
  private LayerText() {}

  static List<String> rows(Layer layer) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      rows.add(values(layer, row) + " " + shape(layer.geometry(row)));
    }
    return rows;
  }

  static String values(Layer layer, int row) {
    StringBuilder text = new StringBuilder().append(layer.fid(row));
    for (int field = 0; field < layer.schema().fields().size(); field++) {
      Object value = layer.value(row, field);
      String shown = value instanceof byte[] bytes ? Arrays.toString(bytes) : "" + value;
      text.append('|').append(shown);
    }
    return text.toString();
  }

  static String shape(Geometry shape) {
    if (shape == Layer.NO_GEOMETRY) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    parts(shape, parts);
    Collections.sort(parts);
    return parts.toString();
  }

  private static void parts(Geometry shape, List<String> into) {
    if (shape instanceof GeometryCollection several) {
      for (int i = 0; i < several.getNumGeometries(); i++) {
        parts(several.getGeometryN(i), into);
      }
    } else if (shape instanceof Polygon polygon && !polygon.isEmpty()) {
      List<String> holes = new ArrayList<>();
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        holes.add(numbers(polygon.getInteriorRingN(i).getCoordinateSequence()));
      }
      Collections.sort(holes);
      into.add(numbers(polygon.getExteriorRing().getCoordinateSequence()) + holes);
    } else if (shape instanceof LineString line && !line.isEmpty()) {
      into.add(numbers(line.getCoordinateSequence()));
    } else if (shape instanceof Point point && !point.isEmpty()) {
      into.add(numbers(point.getCoordinateSequence()));
    }
  }

  private static String numbers(CoordinateSequence points) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < points.size(); i++) {
      for (int k = 0; k < points.getDimension(); k++) {
        text.append(points.getOrdinate(i, k)).append(' ');
      }
      text.append(points.getMeasures() > 0 ? "m," : ",");
    }
    return text.append(')').toString();
  }
}
