package org.landcheck.checks.relation;

import java.util.List;
import java.util.Optional;

/** What one key was probably meant to be, as {@link NotOneToOne} suggests it. */
public final class NearKey {
  private NearKey() {}

  /**
   * The known key that is the same but for blanks, brackets, width and capitals, else the nearest
   * by letters; none if several are as near.
   *
   * @param known without the key itself
   */
  public static Optional<String> of(String key, List<String> known) {
    Nearest nearest = new Nearest();
    String text = Folded.of(key);
    String[] folded = known.stream().map(Folded::of).toArray(String[]::new);
    for (int i = 0; i < folded.length; i++) {
      if (folded[i].equals(text)) {
        nearest.offer(known.get(i), 0);
      }
    }
    nearest.spell(text, folded, known::get, i -> true);
    return Optional.of(nearest.key()).filter(found -> !found.isEmpty());
  }
}
