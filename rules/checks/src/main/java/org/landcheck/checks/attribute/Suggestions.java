package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Inspection;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;
import org.locationtech.jts.geom.Envelope;

/**
 * The codes that the places of orphans call for. What a place calls for beneath the edits is kept,
 * and asked again only where a parent was changed.
 */
final class Suggestions {
  private final Orphans.Key key;
  private final Orphans orphans;
  private final Overlay children;
  private final Overlay parents;
  private final Inspection inspection;

  private record KeptFor(Orphans.Key key) {}

  /**
   * What is asked once.
   *
   * @param suggested by orphan beneath the edits
   * @param holders rows beneath the edits that have a suggested code
   */
  private record Kept(Suggestion[] suggested, Map<String, IntRows> holders) {}

  Suggestions(Orphans.Key key, Overlay children, Overlay parents, Inspection inspection) {
    this.key = key;
    this.orphans = Orphans.of(key, inspection);
    this.children = children;
    this.parents = parents;
    this.inspection = inspection;
  }

  /** By orphan; null where nothing can be suggested. */
  Suggestion[] of(int[] rows) {
    Suggestion[] beneath = kept().suggested;
    List<Envelope> changed = changed();
    int[] asked = new int[rows.length];
    int count = 0;
    Suggestion[] all = new Suggestion[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int before = Arrays.binarySearch(orphans.beneath(), children.baseRow(rows[i]));
      if (before >= 0 && !meets(changed, rows[i])) {
        all[i] = beneath[before] == null ? null : beneath[before].at(rows[i]);
      } else {
        asked[count++] = i;
      }
    }
    int[] some = Arrays.stream(asked, 0, count).map(i -> rows[i]).toArray();
    Suggestion[] fresh = ask(some, children, parents);
    for (int i = 0; i < count; i++) {
      all[asked[i]] = fresh[i];
    }
    return all;
  }

  private Kept kept() {
    return inspection.shared(
        new KeptFor(key),
        () -> {
          Overlay then = Overlay.of(children.base());
          Suggestion[] asked = ask(orphans.beneath(), then, Overlay.of(parents.base()));
          return new Kept(asked, holders(wanted(asked).keySet()));
        });
  }

  private Suggestion[] ask(int[] rows, Overlay childrenThen, Overlay parentsThen) {
    Suggestion[] asked = new Suggestion[rows.length];
    if (rows.length > 0) {
      ParentPlace places =
          ParentPlace.of(childrenThen.layer(), key.front(), parentsThen, key.code(), inspection);
      inspection.parallel(rows.length, i -> asked[i] = places.suggest(rows[i]).orElse(null));
    }
    return asked;
  }

  /** Where parents were or are that edits changed. */
  private List<Envelope> changed() {
    List<Envelope> changed = new ArrayList<>();
    for (int row : parents.lost()) {
      changed.add(parents.base().geometry(row).getEnvelopeInternal());
    }
    for (int row : parents.touched()) {
      changed.add(parents.layer().geometry(row).getEnvelopeInternal());
    }
    return changed;
  }

  private boolean meets(List<Envelope> changed, int row) {
    if (changed.isEmpty()) {
      return false;
    }
    Envelope box = children.layer().geometry(row).getEnvelopeInternal();
    return changed.stream().anyMatch(box::intersects);
  }

  /**
   * Which suggestions a person need not look at: wholly inside one parent, and a code that no
   * feature has and no other suggestion proposes.
   *
   * @param all may hold null where there is no suggestion
   */
  boolean[] certain(Suggestion[] all) {
    Map<String, Integer> wanted = wanted(all);
    Set<String> taken = taken(wanted.keySet());
    boolean[] certain = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      certain[i] =
          all[i] != null
              && all[i].within()
              && wanted.get(all[i].code()) == 1
              && !taken.contains(all[i].code());
    }
    return certain;
  }

  /** How often each code is suggested. */
  private static Map<String, Integer> wanted(Suggestion[] all) {
    Map<String, Integer> wanted = new HashMap<>();
    for (Suggestion suggestion : all) {
      if (suggestion != null) {
        wanted.merge(suggestion.code(), 1, Integer::sum);
      }
    }
    return wanted;
  }

  /** Those of some codes that a feature has. */
  private Set<String> taken(Set<String> wanted) {
    Map<String, IntRows> known = kept().holders;
    Set<String> unknown = new HashSet<>(wanted);
    unknown.removeAll(known.keySet());
    Map<String, IntRows> others = holders(unknown);
    Set<String> taken = new HashSet<>();
    for (String code : wanted) {
      IntRows rows = known.containsKey(code) ? known.get(code) : others.get(code);
      for (int i = 0; i < rows.size(); i++) {
        if (children.rowOfBase(rows.get(i)) >= 0) {
          taken.add(code);
        }
      }
    }
    orphans.forTouched(
        children,
        code -> {
          if (wanted.contains(code)) {
            taken.add(code);
          }
        });
    return taken;
  }

  /** Rows beneath the edits that have one of some codes, by code. */
  private Map<String, IntRows> holders(Set<String> codes) {
    Front whole = Front.whole(key.front().column());
    Map<String, IntRows> holders = new HashMap<>();
    Set<String> fronts = new HashSet<>();
    for (String code : codes) {
      holders.put(code, new IntRows());
      fronts.add(key.front().of(code));
    }
    for (String front : fronts) {
      orphans.withFront(
          front,
          row -> {
            IntRows rows = holders.get(whole.of(key.children(), row));
            if (rows != null) {
              rows.accept(row);
            }
          });
    }
    return holders;
  }
}
