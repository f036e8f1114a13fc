package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.TypedColumn;

/** The properties of all features as the fields of a table, in the order they first appear. */
final class Properties {
  /** More fields than any table of land data has; a file may make up a name in every feature. */
  private static final int MOST = 2_000;

  private static final String UNNAMED = "properties";

  private final Map<String, Property> byName = new HashMap<>();
  private final List<Property> all = new ArrayList<>();

  /** Those that have a value in the row that is being read. */
  private final List<Property> staged = new ArrayList<>();

  private boolean present;
  private long repeated;

  /** Takes the properties the parser stands at for a row. */
  void read(JsonParser json, int row) throws IOException, BadInputException {
    repeated += present ? 1 : 0;
    clear();
    present = true;
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      stage(named(UNNAMED, json), json, row);
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Property property = named(json.currentName(), json);
      json.nextToken();
      stage(property, json, row);
    }
  }

  private void stage(Property property, JsonParser json, int row) throws IOException {
    if (property.stage(json, row)) {
      staged.add(property);
    }
  }

  private Property named(String name, JsonParser json) throws BadInputException {
    Property property = byName.get(name);
    if (property == null) {
      if (all.size() == MOST) {
        throw new BadInputException(
            Place.of(json.currentTokenLocation())
                .says(
                    new LocalText(
                        "属性名超过 " + MOST + " 种，不像一张表。请按类别分开导出",
                        "more than "
                            + MOST
                            + " names of properties, hardly a table; export by kind")));
      }
      property = new Property(JsonText.whole(name));
      byName.put(name, property);
      all.add(property);
    }
    return property;
  }

  /** Forgets what was read for the row. */
  void clear() {
    present = false;
    staged.clear();
  }

  void endRow() {
    for (Property property : staged) {
      property.endRow();
    }
    clear();
  }

  /** Number of fields. */
  int size() {
    return all.size();
  }

  /** A name that no field has. */
  String free(String wanted) {
    String name = wanted;
    for (int i = 2; byName.containsKey(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  List<TypedColumn> columns(int rows, int[] order, List<LocalText> lineage) {
    List<TypedColumn> columns = new ArrayList<>();
    for (Property property : all) {
      columns.add(property.column(rows, order, lineage));
    }
    return columns;
  }

  /** How often a property, or all of them, came twice in a feature. */
  long repeated() {
    return repeated + all.stream().mapToLong(Property::repeated).sum();
  }
}
