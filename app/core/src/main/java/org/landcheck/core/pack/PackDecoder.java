package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;

/** Turns located JSON into a pack: its head, its layers and their fields. */
final class PackDecoder {
  static final Set<String> PACK_KEYS =
      keys("$schema", "id", "version", "title", "description", "layers", "rules");
  static final Set<String> LAYER_KEYS =
      keys("name", "title", "aliases", "geometry", "key", "required", "fields");
  static final Set<String> FIELD_KEYS =
      keys("name", "title", "aliases", "type", "length", "decimals", "unit", "required");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final List<Check> checks;
  private final String sha256;

  PackDecoder(List<Check> checks, String sha256) {
    this.checks = checks;
    this.sha256 = sha256;
  }

  RulePack pack(Located root) throws BadInputException {
    Located.Members pack = root.members(PACK_KEYS);
    List<LayerSpec> layers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Located item : pack.require("layers").items()) {
      LayerSpec layer = layer(item);
      unique(item, names, layer.name(), layer.aliases());
      layers.add(layer);
    }
    RuleDecoder decoder = new RuleDecoder(checks, layers);
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Located item : pack.require("rules").items()) {
      Rule rule = decoder.rule(item);
      unique(item, ids, rule.id(), List.of());
      rules.add(rule);
    }
    Optional<Located> description = pack.get("description");
    return new RulePack(
        id(pack.require("id")),
        nonBlank(pack.require("version")),
        sha256,
        words(pack.require("title")),
        description.isPresent() ? words(description.get()) : LocalText.EMPTY,
        layers,
        rules);
  }

  private LayerSpec layer(Located item) throws BadInputException {
    Located.Members layer = item.members(LAYER_KEYS);
    String name = nonBlank(layer.require("name"));
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
    if (key.isPresent() && fields.stream().noneMatch(f -> f.name().equals(key.get().value()))) {
      throw key.get().wrong("图层 " + name + " 没有列出这个字段", "layer " + name + " lists no such field");
    }
    return new LayerSpec(
        name,
        wordsOr(layer.get("title"), LocalText.same(name)),
        textsOr(layer.get("aliases")),
        choiceOr(layer.get("geometry"), GeometryType.class, GeometryType.ANY),
        key.isPresent() ? Optional.of(key.get().text()) : Optional.empty(),
        flagOr(layer.get("required")),
        fields);
  }

  private FieldSpec field(Located item) throws BadInputException {
    Located.Members field = item.members(FIELD_KEYS);
    String name = nonBlank(field.require("name"));
    return new FieldSpec(
        name,
        wordsOr(field.get("title"), LocalText.same(name)),
        textsOr(field.get("aliases")),
        choice(field.require("type"), FieldType.class),
        sizeOr(field.get("length")),
        sizeOr(field.get("decimals")),
        unitOr(field.get("unit")),
        flagOr(field.get("required")));
  }

  /** Names and aliases must tell things apart, whatever their case. */
  private static void unique(Located at, Set<String> seen, String name, List<String> aliases)
      throws BadInputException {
    Set<String> own = new LinkedHashSet<>();
    own.add(NameMatch.fold(name));
    aliases.forEach(alias -> own.add(NameMatch.fold(alias)));
    for (String each : own) {
      if (!seen.add(each)) {
        throw at.wrong("“" + each + "”重复出现", "\"" + each + "\" stands here a second time");
      }
    }
  }

  static String id(Located value) throws BadInputException {
    String id = value.text();
    if (!ID.matcher(id).matches()) {
      throw value.wrong(
          "标识只能用小写字母、数字和连字符", "an id has lower-case letters, digits and hyphens only");
    }
    return id;
  }

  static String nonBlank(Located value) throws BadInputException {
    String text = value.text();
    if (text.isBlank()) {
      throw value.wrong("此处不能为空", "must not be blank");
    }
    return text;
  }

  static LocalText words(Located value) throws BadInputException {
    if (value.value() instanceof String text) {
      return LocalText.same(text);
    }
    Located.Members words = value.members(keys("zh", "en"));
    return new LocalText(words.require("zh").text(), words.require("en").text());
  }

  static LocalText wordsOr(Optional<Located> value, LocalText other) throws BadInputException {
    return value.isPresent() ? words(value.get()) : other;
  }

  private static List<String> textsOr(Optional<Located> value) throws BadInputException {
    return value.isPresent() ? value.get().texts() : List.of();
  }

  private static boolean flagOr(Optional<Located> value) throws BadInputException {
    return value.isPresent() && value.get().flag();
  }

  private static int sizeOr(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return 0;
    }
    double size = value.get().number().doubleValue();
    if (size < 0 || size > 1_000_000 || size != Math.rint(size)) {
      throw value.get().wrong("此处应为 0 或正整数", "expected 0 or a whole positive number");
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
    throw unknown(value.get(), known);
  }

  static <E extends Enum<E>> E choiceOr(Optional<Located> value, Class<E> type, E other)
      throws BadInputException {
    return value.isPresent() ? choice(value.get(), type) : other;
  }

  /** One of an enum's names, written in lower case for kinds and types, in capitals for others. */
  static <E extends Enum<E>> E choice(Located value, Class<E> type) throws BadInputException {
    boolean lower = type == GeometryType.class || type == FieldType.class;
    String text = value.text();
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = lower ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
      if (name.equals(text)) {
        return constant;
      }
      known.add(name);
    }
    throw unknown(value, known);
  }

  static BadInputException unknown(Located value, List<String> known) {
    String all = String.join(", ", known);
    return value.wrong(
        "不认识“" + value.value() + "”，可用的有：" + all,
        "unknown \"" + value.value() + "\"; known are " + all);
  }

  static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }
}
