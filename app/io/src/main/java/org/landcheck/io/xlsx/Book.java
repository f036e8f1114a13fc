package org.landcheck.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;

/**
 * What a workbook says of itself.
 *
 * @param sheets in the order of their tabs; charts are none
 * @param from1904 whether days are counted from 1904, as old programs for the Macintosh did
 */
record Book(
    List<Sheet> sheets, boolean from1904, Optional<String> styles, Optional<String> strings) {
  private static final String MAIN = "xl/workbook.xml";

  /** Where relations of a package begin. */
  private static final String ROOT = "_rels/.rels";

  /**
   * A sheet.
   *
   * @param part the part that holds its cells
   */
  record Sheet(String name, String part, boolean isHidden) {}

  /**
   * @throws BadInputException if the part that lists the sheets is missing or damaged
   */
  static Book read(ZipParts parts) throws IOException, BadInputException {
    String main = MAIN;
    if (!parts.has(MAIN)) {
      for (Relation relation : relations(parts, ROOT, "").values()) {
        main = relation.isOf("officeDocument") ? relation.target() : main;
      }
    }
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String file = main.substring(folder.length());
    Map<String, Relation> relations = relations(parts, folder + "_rels/" + file + ".rels", folder);
    Optional<XmlPart> opened = XmlPart.open(parts, main);
    if (opened.isEmpty()) {
      throw parts.damaged(new IOException("no list of sheets"));
    }
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlPart xml = opened.get()) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.flag("date1904");
        } else if (xml.isStart("sheet")) {
          Relation relation = relations.get(xml.attribute("id").orElse(""));
          if (relation != null && relation.isOf("worksheet")) {
            boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
            sheets.add(new Sheet(xml.attribute("name").orElse(""), relation.target(), hidden));
          }
        }
      }
      xml.finish();
    }
    return new Book(sheets, from1904, part(relations, "styles"), part(relations, "sharedStrings"));
  }

  private static Optional<String> part(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.isOf(kind))
        .map(Relation::target)
        .findFirst();
  }

  /** Points from one part to another. */
  private record Relation(String type, String target) {
    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private static Map<String, Relation> relations(ZipParts parts, String part, String folder)
      throws IOException, BadInputException {
    Map<String, Relation> relations = new HashMap<>();
    Optional<XmlPart> opened = XmlPart.open(parts, part);
    if (opened.isPresent()) {
      try (XmlPart xml = opened.get()) {
        while (xml.next()) {
          if (xml.isStart("Relationship")) {
            String target = xml.attribute("Target").orElse("");
            String type = xml.attribute("Type").orElse("");
            relations.put(
                xml.attribute("Id").orElse(""), new Relation(type, resolved(folder, target)));
          }
        }
        xml.finish();
      }
    }
    return relations;
  }

  /** A target as a name from the root of the package. */
  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> path = new ArrayList<>();
    for (String step : (folder + target).split("/")) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.remove(path.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
