package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.dossier.Dossier.Linked;
import org.landcheck.checks.dossier.Dossier.Member;

/**
 * The fields of a project's rows side by side: a row a field, a column for each row of each table.
 *
 * @param rows keys first, then fields that a rule compares, then others that several tables have
 */
public record FieldTable(List<Head> heads, List<Row> rows) {
  /** Rows of one table that are shown. */
  private static final int MOST_ROWS = 3;

  public FieldTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param title what the pack calls the table
   * @param layer its name in the pack
   * @param row that is shown, empty if the table has none of this project, or is not there
   * @param of how many rows the table has of it
   * @param link the fields by which its rows are linked to those of the project, {@code OWN =
   *     OTHER}; empty for one of the project's own tables
   */
  public record Head(
      LocalText title,
      String layer,
      Optional<Integer> row,
      int of,
      boolean given,
      Optional<String> link) {}

  /**
   * A field.
   *
   * @param cells by column; empty where the table has no such field, or no row
   * @param ruled whether a rule wants all to say the same
   */
  public record Row(LocalText title, String name, List<Optional<Cell>> cells, boolean ruled) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether two tables do not say the same. */
    public boolean differs() {
      return cells.stream().anyMatch(cell -> cell.filter(Cell::odd).isPresent());
    }
  }

  /**
   * A value.
   *
   * @param text empty for no value
   * @param odd whether it is not what most of the others say, or no two say the same
   */
  public record Cell(String text, Unit unit, boolean odd) {}

  /** The table of a project. */
  public static FieldTable of(Dossier dossier, RulePack pack) {
    List<Figured> columns = new ArrayList<>();
    List<Head> heads = new ArrayList<>();
    for (Member member : dossier.members()) {
      add(member, Optional.empty(), pack, heads, columns);
    }
    for (Linked linked : dossier.linked()) {
      String link = linked.own().field() + " = " + linked.member().place().field();
      add(linked.member(), Optional.of(link), pack, heads, columns);
    }
    List<Row> rows = new ArrayList<>();
    for (FieldGroup group : FieldGroup.of(dossier, pack)) {
      rows.add(row(group, columns, pack));
    }
    return new FieldTable(heads, rows);
  }

  private static void add(
      Member member,
      Optional<String> link,
      RulePack pack,
      List<Head> heads,
      List<Figured> columns) {
    Optional<LayerSpec> spec = pack.layer(member.place().layer());
    LocalText title = spec.map(LayerSpec::title).orElse(LocalText.same(member.place().layer()));
    int count = Math.max(1, Math.min(MOST_ROWS, member.rows().size()));
    for (int i = 0; i < count; i++) {
      Optional<Integer> row =
          member.rows().isEmpty() ? Optional.empty() : Optional.of(member.rows().get(i));
      heads.add(
          new Head(
              title,
              member.place().layer(),
              row,
              member.rows().size(),
              member.layer().isPresent(),
              link));
      columns.add(new Figured(member, row));
    }
  }

  /** A row of a table. */
  private record Figured(Member member, Optional<Integer> row) {}

  private static Row row(FieldGroup group, List<Figured> columns, RulePack pack) {
    List<Optional<FieldGroup.Value>> values = new ArrayList<>();
    for (Figured column : columns) {
      String layer = column.member().place().layer();
      Optional<String> field = column.row().isEmpty() ? Optional.empty() : group.field(layer);
      values.add(
          field.map(
              name -> {
                Layer table = column.member().layer().orElseThrow();
                Optional<FieldSpec> spec = Column.spec(Optional.of(layer), name, pack);
                return new FieldGroup.Value(
                    layer, name, Figures.of(table, name, spec), column.row().get());
              }));
    }
    boolean[] odd = group.odd(values);
    List<Optional<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean apart = odd[i];
      cells.add(
          values
              .get(i)
              .map(
                  value ->
                      new Cell(value.figures().text(value.row()), value.figures().unit(), apart)));
    }
    return new Row(group.title(pack), group.name(), cells, group.ruled());
  }
}
