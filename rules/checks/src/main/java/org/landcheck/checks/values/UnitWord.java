package org.landcheck.checks.values;

import java.util.List;
import org.landcheck.api.Unit;

/**
 * A unit as people type it behind a number.
 *
 * @param length letters it has in the text
 */
record UnitWord(Unit unit, int length) {
  static final UnitWord NONE = new UnitWord(Unit.NONE, 0);

  private record Word(String letters, Unit unit) {}

  /** Longer words before those they begin with. */
  private static final List<Word> WORDS =
      List.of(
          new Word("平方米", Unit.SQUARE_METRE),
          new Word("平米", Unit.SQUARE_METRE),
          new Word("㎡", Unit.SQUARE_METRE),
          new Word("m2", Unit.SQUARE_METRE),
          new Word("M2", Unit.SQUARE_METRE),
          new Word("m²", Unit.SQUARE_METRE),
          new Word("公顷", Unit.HECTARE),
          new Word("hm2", Unit.HECTARE),
          new Word("hm²", Unit.HECTARE),
          new Word("ha", Unit.HECTARE),
          new Word("亩", Unit.MU),
          new Word("米", Unit.METRE),
          new Word("m", Unit.METRE),
          new Word("°", Unit.DEGREE),
          new Word("度", Unit.DEGREE),
          new Word("%", Unit.PERCENT),
          new Word("‰", Unit.NONE),
          new Word("万元", Unit.NONE),
          new Word("元", Unit.NONE),
          new Word("个", Unit.COUNT),
          new Word("户", Unit.COUNT),
          new Word("栋", Unit.COUNT),
          new Word("层", Unit.COUNT),
          new Word("人", Unit.COUNT),
          new Word("辆", Unit.COUNT));

  /** The unit that stands at a place, or {@link #NONE}. */
  static UnitWord at(String text, int at) {
    for (Word word : WORDS) {
      if (text.startsWith(word.letters, at)) {
        return new UnitWord(word.unit, word.letters.length());
      }
    }
    return NONE;
  }
}
