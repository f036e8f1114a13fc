package org.landcheck.io.boundary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;
import org.landcheck.io.text.NumberBytes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The parcels of all files in one coordinate system. */
final class ParcelTable {
  /** Points counted, as the file has them. */
  private static final String COUNTED = "SJDS";

  private static final String RINGS = "QS";

  /** Rings that do not come back to their first point. */
  static final String OPEN = "WBHQS";

  private static final String FILE = "WJM";

  /** Line of the file where the parcel begins. */
  private static final String LINE = "QSHH";

  /** Fields that hold what was counted, and where. */
  static final List<String> CHECKS = List.of(COUNTED, RINGS, OPEN, FILE, LINE);

  /** Names that files may make up; more than these go to {@link Attributes#REST}. */
  private static final int MOST_FIELDS = 64;

  private final String name;
  private final Crs crs;
  private final PackedShapesBuilder shapes;
  private final Map<String, Cells> columns = new LinkedHashMap<>();
  private final Map<String, Cells> checks = new LinkedHashMap<>();
  private final List<Layer.Unreadable> unreadable = new ArrayList<>();
  private boolean mixed;
  private int rows;

  ParcelTable(String name, Crs crs, VertexSpace space) {
    this.name = name;
    this.crs = crs;
    this.shapes = new PackedShapesBuilder(space);
    Attributes.STANDARD.forEach(field -> columns.put(field, new Cells()));
    CHECKS.forEach(field -> checks.put(field, new Cells()));
    Header.FIELDS.forEach(field -> checks.put(field, new Cells()));
  }

  String name() {
    return name;
  }

  /**
   * Takes a parcel.
   *
   * @param fault why its points cannot be used; empty if they can
   */
  void add(
      Parcel parcel, ParcelRings rings, String file, Header header, Optional<LocalText> fault) {
    shape(parcel, rings, file, fault);
    Map<String, String> values = new LinkedHashMap<>();
    parcel
        .values()
        .forEach((field, value) -> values.merge(column(field), value, (a, b) -> a + "," + b));
    columns.forEach((field, cells) -> put(field, values.get(field), cells));
    checks.get(COUNTED).addLong(rings.points());
    checks.get(RINGS).addLong(rings.rings());
    checks.get(OPEN).addLong(isArea(parcel) ? rings.openRings() : 0);
    checks.get(FILE).addText(utf8(file));
    checks.get(LINE).addLong(parcel.line());
    Header.FIELDS.forEach(field -> put(field, header.value(field), checks.get(field)));
    rows++;
  }

  /** The column that takes a value of a field. */
  private String column(String field) {
    String column = checks.containsKey(field) ? field + "_" : field;
    if (!columns.containsKey(column)) {
      if (columns.size() >= MOST_FIELDS && !column.equals(Attributes.REST)) {
        return column(Attributes.REST);
      }
      Cells cells = new Cells();
      for (int row = 0; row < rows; row++) {
        cells.addNull();
      }
      columns.put(column, cells);
    }
    return column;
  }

  private static void put(String field, String value, Cells cells) {
    if (value == null || value.isEmpty()) {
      cells.addNull();
      return;
    }
    byte[] text = utf8(value);
    if (field.equals(Attributes.POINTS)) {
      long count = NumberBytes.whole(text, 0, text.length);
      if (count != NumberBytes.NONE) {
        cells.addLong(count);
        return;
      }
    } else if (field.equals(Attributes.AREA)) {
      double area = hectares(value);
      if (!Double.isNaN(area)) {
        cells.addDouble(area);
        return;
      }
    }
    cells.addText(text);
  }

  /** A number, also one that says its unit. */
  private static double hectares(String value) {
    String bare = Row.plain(value).replaceFirst("(公顷|hm2|ha)$", "").strip();
    byte[] digits = utf8(bare);
    return new NumberBytes().decimal(digits, 0, digits.length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isArea(Parcel parcel) {
    String kind = parcel.values().getOrDefault(Attributes.KIND, "面");
    return !kind.equals("线") && !kind.equals("点");
  }

  private void shape(Parcel parcel, ParcelRings rings, String file, Optional<LocalText> fault) {
    if (fault.isEmpty() && rings.points() == 0) {
      shapes.add(Layer.NO_GEOMETRY);
      return;
    }
    try {
      if (fault.isPresent()) {
        throw new UnreadableShapeException(fault.get().zh(), fault.get().en());
      }
      if (isArea(parcel)) {
        rings.polygon(shapes);
      } else {
        mixed = true;
        shapes.add(lines(parcel.values().get(Attributes.KIND).equals("线"), rings));
      }
    } catch (UnreadableShapeException e) {
      shapes.abandon();
      shapes.add(Layer.NO_GEOMETRY);
      LocalText why = e.reason();
      unreadable.add(
          new Layer.Unreadable(
              rows + 1L, new LocalText(file + " " + why.zh(), file + ": " + why.en())));
    }
  }

  private static Geometry lines(boolean line, ParcelRings rings) throws UnreadableShapeException {
    LineString[] all = new LineString[rings.rings()];
    for (int ring = 0; ring < all.length; ring++) {
      double[] xy = rings.line(ring, false);
      if (line && xy.length < 4) {
        throw new UnreadableShapeException("线只有 1 个点", "line of a single point");
      }
      // A lonely point is given twice, since a line of one cannot be made.
      double[] ends = xy.length < 4 ? new double[] {xy[0], xy[1], xy[0], xy[1]} : xy;
      all[ring] = new LineString(new PackedXY(ends), PackedXY.FACTORY);
    }
    if (line) {
      return all.length == 1 ? all[0] : PackedXY.FACTORY.createMultiLineString(all);
    }
    double[] xy = rings.line(0, false);
    boolean single = rings.points() == 1;
    PackedXY first = new PackedXY(single ? xy : all(rings));
    return single ? PackedXY.FACTORY.createPoint(first) : PackedXY.FACTORY.createMultiPoint(first);
  }

  private static double[] all(ParcelRings rings) {
    double[] all = new double[2 * rings.points()];
    int at = 0;
    for (int ring = 0; ring < rings.rings(); ring++) {
      double[] xy = rings.line(ring, false);
      System.arraycopy(xy, 0, all, at, xy.length);
      at += xy.length;
    }
    return all;
  }

  /**
   * All parcels as a layer.
   *
   * @param lineage takes notes about types
   */
  Layer layer(Notes lineage) {
    List<TypedColumn> typed = new ArrayList<>();
    columns.forEach(
        (field, cells) -> typed.add(TypedColumn.settle(name, Attributes.field(field), cells)));
    checks.forEach(
        (field, cells) -> {
          boolean number = List.of(COUNTED, RINGS, OPEN, LINE).contains(field);
          Field declared = Field.of(field, number ? FieldType.INTEGER : FieldType.TEXT);
          typed.add(TypedColumn.settle(name, declared, cells));
        });
    typed.forEach(column -> column.note().ifPresent(note -> lineage.add(Notes.About.SHAPES, note)));
    LayerSchema schema =
        new LayerSchema(
            name,
            mixed ? GeometryType.ANY : GeometryType.POLYGON,
            typed.stream().map(TypedColumn::field).toList(),
            Optional.of(Attributes.NUMBER));
    return new ColumnLayer(
        schema, crs, RowIds.counted(1, rows), Optional.of(shapes.build()), typed, unreadable);
  }
}
