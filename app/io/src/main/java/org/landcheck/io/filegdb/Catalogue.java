package org.landcheck.io.filegdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.landcheck.api.Layer;

/**
 * What a geodatabase holds: its layers and the domains of their fields.
 *
 * @param old whether ArcGIS 9 wrote it
 * @param layers in the order of their tables
 * @param domains by name
 * @param left names of tables that serve the program that made them and are no layers
 */
record Catalogue(boolean old, List<Entry> layers, Map<String, Domain> domains, List<String> left) {
  private static final String ITEMS = "GDB_Items";

  /** Tables of the geodatabase itself. */
  private static final Pattern SYSTEM = Pattern.compile("gdb_.*|vat_.*");

  /** What topologies, networks and rasters keep beside the data. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "t_\\d+_(pointerrors|lineerrors|polyerrors|dirtyareas)|n_\\d+_.*|fras_(ras|aux|bnd|blk)_.*");

  /**
   * A feature class or a table.
   *
   * @param table its number
   */
  record Entry(String name, int table, ItemDefinition definition) {}

  /** Reads a table of the geodatabase itself. */
  @FunctionalInterface
  interface SystemTables {
    Layer read(int table) throws IOException, DamagedException;
  }

  static Catalogue read(GdbFolder folder, SystemTables tables)
      throws IOException, DamagedException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Rows names = new Rows(tables.read(GdbFolder.CATALOGUE));
    for (int row = 0; row < names.size(); row++) {
      long number = names.key(row);
      if (!names.text(row, "Name").isEmpty() && number <= Integer.MAX_VALUE) {
        numbers.putIfAbsent(names.text(row, "Name"), (int) number);
      }
    }
    Map<String, ItemDefinition> items = new LinkedHashMap<>();
    Map<String, Domain> domains = new HashMap<>();
    Set<String> rasters = new HashSet<>();
    if (numbers.containsKey(ITEMS)) {
      items(new Rows(tables.read(numbers.get(ITEMS))), items, domains, rasters);
    } else if (numbers.containsKey("GDB_ObjectClasses")) {
      Map<String, Integer> present = new LinkedHashMap<>(numbers);
      present.values().removeIf(number -> folder.file(number, "gdbtable").isEmpty());
      new OldCatalogue(present, tables).read(items, rasters);
    } else {
      throw new DamagedException("的目录中没有 GDB_Items", "lists neither GDB_Items nor classes");
    }
    return of(folder, numbers, items, domains, rasters);
  }

  private static void items(
      Rows rows,
      Map<String, ItemDefinition> items,
      Map<String, Domain> domains,
      Set<String> rasters) {
    for (int row = 0; row < rows.size(); row++) {
      String name = rows.text(row, "Name");
      String xml = rows.text(row, "Definition");
      if (xml.contains("DEFeatureClassInfo") || xml.contains("DETableInfo")) {
        items.put(name, XmlElement.parse(xml).map(ItemDefinition::of).orElse(ItemDefinition.NONE));
      } else if (xml.contains("GPCodedValueDomain") || xml.contains("GPRangeDomain")) {
        Optional<XmlElement> domain = XmlElement.parse(xml);
        domain.ifPresent(element -> domains.put(name, Domain.of(element)));
      } else if (xml.contains("DERasterDataset")) {
        rasters.add(name);
      }
    }
  }

  private static Catalogue of(
      GdbFolder folder,
      Map<String, Integer> numbers,
      Map<String, ItemDefinition> items,
      Map<String, Domain> domains,
      Set<String> rasters) {
    List<Entry> layers = new ArrayList<>();
    List<String> left = new ArrayList<>();
    numbers.forEach(
        (name, number) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (items.containsKey(name)) {
            layers.add(new Entry(name, number, items.get(name)));
          } else if (!SYSTEM.matcher(lower).matches()
              && folder.file(number, "gdbtable").isPresent()) {
            if (rasters.contains(name) || INTERNAL.matcher(lower).matches()) {
              left.add(name);
            } else {
              layers.add(new Entry(name, number, ItemDefinition.NONE));
            }
          }
        });
    return new Catalogue(!numbers.containsKey(ITEMS), layers, domains, left);
  }
}
