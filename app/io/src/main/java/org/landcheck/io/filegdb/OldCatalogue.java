package org.landcheck.io.filegdb;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tables in which ArcGIS 9 described what a geodatabase holds. */
final class OldCatalogue {
  private static final String RASTER = "14";

  private final Map<String, Integer> numbers;
  private final Catalogue.SystemTables tables;

  /**
   * @param numbers of tables by name
   */
  OldCatalogue(Map<String, Integer> numbers, Catalogue.SystemTables tables) {
    this.numbers = numbers;
    this.tables = tables;
  }

  void read(Map<String, ItemDefinition> items, Set<String> rasters)
      throws IOException, DamagedException {
    Map<String, String> kinds = kinds();
    Map<String, Map<String, String>> aliases = new HashMap<>();
    Map<String, Map<String, String>> domains = new HashMap<>();
    fields(aliases, domains);
    Map<String, Map<String, String>> subtypes = subtypes();
    Rows classes = new Rows(tables.read(numbers.get("GDB_ObjectClasses")));
    for (int row = 0; row < classes.size(); row++) {
      String id = Long.toString(classes.key(row));
      String name = classes.text(row, "Name");
      if (RASTER.equals(kinds.get(id))) {
        rasters.add(name);
        continue;
      }
      items.put(
          name,
          new ItemDefinition(
              classes.text(row, "AliasName"),
              aliases.getOrDefault(id, Map.of()),
              domains.getOrDefault(id, Map.of()),
              classes.text(row, "SubtypeField"),
              subtypes.getOrDefault(id, Map.of()),
              false,
              0));
    }
  }

  /** Code of what each class of features is for. */
  private Map<String, String> kinds() throws IOException, DamagedException {
    Map<String, String> kinds = new HashMap<>();
    if (numbers.containsKey("GDB_FeatureClasses")) {
      Rows rows = new Rows(tables.read(numbers.get("GDB_FeatureClasses")));
      for (int row = 0; row < rows.size(); row++) {
        kinds.put(rows.text(row, "ObjectClassID"), rows.text(row, "FeatureType"));
      }
    }
    return kinds;
  }

  private void fields(
      Map<String, Map<String, String>> aliases, Map<String, Map<String, String>> domains)
      throws IOException, DamagedException {
    if (!numbers.containsKey("GDB_FieldInfo")) {
      return;
    }
    Rows rows = new Rows(tables.read(numbers.get("GDB_FieldInfo")));
    for (int row = 0; row < rows.size(); row++) {
      String field = rows.text(row, "FieldName");
      String alias = rows.text(row, "AliasName");
      if (!alias.isEmpty() && !alias.equalsIgnoreCase(field)) {
        put(aliases, rows.text(row, "ClassID"), field, alias);
      }
      String domain = rows.text(row, "DefaultDomainName");
      if (!domain.isEmpty()) {
        put(domains, rows.text(row, "ClassID"), field, domain);
      }
    }
  }

  private Map<String, Map<String, String>> subtypes() throws IOException, DamagedException {
    Map<String, Map<String, String>> subtypes = new HashMap<>();
    if (numbers.containsKey("GDB_Subtypes")) {
      Rows rows = new Rows(tables.read(numbers.get("GDB_Subtypes")));
      for (int row = 0; row < rows.size(); row++) {
        put(
            subtypes,
            rows.text(row, "ClassID"),
            rows.text(row, "SubtypeCode"),
            rows.text(row, "SubtypeName"));
      }
    }
    return subtypes;
  }

  private static void put(
      Map<String, Map<String, String>> maps, String id, String key, String value) {
    maps.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(key, value);
  }
}
