package org.landcheck.checks.attribute;

import java.util.List;
import org.landcheck.api.Unit;

/**
 * The unit of area that the name of a field ends in, or that of the group of columns it stands in:
 * {@code 用地面积（公顷）}, {@code 面积_亩}, {@code YDMJ(m2)}, {@code 新增耕地面积（公顷）_水田}. What the data say of
 * themselves counts more than what a pack takes for usual: ledgers differ from place to place.
 */
final class NamedUnit {
  private static final String CLOSING = ")）]】〕";
  private static final String BEFORE = "(（[【〔_/／:：,， -";

  private record Word(String letters, Unit unit) {}

  /** Longer words before those they end in. */
  private static final List<Word> WORDS =
      List.of(
          new Word("平方米", Unit.SQUARE_METRE),
          new Word("平米", Unit.SQUARE_METRE),
          new Word("平方", Unit.SQUARE_METRE),
          new Word("㎡", Unit.SQUARE_METRE),
          new Word("hm2", Unit.HECTARE),
          new Word("hm²", Unit.HECTARE),
          new Word("m2", Unit.SQUARE_METRE),
          new Word("m²", Unit.SQUARE_METRE),
          new Word("公顷", Unit.HECTARE),
          new Word("ha", Unit.HECTARE),
          new Word("亩", Unit.MU),
          new Word("mu", Unit.MU));

  private NamedUnit() {}

  /**
   * The unit of a field.
   *
   * @param name of the field in the source
   * @param usual what the pack gives the field; kept if it is no unit of area, or the name ends in
   *     none
   */
  static Unit of(String name, Unit usual) {
    if (usual != Unit.SQUARE_METRE && usual != Unit.HECTARE && usual != Unit.MU) {
      return usual;
    }
    for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
      Unit unit = before(name, end);
      if (unit != Unit.NONE) {
        return unit;
      }
    }
    return usual;
  }

  /** The unit that stands before a place in a name. */
  private static Unit before(String name, int place) {
    int end = place;
    while (end > 0 && CLOSING.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    for (Word word : WORDS) {
      int from = end - word.letters.length();
      if (from > 0
          && name.regionMatches(true, from, word.letters, 0, word.letters.length())
          && isApart(name.charAt(from - 1), word)) {
        return word.unit;
      }
    }
    return Unit.NONE;
  }

  /** Latin letters may be the end of a longer word, Chinese ones behind an area are not. */
  private static boolean isApart(char before, Word word) {
    return word.letters.charAt(0) > '~' || BEFORE.indexOf(before) >= 0;
  }
}
