package org.landcheck.checks.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.landcheck.api.Inspection;
import org.landcheck.checks.rows.RowBlocks;

/**
 * Finds what keys that nobody knows were probably meant to be: the known key that is the same when
 * folded ({@link Folded}), else the one that differs by one letter, or by two if both are longer
 * than seven; a key of fewer than four letters only by folding. If several are as near, none.
 *
 * <p>The number of comparisons is bounded, so that the time is: letters are compared only among up
 * to {@value #KNOWN} known keys, and only for as many strays, in their order, as come to {@value
 * #PAIRS} pairs. Folded spellings are always looked up.
 */
final class NearKeys {
  static final int KNOWN = 200_000;
  private static final long PAIRS = 20_000_000;

  private final List<String> strays;
  private final Fits fits;

  /** Whether a stray may have been meant to be a known key. */
  @FunctionalInterface
  interface Fits {
    boolean test(int stray, int known);
  }

  /**
   * @param strays keys to look for, not empty texts
   */
  NearKeys(List<String> strays, Fits fits) {
    this.strays = strays;
    this.fits = fits;
  }

  /**
   * @param known keys by number; empty for none
   * @return by stray; empty where there is no suggestion
   */
  String[] among(int count, IntFunction<String> known, Inspection inspection) {
    Nearest[] nearest = new Nearest[strays.size()];
    Arrays.setAll(nearest, i -> new Nearest());
    if (strays.isEmpty()) {
      return new String[0];
    }
    fold(count, known, nearest, inspection);
    if (count > 0 && count <= KNOWN) {
      spell(count, known, nearest, inspection);
    }
    return Arrays.stream(nearest).map(Nearest::key).toArray(String[]::new);
  }

  private void fold(
      int count, IntFunction<String> known, Nearest[] nearest, Inspection inspection) {
    Map<String, int[]> folded = new HashMap<>();
    for (int i = 0; i < strays.size(); i++) {
      int[] one = {i};
      folded.merge(Folded.of(strays.get(i)), one, NearKeys::concat);
    }
    int[] alike =
        RowBlocks.choose(
            count,
            inspection,
            (from, to, chosen) -> {
              for (int i = from; i < to; i++) {
                if (folded.containsKey(Folded.of(known.apply(i)))) {
                  chosen.accept(i);
                }
              }
            });
    for (int i : alike) {
      for (int stray : folded.get(Folded.of(known.apply(i)))) {
        if (!known.apply(i).isEmpty() && fits.test(stray, i)) {
          nearest[stray].offer(known.apply(i), 0);
        }
      }
    }
  }

  private static int[] concat(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private void spell(
      int count, IntFunction<String> known, Nearest[] nearest, Inspection inspection) {
    int some = (int) Math.min(strays.size(), PAIRS / count);
    String[] folded = new String[count];
    RowBlocks.each(
        count,
        inspection,
        (block, from, to) -> {
          for (int i = from; i < to; i++) {
            folded[i] = Folded.of(known.apply(i));
          }
        });
    inspection.parallel(
        some,
        stray -> {
          String text = Folded.of(strays.get(stray));
          nearest[stray].spell(text, folded, known, i -> fits.test(stray, i));
        });
  }
}
