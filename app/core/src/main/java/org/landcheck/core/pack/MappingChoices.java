package org.landcheck.core.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;

/**
 * What a person says stands for layers and fields of a pack, whatever the names look like. {@link
 * #NOTHING} in place of a name says that nothing does.
 *
 * @param layers name in the data by name in the pack
 * @param fields name in the data by layer and field in the pack
 */
public record MappingChoices(Map<String, String> layers, Map<String, Map<String, String>> fields) {
  public static final MappingChoices NONE = new MappingChoices(Map.of(), Map.of());

  /** Stands for "nothing of the data": no layer and no field has this name. */
  public static final String NOTHING = "";

  private static final int NAMED = 30;

  public MappingChoices {
    layers = Map.copyOf(layers);
    fields = Map.copyOf(fields);
  }

  Optional<String> source(LayerSpec layer) {
    return Optional.ofNullable(layers.get(layer.name()));
  }

  Optional<String> source(LayerSpec layer, FieldSpec field) {
    return Optional.ofNullable(fields.getOrDefault(layer.name(), Map.of()).get(field.name()));
  }

  /** The same choices with one more about a layer, or without one if there is no name. */
  public MappingChoices with(LayerSpec layer, Optional<String> name) {
    return new MappingChoices(changed(layers, layer.name(), name), fields);
  }

  /** The same choices with one more about a field, or without one if there is no name. */
  public MappingChoices with(LayerSpec layer, FieldSpec field, Optional<String> name) {
    Map<String, String> chosen = fields.getOrDefault(layer.name(), Map.of());
    Map<String, String> next = changed(chosen, field.name(), name);
    Optional<Map<String, String>> left = Optional.of(next).filter(map -> !map.isEmpty());
    return new MappingChoices(layers, changed(fields, layer.name(), left));
  }

  /** The same choices without those about the fields of a layer. */
  public MappingChoices withoutFields(LayerSpec layer) {
    return new MappingChoices(layers, changed(fields, layer.name(), Optional.empty()));
  }

  private static <T> Map<String, T> changed(Map<String, T> map, String key, Optional<T> value) {
    Map<String, T> next = new HashMap<>(map);
    next.remove(key);
    value.ifPresent(present -> next.put(key, present));
    return next;
  }

  /**
   * Holds the choices against a pack and data.
   *
   * @throws BadInputException if one names what the pack or the data do not have, or two name the
   *     same
   */
  public void check(Dataset data, RulePack pack) throws BadInputException {
    Set<String> taken = new HashSet<>();
    for (Map.Entry<String, String> choice : layers.entrySet()) {
      spec(pack, choice.getKey());
      if (choice.getValue().equals(NOTHING)) {
        continue;
      }
      if (data.layers().stream().noneMatch(layer -> layer.name().equals(choice.getValue()))) {
        throw unknown(
            choice.getKey() + "=" + choice.getValue(),
            new LocalText("数据中没有这个图层", "the data have no such layer"),
            data.layers().stream().map(Layer::name).toList());
      }
      if (!taken.add(choice.getValue())) {
        throw twice(choice.getValue());
      }
    }
    Matching matching = Matching.of(data, pack, this);
    for (Map.Entry<String, Map<String, String>> choice : fields.entrySet()) {
      LayerMatch layer = matching.layer(spec(pack, choice.getKey()));
      check(data, layer, choice.getValue());
    }
  }

  /** Those of the choices that can be in force with a pack and data. */
  public MappingChoices fitting(Dataset data, RulePack pack) {
    if (fits(data, pack)) {
      return this;
    }
    MappingChoices kept = NONE;
    for (Map.Entry<String, String> layer : new TreeMap<>(layers).entrySet()) {
      MappingChoices more =
          new MappingChoices(
              changed(kept.layers, layer.getKey(), Optional.of(layer.getValue())), kept.fields);
      kept = more.fits(data, pack) ? more : kept;
    }
    for (Map.Entry<String, Map<String, String>> layer : new TreeMap<>(fields).entrySet()) {
      for (Map.Entry<String, String> field : new TreeMap<>(layer.getValue()).entrySet()) {
        Map<String, String> chosen = kept.fields.getOrDefault(layer.getKey(), Map.of());
        Map<String, String> next = changed(chosen, field.getKey(), Optional.of(field.getValue()));
        MappingChoices more =
            new MappingChoices(
                kept.layers, changed(kept.fields, layer.getKey(), Optional.of(next)));
        kept = more.fits(data, pack) ? more : kept;
      }
    }
    return kept;
  }

  private boolean fits(Dataset data, RulePack pack) {
    try {
      check(data, pack);
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }

  private static void check(Dataset data, LayerMatch layer, Map<String, String> chosen)
      throws BadInputException {
    String name = layer.spec().name();
    Optional<Layer> source =
        data.layers().stream()
            .filter(each -> layer.source().filter(each.name()::equals).isPresent())
            .findFirst();
    if (source.isEmpty()) {
      throw unknown(
          name,
          new LocalText("数据中没有找到与它对应的图层", "no layer of the data stands for it"),
          data.layers().stream().map(Layer::name).toList());
    }
    Set<String> taken = new HashSet<>();
    for (Map.Entry<String, String> field : chosen.entrySet()) {
      List<String> known = layer.spec().fields().stream().map(FieldSpec::name).toList();
      List<String> found = source.get().schema().fields().stream().map(Field::name).toList();
      String text = name + "." + field.getKey() + "=" + field.getValue();
      if (!known.contains(field.getKey())) {
        LocalText why = new LocalText("检查方案的图层没有这个字段", "the pack's layer has no such field");
        throw unknown(text, why, known);
      }
      if (field.getValue().equals(NOTHING)) {
        continue;
      }
      if (!found.contains(field.getValue())) {
        LocalText why = new LocalText("数据的图层没有这个字段", "the layer has no such field");
        throw unknown(text, why, found);
      }
      if (!taken.add(field.getValue())) {
        throw twice(name + "." + field.getValue());
      }
    }
  }

  private static LayerSpec spec(RulePack pack, String name) throws BadInputException {
    Optional<LayerSpec> spec = pack.layer(name);
    if (spec.isEmpty()) {
      throw unknown(
          name,
          new LocalText("检查方案没有这个图层", "the rule pack has no such layer"),
          pack.layers().stream().map(LayerSpec::name).toList());
    }
    return spec.get();
  }

  private static BadInputException unknown(String choice, LocalText why, List<String> known) {
    String some = String.join(", ", known.stream().limit(NAMED).toList());
    return new BadInputException(
        new LocalText(
            "对应关系 " + choice + " 无效：" + why.zh() + "，可用的有：" + some,
            "mapping " + choice + ": " + why.en() + "; there are " + some));
  }

  private static BadInputException twice(String name) {
    return new BadInputException(
        new LocalText(
            "对应关系有矛盾：" + name + " 不能同时对应两个名称",
            "mapping: " + name + " cannot stand for two things"));
  }
}
