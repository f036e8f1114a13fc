package org.landcheck.io.filegdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the catalogue says of a table beyond what its own files do.
 *
 * @param alias the name people see; empty if there is none
 * @param aliases by field, where the name people see is another
 * @param domains name of the domain by field
 * @param subtypeField field that tells rows of different kinds apart; empty if there is none
 * @param subtypes names of the kinds by their codes
 * @param utc whether moments are of universal time; else nobody says what zone they are of
 * @param epsg code of the coordinate system, 0 if none is given
 */
record ItemDefinition(
    String alias,
    Map<String, String> aliases,
    Map<String, String> domains,
    String subtypeField,
    Map<String, String> subtypes,
    boolean utc,
    int epsg) {
  static final ItemDefinition NONE =
      new ItemDefinition("", Map.of(), Map.of(), "", Map.of(), false, 0);

  /** Greatest code that EPSG gives; Esri's own are above. */
  private static final int LAST_EPSG = 32_767;

  /** Of the XML that describes a feature class or a table. */
  static ItemDefinition of(XmlElement definition) {
    Map<String, String> aliases = new LinkedHashMap<>();
    Map<String, String> domains = new LinkedHashMap<>();
    for (XmlElement field : definition.all("GPFieldInfoExs", "GPFieldInfoEx")) {
      String name = field.text("Name");
      String alias = field.text("AliasName");
      if (!alias.isEmpty() && !alias.equalsIgnoreCase(name)) {
        aliases.put(name, alias);
      }
      if (!field.text("DomainName").isEmpty()) {
        domains.put(name, field.text("DomainName"));
      }
    }
    Map<String, String> subtypes = new LinkedHashMap<>();
    for (XmlElement subtype : definition.all("Subtypes", "Subtype")) {
      subtypes.put(subtype.text("SubtypeCode"), subtype.text("SubtypeName"));
      for (XmlElement field : subtype.all("FieldInfos", "SubtypeFieldInfo")) {
        if (!field.text("DomainName").isEmpty()) {
          domains.putIfAbsent(field.text("FieldName"), field.text("DomainName"));
        }
      }
    }
    return new ItemDefinition(
        definition.text("AliasName"),
        aliases,
        domains,
        definition.text("SubtypeFieldName"),
        subtypes,
        definition.text("IsTimeInUTC").equals("true"),
        epsg(definition.all("SpatialReference")));
  }

  private static int epsg(List<XmlElement> systems) {
    for (XmlElement system : systems) {
      for (String code : List.of("LatestWKID", "WKID")) {
        String digits = system.text(code);
        if (digits.matches("\\d{4,5}") && Integer.parseInt(digits) <= LAST_EPSG) {
          return Integer.parseInt(digits);
        }
      }
    }
    return 0;
  }
}
