package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CodeList;
import org.landcheck.api.CountyPlace;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;

/** Turns located JSON into the layers of a pack and their fields. */
final class LayerDecoder {
  static final Set<String> LAYER_KEYS =
      PackDecoder.keys(
          "name", "title", "aliases", "geometry", "key", "county", "required", "fields");
  static final Set<String> COUNTY_KEYS = PackDecoder.keys("field", "from");
  static final Set<String> FIELD_KEYS =
      PackDecoder.keys(
          "name", "title", "aliases", "type", "length", "decimals", "unit", "required", "codeList");

  private final List<CodeList> codeLists;

  /**
   * @param codeLists the vocabularies that fields may name
   */
  LayerDecoder(List<CodeList> codeLists) {
    this.codeLists = codeLists;
  }

  List<LayerSpec> layers(Located value) throws BadInputException {
    List<LayerSpec> layers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Located item : value.items()) {
      LayerSpec layer = layer(item);
      unique(item, names, layer.name(), layer.aliases());
      layers.add(layer);
    }
    return layers;
  }

  private LayerSpec layer(Located item) throws BadInputException {
    Located.Members layer = item.members(LAYER_KEYS);
    String name = PackDecoder.nonBlank(layer.require("name"));
    List<FieldSpec> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (layer.get("fields").isPresent()) {
      for (Located each : layer.require("fields").items()) {
        FieldSpec field = field(each);
        unique(each, names, field.name(), field.aliases());
        fields.add(field);
      }
    }
    Optional<Located> key = layer.get("key");
    if (key.isPresent()) {
      listed(key.get(), name, fields);
    }
    return new LayerSpec(
        name,
        PackDecoder.wordsOr(layer.get("title"), LocalText.same(name)),
        PackDecoder.textsOr(layer.get("aliases")),
        PackDecoder.choiceOr(layer.get("geometry"), GeometryType.class, GeometryType.ANY),
        key.isPresent() ? Optional.of(key.get().text()) : Optional.empty(),
        county(layer.get("county"), name, fields),
        PackDecoder.flagOr(layer.get("required")),
        fields);
  }

  private static void listed(Located field, String layer, List<FieldSpec> fields)
      throws BadInputException {
    String name = field.text();
    if (fields.stream().noneMatch(each -> each.name().equals(name))) {
      throw field.wrong("图层 " + layer + " 没有列出这个字段", "layer " + layer + " lists no such field");
    }
  }

  private static Optional<CountyPlace> county(
      Optional<Located> value, String layer, List<FieldSpec> fields) throws BadInputException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Located.Members county = value.get().members(COUNTY_KEYS);
    Located field = county.require("field");
    listed(field, layer, fields);
    Optional<Located> from = county.get("from");
    int first = from.isPresent() ? size(from.get()) : 1;
    if (first < 1) {
      throw from.get().wrong("字符从 1 数起", "characters are counted from 1");
    }
    return Optional.of(new CountyPlace(field.text(), first));
  }

  private FieldSpec field(Located item) throws BadInputException {
    Located.Members field = item.members(FIELD_KEYS);
    String name = PackDecoder.nonBlank(field.require("name"));
    return new FieldSpec(
        name,
        PackDecoder.wordsOr(field.get("title"), LocalText.same(name)),
        PackDecoder.textsOr(field.get("aliases")),
        PackDecoder.choice(field.require("type"), FieldType.class),
        sizeOr(field.get("length")),
        sizeOr(field.get("decimals")),
        unitOr(field.get("unit")),
        PackDecoder.flagOr(field.get("required")),
        codeList(field.get("codeList")));
  }

  /** Names and aliases must tell things apart, whatever their case. */
  private static void unique(Located at, Set<String> seen, String name, List<String> aliases)
      throws BadInputException {
    Set<String> own = new LinkedHashSet<>();
    own.add(NameMatch.fold(name));
    aliases.forEach(alias -> own.add(NameMatch.fold(alias)));
    for (String each : own) {
      if (!seen.add(each)) {
        throw PackDecoder.twice(at, each);
      }
    }
  }

  private Optional<String> codeList(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String id = value.get().text();
    if (codeLists.stream().noneMatch(list -> list.id().equals(id))) {
      throw PackDecoder.unknown(value.get(), codeLists.stream().map(CodeList::id).toList());
    }
    return Optional.of(id);
  }

  static int sizeOr(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return 0;
    }
    return size(value.get());
  }

  static int size(Located value) throws BadInputException {
    double size = value.number().doubleValue();
    if (size < 0 || size > 1_000_000 || size != Math.rint(size)) {
      throw value.wrong("此处应为 0 或正整数", "expected 0 or a whole positive number");
    }
    return (int) size;
  }

  private static Unit unitOr(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return Unit.NONE;
    }
    String symbol = value.get().text();
    List<String> known = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
      known.add("\"" + unit.symbol() + "\"");
    }
    throw PackDecoder.unknown(value.get(), known);
  }
}
