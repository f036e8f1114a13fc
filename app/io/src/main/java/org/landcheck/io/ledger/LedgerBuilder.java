package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/**
 * Makes a layer without shapes of the rows of a ledger, given one after another. Ids of records are
 * the numbers of their rows.
 *
 * <p>The first rows are kept until the end, since merged cells, which tell titles from data, are
 * known only then; all others go straight into columns. Rows that add up or remark are told apart
 * from records and named in the lineage.
 */
public final class LedgerBuilder {
  private static final int HEAD = 100;

  /** Cells that a table may hold for no better reason than its shape. */
  private static final long FREE_CELLS = 1 << 25;

  private static final int CELLS_PER_VALUE = 64;

  private final String name;
  private final LedgerNotes notes;
  private final LedgerRow row = new LedgerRow(32);
  private final List<LedgerRow> head = new ArrayList<>();
  private final RowIds.Builder ids = new RowIds.Builder();
  private LedgerColumn[] body = new LedgerColumn[32];
  private int columns;
  private int widest;
  private long last;
  private long cells;
  private long values;

  /**
   * @param name of the layer
   * @param place how the ledger is called in notes: a sheet, a file
   * @param lineage takes notes about what was found and decided
   */
  public LedgerBuilder(String name, LocalText place, List<LocalText> lineage) {
    this.name = name;
    this.notes = new LedgerNotes(place, lineage);
  }

  /** The row to be filled next. */
  public LedgerRow row() {
    return row;
  }

  /**
   * Takes the row that was filled and clears it; one without values is passed over.
   *
   * @param number of the row in its sheet or of the line in its file
   * @throws BadInputException if numbers do not ascend, or the table is too sparse to be one
   */
  public void endRow(long number) throws BadInputException {
    if (number <= last) {
      throw notes.bad(
          "第 " + number + " 行排在第 " + last + " 行之后，文件已损坏。请用原软件重新保存",
          "row " + number + " follows row " + last + ": it is damaged; save it anew");
    }
    last = number;
    if (row.filled() == 0) {
      row.clear();
      return;
    }
    row.number(number);
    columns = Math.max(columns, row.width());
    values += row.filled();
    if (head.size() < HEAD) {
      head.add(row.copy());
      widest = Math.max(widest, row.filled());
    } else {
      widest = Math.max(widest, row.filled());
      RowKind kind = RowKind.of(row, widest);
      if (kind == RowKind.RECORD) {
        add(row, body, ids.size());
        ids.add(number);
      } else {
        notes.leftOut(kind, row);
      }
    }
    row.clear();
  }

  /** The letters spreadsheets call a column by, counted from 0: A, B, … AA. */
  public static String letters(int column) {
    return HeaderNames.letters(column);
  }

  private void add(LedgerRow record, LedgerColumn[] target, int at) throws BadInputException {
    LedgerColumn[] into = target;
    if (target == body && record.width() > body.length) {
      body = Arrays.copyOf(body, Math.max(record.width(), 2 * body.length));
      into = body;
    }
    for (int c = 0; c < record.width(); c++) {
      if (record.kind(c) == LedgerRow.NONE) {
        continue;
      }
      if (into[c] == null) {
        into[c] = new LedgerColumn();
      }
      pad(into[c], at);
      into[c].add(record, c);
    }
  }

  private void pad(LedgerColumn column, int rows) throws BadInputException {
    int gap = rows - column.size();
    if (gap > 0) {
      cells += gap;
      if (cells > FREE_CELLS + CELLS_PER_VALUE * values) {
        throw notes.bad(
            "单元格几乎都是空的，不像台账。请删去多余的行和列后重试",
            "hardly a cell is filled; remove rows and columns without data");
      }
      column.pad(rows);
    }
  }

  /**
   * Ends the ledger.
   *
   * @param merged its merged cells
   * @param marks how its source tells texts from numbers
   * @return nothing if all rows were blank
   */
  public Optional<Layer> finish(List<Merge> merged, Marks marks) throws BadInputException {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Merges merges = new Merges(merged);
    Header header = new HeaderFinder(head, merges).find();
    LedgerColumn[] first = new LedgerColumn[columns];
    RowIds.Builder firstIds = new RowIds.Builder();
    for (LedgerRow record : head.subList(header.data(), head.size())) {
      RowKind kind = RowKind.of(record, header.width());
      if (kind == RowKind.RECORD) {
        add(record, first, firstIds.size());
        firstIds.add(record.number());
      } else {
        notes.leftOut(kind, record);
      }
    }
    notes.header(header, head);
    RowIds rows = RowIds.concat(List.of(firstIds.build(), ids.build()));
    LedgerColumn[] joined = new LedgerColumn[columns];
    for (int c = 0; c < columns; c++) {
      joined[c] = joined(first[c], c < body.length ? body[c] : null, firstIds.size());
    }
    List<HeaderNames.Name> names = new HeaderNames(header.rows(head), merges).names(columns);
    Optional<String> unit = HeaderUnit.area(LedgerNotes.unitsAbove(header, head));
    MergedRows merging = new MergedRows(merges, rows, header.width());
    int[] kept = merging.withoutHeadings(joined, notes);
    RowIds records = kept.length == rows.size() ? rows : selected(rows, kept);
    List<TypedColumn> typed = new ArrayList<>();
    List<HeaderNames.Name> used = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      Tally tally = joined[c].tally();
      if (!names.get(c).isTitled() && tally.total() == 0) {
        continue;
      }
      used.add(names.get(c));
      typed.add(typed(names.get(c), unit, joined[c], c, merging, kept, marks));
      notes.column(names.get(c).name(), typed.get(typed.size() - 1).field().type(), tally, marks);
      joined[c] = null;
    }
    notes.fields(used, typed, merging);
    LayerSchema schema =
        new LayerSchema(name, GeometryType.NONE, typed.stream().map(TypedColumn::field).toList());
    return Optional.of(
        new ColumnLayer(schema, Crs.UNDECLARED, records, Optional.empty(), typed, List.of()));
  }

  private LedgerColumn joined(LedgerColumn first, LedgerColumn later, int firstRows)
      throws BadInputException {
    LedgerColumn start = first == null ? new LedgerColumn() : first;
    pad(start, firstRows);
    LedgerColumn rest = later == null ? new LedgerColumn() : later;
    pad(rest, ids.size());
    return ids.size() == 0 ? start : start.followedBy(rest);
  }

  private TypedColumn typed(
      HeaderNames.Name title,
      Optional<String> unit,
      LedgerColumn column,
      int at,
      MergedRows merging,
      int[] kept,
      Marks marks) {
    FieldType type = ColumnGuess.type(column.tally(), title.name(), marks);
    int[] order = merging.sources(at, column.cells(), type, kept);
    Cells values = ColumnGuess.convert(column, type).reordered(order);
    String source = title.title().isEmpty() ? title.name() : title.title();
    // what is said above the table is said of its areas, for whoever reads a column alone
    boolean area = title.name().contains("面积") || title.name().contains("规模");
    if (unit.isPresent() && title.unit().isEmpty() && area) {
      source += "（" + unit.get() + "）";
    }
    return TypedColumn.settle(name, new Field(title.name(), source, type, 0, 0), values);
  }

  private static RowIds selected(RowIds rows, int[] kept) {
    return RowIds.of(Arrays.stream(kept).mapToLong(rows::get).toArray());
  }
}
