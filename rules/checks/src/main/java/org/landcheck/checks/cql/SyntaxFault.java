package org.landcheck.checks.cql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.landcheck.api.BadInputException;
import org.landcheck.api.BadInputException.Place;
import org.landcheck.api.LocalText;

/**
 * Where a condition stops making sense, in the letters its author wrote.
 *
 * <p>The parser marks the end of the first word it cannot take by a caret below its text, in which
 * Chinese names have quotes that the author did not write.
 */
final class SyntaxFault {
  private static final Pattern UNREADABLE =
      Pattern.compile("Lexical error at line 1, column (\\d+)");
  private static final LocalText OPEN = new LocalText("单引号没有成对", "a single quote is not closed");
  private static final LocalText EARLY = new LocalText("条件没有写完", "the condition ends too early");

  private final String condition;

  private SyntaxFault(String condition) {
    this.condition = condition;
  }

  /**
   * @param condition that the parser refuses
   */
  static BadInputException of(String condition) {
    return new SyntaxFault(condition).told();
  }

  /**
   * The place of a letter of a condition.
   *
   * @param index from 0
   */
  static Place place(String condition, int index, LocalText what) {
    String before = condition.substring(0, index);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Place("", line, index - before.lastIndexOf('\n'), "", what);
  }

  private BadInputException told() {
    if (condition.chars().filter(c -> c == '\'').count() % 2 == 1) {
      return told(condition.lastIndexOf('\''), OPEN);
    }
    // what is quoted may hold line breaks; for the place alone they are as good as blanks
    String line = RowCondition.quoteNames(condition).replaceAll("[\\r\\n\\t]", " ");
    try {
      ECQL.toFilter(line);
    } catch (CQLException e) {
      return told(line, e);
    } catch (RuntimeException e) {
      return near(condition.length());
    }
    return near(condition.length());
  }

  private BadInputException told(String line, CQLException fault) {
    String[] shown = fault.getSyntaxError().split("\n", 4);
    String message = shown.length > 2 ? shown[2] : "";
    if (message.contains("<EOF>\"")) {
      return told(Math.max(0, condition.stripTrailing().length() - 1), EARLY);
    }
    Matcher unreadable = UNREADABLE.matcher(message);
    int end =
        unreadable.find()
            ? Integer.parseInt(unreadable.group(1))
            : shown.length > 1 ? shown[1].indexOf('^') + 1 : line.length();
    return near(written(end));
  }

  /** A fault in the word that ends before an index. */
  private BadInputException near(int end) {
    int last = Math.max(0, Math.min(condition.length(), end) - 1);
    int start = last;
    while (start > 0 && letter(last) && letter(start - 1)) {
      start--;
    }
    int behind = last + 1;
    while (behind < condition.length() && letter(last) && letter(behind)) {
      behind++;
    }
    String word = condition.substring(start, Math.min(condition.length(), behind));
    int column = start + 1;
    return told(
        start,
        new LocalText(
            "第 " + column + " 个字符“" + word + "”处写法有误",
            "not understood at character " + column + ", \"" + word + "\""));
  }

  private BadInputException told(int index, LocalText what) {
    LocalText text =
        new LocalText(
            "筛选条件写法有误：" + condition + "（" + what.zh() + "）",
            "not a condition: " + condition + " (" + what.en() + ")");
    return new BadInputException(text, place(condition, index, what));
  }

  /** An index without the quotes that were put around names. */
  private int written(int quoted) {
    Matcher token = RowCondition.TOKEN.matcher(condition);
    int added = 0;
    while (token.find() && token.start() + added < quoted) {
      boolean behind = quoted > token.end() + added + 1;
      if (RowCondition.foreign(token.group()) && !behind) {
        return Math.max(token.start() + 1, Math.min(token.end(), quoted - added - 1));
      }
      added += RowCondition.foreign(token.group()) ? 2 : 0;
    }
    return quoted - added;
  }

  private boolean letter(int index) {
    char c = condition.charAt(index);
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
