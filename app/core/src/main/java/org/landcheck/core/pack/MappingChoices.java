package org.landcheck.core.pack;

import java.util.ArrayList;
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

  /** These choices and, where they say nothing, those of another. */
  public MappingChoices over(MappingChoices others) {
    Map<String, String> allLayers = new HashMap<>(others.layers);
    allLayers.putAll(layers);
    Map<String, Map<String, String>> allFields = new HashMap<>(others.fields);
    fields.forEach(
        (layer, own) -> {
          Map<String, String> both = new HashMap<>(others.fields.getOrDefault(layer, Map.of()));
          both.putAll(own);
          allFields.put(layer, both);
        });
    return new MappingChoices(allLayers, allFields);
  }

  /** These choices but those about what another says something of. */
  public MappingChoices without(MappingChoices others) {
    MappingChoices left = NONE;
    for (MappingChoices each : single()) {
      if (!others.speaksOf(each)) {
        left = each.over(left);
      }
    }
    return left;
  }

  /**
   * Those of these choices that {@link #check} accepts. Data and packs change after somebody said
   * what stands for what: a ledger comes with other columns, a pack calls a layer otherwise.
   */
  public MappingChoices fitting(Dataset data, RulePack pack) {
    MappingChoices fitting = NONE;
    for (MappingChoices each : single()) {
      MappingChoices trial = each.over(fitting);
      try {
        trial.check(data, pack);
        fitting = trial;
      } catch (BadInputException left) {
        // whoever asks sees it by comparing with what was said
      }
    }
    return fitting;
  }

  /** Each choice as it is written: {@code LAYER=NAME}, {@code LAYER.FIELD=NAME}. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    new TreeMap<>(layers).forEach((layer, name) -> texts.add(layer + "=" + name));
    new TreeMap<>(fields)
        .forEach(
            (layer, chosen) ->
                new TreeMap<>(chosen)
                    .forEach((field, name) -> texts.add(layer + "." + field + "=" + name)));
    return texts;
  }

  /** One by one: layers first, since their fields depend on them. */
  private List<MappingChoices> single() {
    List<MappingChoices> single = new ArrayList<>();
    new TreeMap<>(layers)
        .forEach((layer, name) -> single.add(new MappingChoices(Map.of(layer, name), Map.of())));
    new TreeMap<>(fields)
        .forEach(
            (layer, chosen) ->
                new TreeMap<>(chosen)
                    .forEach(
                        (field, name) ->
                            single.add(
                                new MappingChoices(Map.of(), Map.of(layer, Map.of(field, name))))));
    return single;
  }

  private boolean speaksOf(MappingChoices single) {
    return layers.keySet().containsAll(single.layers.keySet())
        && single.fields.entrySet().stream()
            .allMatch(
                each ->
                    fields
                        .getOrDefault(each.getKey(), Map.of())
                        .keySet()
                        .containsAll(each.getValue().keySet()));
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
