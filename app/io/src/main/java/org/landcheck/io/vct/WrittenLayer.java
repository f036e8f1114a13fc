package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer as it is written: the name of its table, its fields, the codes and ids of its objects.
 */
final class WrittenLayer {
  private static final int MOST_CODES = 256;

  private final Layer layer;
  private final PackedShapes shapes;
  private final String table;
  private final List<WrittenField> fields;
  private final long firstId;
  private final int codeField;
  private final Map<ObjectKind, Map<String, String>> codes = new LinkedHashMap<>();

  /**
   * @param firstId id of the first row where rows are numbered anew; 0 if ids are feature ids
   * @param taken codes of other layers
   */
  WrittenLayer(Layer layer, String table, long firstId, Set<String> taken) {
    this.layer = layer;
    this.shapes = layer.shapes().orElseGet(() -> PackedShapes.of(layer));
    this.table = table;
    this.fields = WrittenField.of(layer);
    this.firstId = firstId;
    Set<String> declared = declaredCodes();
    boolean usable = !declared.isEmpty() && declared.stream().noneMatch(taken::contains);
    this.codeField = usable ? codeField(layer) : -1;
    List<String> all = usable ? List.copyOf(declared) : List.of(Words.name(table, taken));
    taken.addAll(all);
    for (ObjectKind kind : kinds()) {
      Map<String, String> ofKind = new LinkedHashMap<>();
      for (String code : all) {
        ofKind.put(code, codes.isEmpty() ? code : Words.name(code + "_" + kind, taken));
      }
      codes.put(kind, ofKind);
    }
  }

  /** Text or whole-number field that holds the codes of objects; -1 if there is none. */
  private static int codeField(Layer layer) {
    for (int i = 0; i < layer.schema().fields().size(); i++) {
      FieldType type = layer.schema().fields().get(i).type();
      boolean usable = type == FieldType.TEXT || type == FieldType.INTEGER;
      if (usable && layer.schema().fields().get(i).sourceName().equalsIgnoreCase("YSDM")) {
        return i;
      }
    }
    return -1;
  }

  /** The codes its rows name; empty unless all do, and not too many. */
  private Set<String> declaredCodes() {
    Set<String> found = new TreeSet<>();
    int field = codeField(layer);
    for (int row = 0; row < layer.size() && field >= 0; row++) {
      Object value = layer.value(row, field);
      if (value == null
          || !value.toString().matches("[0-9A-Za-z]{1,20}")
          || found.size() > MOST_CODES) {
        return new TreeSet<>();
      }
      found.add(value.toString());
    }
    return found;
  }

  /** Kinds it declares: that of its shapes, all if it declares none. */
  private List<ObjectKind> kinds() {
    List<ObjectKind> kinds = new ArrayList<>();
    GeometryType type = layer.schema().geometryType();
    for (ObjectKind kind : List.of(ObjectKind.POINT, ObjectKind.LINE, ObjectKind.POLYGON)) {
      if (type == GeometryType.ANY || type == kind.geometry()) {
        kinds.add(kind);
      }
    }
    // shapes of a kind the layer does not declare
    for (int row = 0; row < layer.size(); row++) {
      ObjectKind kind = kind(row);
      if (kind != ObjectKind.NONE && !kinds.contains(kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  Layer layer() {
    return layer;
  }

  PackedShapes shapes() {
    return shapes;
  }

  String table() {
    return table;
  }

  List<WrittenField> fields() {
    return fields;
  }

  /** Codes by kind. */
  Map<ObjectKind, Map<String, String>> codes() {
    return codes;
  }

  long id(int row) {
    return firstId == 0 ? layer.fid(row) : firstId + row;
  }

  /** The kind of the shape of a row; none if it has no shape that can be written. */
  ObjectKind kind(int row) {
    Geometry object = shapes.loose(row);
    if (object == null) {
      return ObjectKind.POLYGON;
    }
    if (object.isEmpty()) {
      return ObjectKind.NONE;
    }
    return switch (GeometryType.of(object)) {
      case POINT -> ObjectKind.POINT;
      case LINE -> ObjectKind.LINE;
      case POLYGON -> ObjectKind.POLYGON;
      case NONE, ANY -> ObjectKind.NONE;
    };
  }

  /** The code of the object of a row. */
  String code(int row, ObjectKind kind) {
    Map<String, String> ofKind = codes.get(kind);
    return codeField < 0
        ? ofKind.values().iterator().next()
        : ofKind.get(layer.value(row, codeField).toString());
  }
}
