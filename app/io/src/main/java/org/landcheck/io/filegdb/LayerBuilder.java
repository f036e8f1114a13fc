package org.landcheck.io.filegdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/** Puts the rows of a table together as a layer. */
final class LayerBuilder {
  private final String name;
  private final TableHeader header;
  private final Map<String, String> aliases;
  private final List<RowRun> runs;

  /**
   * @param aliases of fields by the catalogue, which ArcGIS 9 does not repeat in the table
   */
  LayerBuilder(String name, TableHeader header, Map<String, String> aliases, List<RowRun> runs) {
    this.name = name;
    this.header = header;
    this.aliases = aliases;
    this.runs = runs;
  }

  /**
   * @param notes takes what was decided about values
   * @param tolerance how far lines may be from curves, for people to read
   */
  ColumnLayer build(Crs crs, LayerNotes notes, String tolerance) {
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < header.fields().size(); i++) {
      GdbField field = header.fields().get(i);
      if (field.kind().isAttribute()) {
        TypedColumn column = TypedColumn.settle(name, attribute(field), cells(i));
        column.note().ifPresent(notes::add);
        columns.add(column);
      }
    }
    List<Field> fields = columns.stream().map(TypedColumn::field).toList();
    RowIds keys = RowIds.concat(runs.stream().map(RowRun::keys).toList());
    List<Layer.Unreadable> unreadable =
        runs.stream().flatMap(run -> run.unreadable().stream()).toList();
    notes.rows(
        runs.stream().mapToInt(RowRun::recoded).sum(),
        runs.stream().mapToInt(RowRun::curved).sum(),
        tolerance);
    return new ColumnLayer(
        new LayerSchema(name, header.shapes(), fields), crs, keys, shapes(), columns, unreadable);
  }

  private Field attribute(GdbField field) {
    Field attribute = field.attribute();
    return attribute.alias().isEmpty()
        ? attribute.aliased(aliases.getOrDefault(field.name(), ""))
        : attribute;
  }

  private Cells cells(int field) {
    return Cells.concat(runs.stream().map(run -> run.takeCells(field)).toList());
  }

  private Optional<PackedShapes> shapes() {
    return header.grid().isEmpty()
        ? Optional.empty()
        : Optional.of(PackedShapes.concat(runs.stream().map(RowRun::shapes).toList()));
  }
}
