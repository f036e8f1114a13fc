package org.landcheck.io.vct;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.VertexSpace;

/** The layers of a file, found by the feature codes of objects and by the names of tables. */
final class LayerCatalogue {
  private final VertexSpace space;
  private final Remarks remarks;
  // some programs write the name of a table in capitals here and in small letters there
  private final Map<String, LayerParts> layers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> structures = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<ObjectKind, Map<String, Place>> places = new HashMap<>();
  private byte[] lastCode = {};
  private ObjectKind lastKind = ObjectKind.NONE;
  private Place last;

  /**
   * Where objects of a code go.
   *
   * @param code number of the code within the layer
   */
  record Place(LayerParts layer, int code) {}

  LayerCatalogue(VertexSpace space, Remarks remarks) {
    this.space = space;
    this.remarks = remarks;
  }

  /** Reads on to {@code FeatureCodeEnd}. */
  void readCodes(VctLines lines) throws IOException, BadInputException {
    while (true) {
      if (!lines.next()) {
        throw lines.cutOff();
      }
      if (lines.is("FeatureCodeEnd")) {
        return;
      }
      if (lines.isBegin()) {
        remarks.at(lines.number(), "缺少 FeatureCodeEnd", "FeatureCodeEnd is missing");
        lines.hold();
        return;
      }
      Optional<FeatureCode> code = FeatureCode.of(lines.parts());
      if (code.isEmpty()) {
        remarks.at(lines.number(), "无法识别的要素类型", "this declares no feature code");
      } else {
        declare(code.get());
      }
    }
  }

  private Place declare(FeatureCode code) {
    LayerParts layer = layer(code.layer());
    Map<String, Place> ofKind = places.computeIfAbsent(code.kind(), kind -> new HashMap<>());
    return ofKind.computeIfAbsent(
        code.code(),
        key -> {
          layer.codes().add(code);
          return new Place(layer, layer.codes().size() - 1);
        });
  }

  private LayerParts layer(String name) {
    return layers.computeIfAbsent(name, key -> new LayerParts(key, space));
  }

  /** Takes the declared tables. */
  void declare(List<TableStructure> tables) {
    for (TableStructure table : tables) {
      if (!structures.add(table.name())) {
        remarks.note(
            "属性表 " + table.name() + " 的结构重复，以第一个为准",
            "table " + table.name() + " is declared twice; the first one holds");
      } else {
        layer(table.name()).rows(new AttributeTable(table));
      }
    }
  }

  /** Where the object goes whose code is the current line. */
  Place place(ObjectKind kind, VctLines lines) {
    int length = lines.to() - lines.from();
    boolean same =
        last != null
            && lastKind == kind
            && Arrays.equals(
                lastCode, 0, lastCode.length, lines.buffer(), lines.from(), lines.from() + length);
    if (!same) {
      String code = lines.text();
      Map<String, Place> ofKind = places.getOrDefault(kind, Map.of());
      last = ofKind.containsKey(code) ? ofKind.get(code) : undeclared(kind, code, lines.number());
      lastKind = kind;
      lastCode = Arrays.copyOfRange(lines.buffer(), lines.from(), lines.to());
    }
    return last;
  }

  private Place undeclared(ObjectKind kind, String code, long line) {
    String name = code;
    for (int i = 2; layers.containsKey(name); i++) {
      name = code + "_" + i;
    }
    Place place = declare(new FeatureCode(code, name, kind, name));
    place.layer().undeclared(line);
    return place;
  }

  /** The table of a name; one that is not declared has the fields its first row has values for. */
  AttributeTable table(String name, int values, long line) {
    LayerParts layer = layer(name);
    if (layer.rows().isEmpty()) {
      remarks.at(
          line,
          "属性表 " + name + " 没有声明结构，字段按顺序命名为 F1、F2…",
          "table " + name + " is not declared; its fields are F1, F2…");
      layer.rows(AttributeTable.undeclared(name, values));
    }
    return layer.rows().get();
  }

  /** Layers by name. */
  Collection<LayerParts> layers() {
    return layers.values();
  }
}
