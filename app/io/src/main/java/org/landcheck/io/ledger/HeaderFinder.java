package org.landcheck.io.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.landcheck.io.ledger.CellText.Shape;

/**
 * Finds the row or rows of column titles by what stands in them.
 *
 * <p>Titles are short texts, hardly any twice, none of them a number, a date or a statement ({@code
 * 填报单位：…}), and together they span most of the table; the first such row is it. Rows below belong
 * to it where merged cells reach or split into them, or, without merges, where they fill the gaps
 * behind a title. What stands above is the ledger's own title.
 */
final class HeaderFinder {
  private static final int SEARCHED = 30;
  private static final int MOST_ROWS = 5;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_ONLY_TITLE = 20;
  private static final double MOST = 0.6;

  private static final Pattern STATEMENT =
      Pattern.compile(".+[:：].+|.*[:：]$|附[表件录].{0,6}|表[\\d一二三四五六七八九十].{0,4}|.*\\d{4}年\\d{1,2}月.*");
  private static final Pattern NUMBERING =
      Pattern.compile("[（(]?\\d{1,3}[）)]?(\\s*[=＝].*)?|[甲乙丙丁戊己庚辛]|[①-⑳]|栏次|列次|[-—]");
  private static final Pattern SENTENCE = Pattern.compile("[。；，：:！]");

  private final List<LedgerRow> rows;
  private final Merges merges;
  private final int width;

  /**
   * @param rows the first rows that are not blank
   */
  HeaderFinder(List<LedgerRow> rows, Merges merges) {
    this.rows = rows;
    this.merges = merges;
    this.width = rows.stream().mapToInt(LedgerRow::filled).max().orElse(0);
  }

  Header find() {
    for (int row = 0; row < Math.min(SEARCHED, rows.size()); row++) {
      if (isTitles(row)) {
        int to = end(row);
        return new Header(
            row, to, to < rows.size() && isNumbering(rows.get(to)) ? to + 1 : to, width);
      }
    }
    return Header.none(width);
  }

  private boolean isTitles(int index) {
    LedgerRow row = rows.get(index);
    if (row.filled() < Math.min(2, width) || !isNames(row)) {
      return false;
    }
    if (width == 1) {
      String only = row.string(row.next(0));
      return only.length() <= LONGEST_ONLY_TITLE && !SENTENCE.matcher(only).find();
    }
    int spanned = 0;
    for (int c = row.next(0); c < row.width(); c = row.next(c + 1)) {
      spanned += Math.min(width, merges.width(row.number(), c));
    }
    return spanned >= MOST * width
        || index + 1 < rows.size() && fillsGaps(row, rows.get(index + 1), index + 1);
  }

  /** Whether most cells are titles, and hardly any stands twice. */
  private static boolean isNames(LedgerRow row) {
    int names = 0;
    Set<String> distinct = new HashSet<>();
    for (int c = row.next(0); c < row.width(); c = row.next(c + 1)) {
      names += isName(row, c) ? 1 : 0;
      distinct.add(row.string(c));
    }
    return names >= 0.7 * row.filled() && distinct.size() >= 0.5 * row.filled();
  }

  private static boolean isName(LedgerRow row, int column) {
    return switch (row.kind(column)) {
      case LedgerRow.DECIMAL -> isYear(row.bits(column));
      case LedgerRow.TEXT -> {
        String text = row.string(column).strip();
        yield text.length() <= LONGEST_TITLE
            && CellText.shape(text) == Shape.PLAIN
            && (HeaderUnit.of(text).unit().isPresent() || !STATEMENT.matcher(text).matches());
      }
      default -> false;
    };
  }

  private static boolean isYear(long packed) {
    long value = PackedDecimal.mantissa(packed);
    return PackedDecimal.scale(packed) == 0 && value >= 1949 && value <= 2100;
  }

  /** The row behind the last one of titles that begin in a row. */
  private int end(int first) {
    int last = first;
    while (last + 1 < rows.size() && last + 1 - first < MOST_ROWS && goesOn(first, last)) {
      last++;
    }
    return last + 1;
  }

  private boolean goesOn(int first, int last) {
    LedgerRow row = rows.get(last);
    LedgerRow next = rows.get(last + 1);
    return merges.reach(rows.get(first).number(), row.number()) >= next.number()
        || isNames(next) && merges.split(row.number(), next)
        || fillsGaps(row, next, last + 1)
        || isUnits(next);
  }

  /**
   * Whether a row without merges names what stands below group titles: it is blank somewhere below
   * a title, and goes on to the right of where a title stands with nothing beside it.
   */
  private boolean fillsGaps(LedgerRow row, LedgerRow next, int index) {
    if (!isNames(next) || isNumbering(next)) {
      return false;
    }
    boolean below = false;
    boolean beside = false;
    int union = 0;
    for (int c = 0; c < Math.max(row.width(), next.width()); c++) {
      boolean here = row.isFilled(c);
      boolean there = next.isFilled(c);
      union += here || there ? 1 : 0;
      below |= here && !there;
      beside |= here && there && !row.isFilled(c + 1) && next.isFilled(c + 1);
    }
    boolean dataFollow = index + 1 >= rows.size() || !isNames(rows.get(index + 1));
    return below && beside && union >= MOST * width && dataFollow;
  }

  private static boolean isUnits(LedgerRow row) {
    for (int c = row.next(0); c < row.width(); c = row.next(c + 1)) {
      String text = HeaderUnit.clean(row.string(c)).replaceAll("^[（(]|[）)]$", "");
      if (HeaderUnit.unit(text).isEmpty()) {
        return false;
      }
    }
    return row.filled() > 0;
  }

  /** Whether a row counts the columns: (1) (2) (3), 甲 乙 1 2 3. */
  private boolean isNumbering(LedgerRow row) {
    if (row.filled() < Math.max(3, MOST * width)) {
      return false;
    }
    boolean marked = row.filled() >= 5;
    long before = 0;
    for (int c = row.next(0); c < row.width(); c = row.next(c + 1)) {
      String text = row.string(c).strip();
      if (!NUMBERING.matcher(text).matches()) {
        return false;
      }
      marked |= row.kind(c) == LedgerRow.TEXT && !Character.isDigit(text.charAt(0));
      String digits = text.replaceAll("[=＝].*", "").replaceAll("\\D", "");
      if (!digits.isEmpty()) {
        long number = Long.parseLong(digits);
        if (before == 0 ? number > 2 : number != before + 1) {
          return false;
        }
        before = number;
      }
    }
    return marked && before > 0;
  }
}
