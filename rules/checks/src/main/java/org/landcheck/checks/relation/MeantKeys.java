package org.landcheck.checks.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.landcheck.api.Inspection;
import org.landcheck.checks.rows.KeyedRows;

/**
 * What unknown keys of a layer were probably meant to be, with regard to what its other features
 * have.
 *
 * <p>Where the field is the layer's own key, two features cannot have the same: only keys that no
 * other feature has are suggested, and none that two would get. If the only near one is another's,
 * that is said. Where features only refer to a key, any number of them may share it.
 */
final class MeantKeys {
  private final KeyedRows own;
  private final KeyedRows known;
  private final boolean unique;
  private final Map<String, Meant> meant = new HashMap<>();

  /**
   * What a key was meant to be.
   *
   * @param key as the other layer has it
   * @param holders rows of the own layer that have it
   */
  record Meant(String key, int[] holders) {}

  /**
   * @param unknown rows of the own layer whose keys the other lacks
   */
  MeantKeys(KeyedRows own, List<String> fields, KeyedRows known, int[] unknown, Inspection run) {
    this.own = own;
    this.known = known;
    this.unique = fields.size() == 1 && own.layer().schema().keyField().equals(first(fields));
    List<String> strays = Arrays.stream(unknown).mapToObj(own::key).distinct().toList();
    if (unique) {
      addAll(strays, run, each -> !own.has(known.key(each)));
      dropContested();
      List<String> left = strays.stream().filter(stray -> !meant.containsKey(stray)).toList();
      addAll(left, run, each -> own.has(known.key(each)));
    } else {
      addAll(strays, run, each -> true);
    }
  }

  private static Optional<String> first(List<String> fields) {
    return fields.stream().findFirst();
  }

  private void addAll(List<String> strays, Inspection run, IntPredicate fits) {
    String[] near =
        new NearKeys(strays, (stray, each) -> fits.test(each))
            .among(known.layer().size(), known::key, run);
    for (int i = 0; i < near.length; i++) {
      if (!near[i].isEmpty()) {
        meant.put(strays.get(i), new Meant(near[i], own.find(near[i])));
      }
    }
  }

  /** Takes back what several features would get. */
  private void dropContested() {
    Map<String, Integer> wanted = new HashMap<>();
    meant.forEach((stray, key) -> wanted.merge(key.key, own.find(stray).length, Integer::sum));
    meant.values().removeIf(key -> wanted.get(key.key) > 1);
  }

  /** What a stray was meant to be, if anything is near. */
  Optional<Meant> of(String stray) {
    return Optional.ofNullable(meant.get(stray));
  }

  /** Whether a key that another feature has may not be given to a second. */
  boolean isUnique() {
    return unique;
  }
}
