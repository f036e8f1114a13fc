package org.landcheck.io.dxf;

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
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;
import org.locationtech.jts.geom.Geometry;

/** The entities of one kind of shape. */
final class DrawingTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.of("TCMC", FieldType.TEXT),
          Field.of("STLX", FieldType.TEXT),
          Field.of("JB", FieldType.TEXT),
          Field.of("YS", FieldType.INTEGER),
          Field.of("BG", FieldType.REAL),
          Field.of("CASSBM", FieldType.TEXT),
          Field.of("KZSJ", FieldType.TEXT),
          Field.of("TKMC", FieldType.TEXT),
          Field.of("WZ", FieldType.TEXT));

  private final String name;
  private final GeometryType type;
  private final PackedShapesBuilder shapes;
  private final Map<Field, Cells> columns = new LinkedHashMap<>();
  private final List<Layer.Unreadable> unreadable = new ArrayList<>();
  private int rows;

  DrawingTable(String name, GeometryType type, VertexSpace space) {
    this.name = name;
    this.type = type;
    this.shapes = new PackedShapesBuilder(space);
    FIELDS.forEach(field -> columns.put(field, new Cells()));
  }

  int size() {
    return rows;
  }

  /** Takes an entity. */
  void add(Geometry shape, Marks marks, String text) {
    shapes.add(shape);
    attributes(marks, text);
  }

  /** Takes an area of one ring. */
  void ring(double[] xy, Marks marks) {
    if (PackedShapesBuilder.fits(xy.length / 2)) {
      shapes.ring(xy, xy.length / 2, false);
      shapes.polygon();
    } else {
      shapes.add(PackedXY.FACTORY.createPolygon(new PackedXY(xy)));
    }
    attributes(marks, "");
  }

  /** Takes an entity whose shape cannot be drawn. */
  void addUnreadable(Marks marks, String text, LocalText reason) {
    shapes.add(Layer.NO_GEOMETRY);
    attributes(marks, text);
    unreadable.add(new Layer.Unreadable(rows, reason));
  }

  private void attributes(Marks marks, String text) {
    rows++;
    int at = 0;
    for (Cells cells : columns.values()) {
      switch (at++) {
        case 0 -> put(marks.layer(), cells);
        case 1 -> put(marks.type(), cells);
        case 2 -> put(marks.handle(), cells);
        case 3 -> cells.addLong(marks.colour());
        case 4 -> {
          if (Double.isNaN(marks.elevation())) {
            cells.addNull();
          } else {
            cells.addDouble(marks.elevation());
          }
        }
        case 5 -> put(marks.code(), cells);
        case 6 -> put(marks.rest(), cells);
        case 7 -> put(marks.block(), cells);
        default -> put(text, cells);
      }
    }
  }

  private static void put(String text, Cells cells) {
    if (text.isEmpty()) {
      cells.addNull();
    } else {
      cells.addText(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** All entities as a layer. */
  Layer layer() {
    List<TypedColumn> typed = new ArrayList<>();
    columns.forEach((field, cells) -> typed.add(TypedColumn.settle(name, field, cells)));
    LayerSchema schema =
        new LayerSchema(name, type, typed.stream().map(TypedColumn::field).toList());
    return new ColumnLayer(
        schema,
        Crs.UNDECLARED,
        RowIds.counted(1, rows),
        Optional.of(shapes.build()),
        typed,
        unreadable);
  }
}
