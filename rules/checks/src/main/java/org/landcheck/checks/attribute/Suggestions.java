package org.landcheck.checks.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
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

  private record Kept(Orphans.Key key) {}

  Suggestions(Orphans.Key key, Overlay children, Overlay parents, Inspection inspection) {
    this.key = key;
    this.orphans = Orphans.of(key, inspection);
    this.children = children;
    this.parents = parents;
    this.inspection = inspection;
  }

  /** By orphan; null where nothing can be suggested. */
  Suggestion[] of(int[] rows) {
    Suggestion[] beneath =
        inspection.shared(
            new Kept(key),
            () -> ask(orphans.beneath(), Overlay.of(children.base()), Overlay.of(parents.base())));
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
    Map<String, Integer> wanted = new HashMap<>();
    for (Suggestion suggestion : all) {
      if (suggestion != null) {
        wanted.merge(suggestion.code(), 1, Integer::sum);
      }
    }
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

  /** Those of some codes that a feature has. */
  private Set<String> taken(Set<String> wanted) {
    Front whole = Front.whole(key.front().column());
    Set<String> taken = new HashSet<>();
    Set<String> fronts = new TreeSet<>();
    wanted.forEach(code -> fronts.add(key.front().of(code)));
    Layer base = children.base();
    for (String front : fronts) {
      orphans.withFront(
          front,
          row -> {
            if (children.rowOfBase(row) >= 0) {
              addIfWanted(whole.of(base, row), wanted, taken);
            }
          });
    }
    for (int row : children.touched()) {
      addIfWanted(whole.of(children.layer(), row), wanted, taken);
    }
    return taken;
  }

  private static void addIfWanted(String code, Set<String> wanted, Set<String> taken) {
    if (wanted.contains(code)) {
      taken.add(code);
    }
  }
}
