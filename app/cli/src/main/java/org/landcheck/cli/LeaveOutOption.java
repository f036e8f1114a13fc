package org.landcheck.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import picocli.CommandLine.Option;

/** What of a submission shall not come along in the bundle, though the data are checked with it. */
final class LeaveOutOption {
  private static final Map<String, Role> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("archive", Role.ARCHIVE);
    WORDS.put("previous", Role.PREVIOUS);
    WORDS.put("loaded", Role.LOADED);
    WORDS.put("reference", Role.REFERENCE);
    WORDS.put("neighbour", Role.NEIGHBOURS);
  }

  @Option(
      names = "--leave-out",
      split = ",",
      paramLabel = "WHAT",
      description =
          "archive, previous, loaded, reference or neighbour: does not come along in the bundle,"
              + " which says so; whoever verifies it has to have it")
  private List<String> words = new ArrayList<>();

  /**
   * What is left out.
   *
   * @param given what there is beside the data
   * @param papers how many papers the data list
   * @throws BadInputException if a word is unknown, or there is no such thing to leave out
   */
  Set<Role> roles(Materials given, int papers) throws BadInputException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      Role role = WORDS.get(word.strip());
      String option = "--leave-out " + word;
      if (role == null) {
        String known = String.join(", ", WORDS.keySet());
        throw new BadInputException(
            new LocalText(
                option + " 无效，可选 " + known, option + " is unknown; choose among " + known));
      }
      boolean there = !given.places(role).isEmpty() || role == Role.ARCHIVE && papers > 0;
      if (!there) {
        throw new BadInputException(
            new LocalText(
                option + "：没有给出 --" + word.strip() + "，没有可以不装入的；请去掉这一项",
                option
                    + ": no --"
                    + word.strip()
                    + " was given, so there is nothing to leave out"));
      }
      roles.add(role);
    }
    return roles;
  }

  /** How a role is written on the command line. */
  static String word(Role role) {
    return WORDS.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
