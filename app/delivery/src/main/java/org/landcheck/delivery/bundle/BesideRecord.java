package org.landcheck.delivery.bundle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.core.material.Role;

/**
 * What the data of a bundle were held against ({@code beside.json}): whoever repeats the run needs
 * the same. Bundles that were held against nothing have none.
 *
 * @param papersElsewhere whether the submitter said that the papers the data list come another way
 * @param entries in the order in which the run met them
 */
public record BesideRecord(boolean papersElsewhere, List<BesideEntry> entries) {
  public static final BesideRecord NONE = new BesideRecord(false, List.of());

  /**
   * @throws IllegalArgumentException if a file is not called as its role and place say
   */
  public BesideRecord {
    entries = List.copyOf(entries);
    List<Role> roles = new ArrayList<>();
    for (BesideEntry entry : entries) {
      int earlier = Collections.frequency(roles, entry.role());
      if (!HeldAgainst.ROLES.contains(entry.role())
          || earlier > 0 && !entry.role().several()
          || !entry.file().equals(file(entry.role(), earlier + 1))) {
        throw new IllegalArgumentException(entry.role() + " " + entry.file());
      }
      roles.add(entry.role());
    }
  }

  /**
   * The name of a file: made of its role alone, so that no name from outside reaches a path.
   *
   * @param number among those of its role, from 1
   */
  static String file(Role role, int number) {
    String name =
        role == Role.NEIGHBOURS ? "neighbour-" + number : role.name().toLowerCase(Locale.ROOT);
    return name + ".gpkg";
  }

  /**
   * Holds the record against the bag it lies in.
   *
   * @param enclosed digests of the files below {@link BagNames#BESIDE}, by name
   * @return what is missing, another one, or was never recorded; empty if they agree
   */
  public List<BundleProblem> problems(Map<String, String> enclosed) {
    List<BundleProblem> problems = new ArrayList<>();
    Map<String, String> unrecorded = new TreeMap<>(enclosed);
    for (BesideEntry entry : entries) {
      if (entry.enclosed()) {
        Optional<String> found = Optional.ofNullable(unrecorded.remove(entry.file()));
        if (found.isEmpty()) {
          problems.add(BundleProblem.missing(entry.path()));
        } else if (!found.get().equals(entry.sha256())) {
          problems.add(BundleProblem.otherEnclosure(entry.path()));
        }
      }
    }
    unrecorded
        .keySet()
        .forEach(file -> problems.add(BundleProblem.unrecorded(BagNames.BESIDE + file)));
    return problems;
  }
}
