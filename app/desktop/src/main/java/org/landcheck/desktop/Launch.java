package org.landcheck.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.desktop.work.Workspace;

/**
 * What the program was started with, in the words of the command line: {@code FILE [IMAGE...]
 * [--pack ID|FILE] [--ledger FILE]... [--archive DIR|ZIP] [--delivery DIR] [--metadata FILE]
 * [--previous DATASET] [--loaded DATASET] [--reference DATASET] [--neighbour DATASET]...}.
 *
 * @param data what to open
 * @param images to lie under the data
 * @param pack to check with
 * @param beside without data
 */
record Launch(Optional<Path> data, List<Path> images, Optional<String> pack, Materials beside) {
  private static final Map<String, Role> ROLES =
      Map.of(
          "--ledger", Role.LEDGERS,
          "--archive", Role.ARCHIVE,
          "--delivery", Role.DELIVERY,
          "--metadata", Role.METADATA,
          "--previous", Role.PREVIOUS,
          "--loaded", Role.LOADED,
          "--reference", Role.REFERENCE,
          "--neighbour", Role.NEIGHBOURS);

  /**
   * @throws BadInputException if a word is not one of these, or lacks what it is about, or says
   *     what lies beside data that are not named
   */
  static Launch of(List<String> words) throws BadInputException {
    List<Path> files = new ArrayList<>();
    Optional<String> pack = Optional.empty();
    Materials beside = Materials.NONE;
    for (Iterator<String> each = words.iterator(); each.hasNext(); ) {
      String word = each.next();
      if (word.equals("--pack")) {
        pack = Optional.of(value(word, each));
      } else if (ROLES.containsKey(word)) {
        Role role = ROLES.get(word);
        List<Path> places = new ArrayList<>(role.several() ? beside.places(role) : List.of());
        places.add(path(value(word, each)).toAbsolutePath().normalize());
        beside = beside.with(role, places);
      } else if (word.startsWith("--")) {
        throw new BadInputException(new LocalText("不认识启动参数 " + word, "there is no option " + word));
      } else {
        files.add(path(word));
      }
    }
    if (files.isEmpty() && beside.beside()) {
      throw new BadInputException(
          new LocalText(
              "启动参数只有随附资料，没有数据，请把要打开的数据写在最前面",
              "nothing to open was named beside these options; name the data first"));
    }
    List<Path> images = files.isEmpty() ? List.of() : List.copyOf(files.subList(1, files.size()));
    return new Launch(files.stream().findFirst(), images, pack, beside);
  }

  /** Opens the data; a project, which has a pack of its own, is checked with the one named. */
  void open(Workspace workspace) {
    boolean project = data.filter(workspace.kit().projects()::recognises).isPresent();
    if (!project) {
      pack.ifPresent(workspace::pack);
    }
    data.ifPresent(file -> workspace.open(file, beside));
    if (project) {
      pack.ifPresent(workspace::pack);
    }
  }

  private static String value(String word, Iterator<String> rest) throws BadInputException {
    if (!rest.hasNext()) {
      throw new BadInputException(
          new LocalText("启动参数 " + word + " 后面缺少内容", "option " + word + " needs a value"));
    }
    return rest.next();
  }

  private static Path path(String text) throws BadInputException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadInputException(new LocalText("路径无效：" + text, "not a path: " + text), e);
    }
  }
}
