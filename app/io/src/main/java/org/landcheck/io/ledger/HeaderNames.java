package org.landcheck.io.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one name a column out of the rows of titles. */
final class HeaderNames {
  private final List<LedgerRow> rows;
  private final Merges merges;

  /**
   * @param rows the rows of titles, none if the table has none
   */
  HeaderNames(List<LedgerRow> rows, Merges merges) {
    this.rows = rows;
    this.merges = merges;
  }

  /**
   * A column's title.
   *
   * @param name what rules call it: group and title joined by {@code _}, without unit; unique
   * @param title the whole title as it stands there
   * @param unit the unit the title names
   * @param isTitled whether there is a title at all
   */
  record Name(String name, String title, Optional<String> unit, boolean isTitled) {}

  /** The names of all columns, by column. */
  List<Name> names(int columns) {
    List<Name> names = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      names.add(name(c));
    }
    return unique(names);
  }

  private Name name(int column) {
    List<String> parts = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    Optional<String> unit = Optional.empty();
    for (int r = 0; r < rows.size(); r++) {
      String text = HeaderUnit.clean(text(r, column));
      if (text.isEmpty() || !titles.isEmpty() && titles.get(titles.size() - 1).equals(text)) {
        continue;
      }
      titles.add(text);
      Optional<String> alone = HeaderUnit.unit(text.replaceAll("^[（(]|[）)]$", ""));
      HeaderUnit taken =
          alone.isPresent() && !parts.isEmpty() ? new HeaderUnit("", alone) : HeaderUnit.of(text);
      unit = taken.unit().isPresent() ? taken.unit() : unit;
      if (!taken.name().isEmpty()) {
        parts.add(taken.name());
      }
    }
    if (parts.isEmpty()) {
      return new Name("列" + letters(column), String.join("_", titles), unit, false);
    }
    return new Name(String.join("_", parts), String.join("_", titles), unit, true);
  }

  /** The text over a column in a row of titles: its own, or that of the group it belongs to. */
  private String text(int row, int column) {
    LedgerRow titles = rows.get(row);
    if (titles.isFilled(column)) {
      return titles.string(column);
    }
    Optional<Merge> merge = merges.covering(titles.number(), column);
    if (merge.isPresent()) {
      boolean beginsHere = merge.get().top() == titles.number();
      return beginsHere ? titles.string(merge.get().left()) : "";
    }
    if (row + 1 == rows.size() || !rows.get(row + 1).isFilled(column)) {
      return "";
    }
    int left = column;
    while (left >= 0 && !titles.isFilled(left)) {
      left--;
    }
    // a title that has nothing of its own below is no group
    boolean isGroup = left >= 0 && rows.get(row + 1).isFilled(left);
    return isGroup ? titles.string(left) : "";
  }

  /** Adds the unit, then a number, to names that stand twice. */
  private static List<Name> unique(List<Name> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name.name(), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    List<Name> unique = new ArrayList<>();
    for (Name name : names) {
      String wanted = name.name();
      if (counts.get(wanted) > 1 && name.unit().isPresent()) {
        wanted += "_" + name.unit().get();
      }
      String free = wanted;
      for (int i = 2; !taken.add(free); i++) {
        free = wanted + "_" + i;
      }
      unique.add(new Name(free, name.title(), name.unit(), name.isTitled()));
    }
    return unique;
  }

  /** The letters spreadsheets call a column by: A, B, … AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
