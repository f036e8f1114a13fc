package org.landcheck.core.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.example.ExampleCrs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Examples made of features of real data, as packs write them. What stands beside the features in
 * the layer a rule compares with comes along, since without it the rule would say something else.
 */
public final class ExampleText {
  /** What is longer than this nobody reads, and a pack is no place for data. */
  private static final int MOST_VERTICES = 2000;

  private static final int MOST_FEATURES = 40;

  private final RulePack pack;
  private final Dataset data;

  /**
   * @param pack the pack the examples are for
   * @param data matched to the pack
   */
  public ExampleText(RulePack pack, Dataset data) {
    this.pack = pack;
    this.data = data;
  }

  /**
   * An example of a rule.
   *
   * @param finds how many findings the rule makes on it; 0 if it must make none
   * @param county code of the county, if it is known
   * @param chosen features it shows
   * @throws BadInputException if they are too many or too large for an example
   */
  public Map<String, Object> example(
      Rule rule, LocalText title, int finds, Optional<String> county, Collection<FeatureRef> chosen)
      throws BadInputException {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("title", RuleChange.json(title));
    example.put("rule", rule.id());
    example.putAll(kind(finds));
    county.ifPresent(code -> example.put("county", code));
    Map<String, List<Feature>> layers = features(rule, chosen);
    requireSmall(layers);
    List<Object> written = new ArrayList<>();
    layers.forEach((name, features) -> written.add(layer(name, features)));
    example.put("layers", written);
    return example;
  }

  /** What an example says of what its rule must find. */
  public static Map<String, Object> kind(int finds) {
    Map<String, Object> kind = new LinkedHashMap<>();
    kind.put("kind", finds == 0 ? "good" : "bad");
    kind.put("finds", finds);
    return kind;
  }

  private Map<String, List<Feature>> features(Rule rule, Collection<FeatureRef> chosen) {
    Map<String, List<Feature>> layers = new LinkedHashMap<>();
    Envelope around = new Envelope();
    for (FeatureRef ref : new LinkedHashSet<>(chosen)) {
      Optional<Layer> layer = data.layer(ref.layer()).filter(of -> of.rowOf(ref.fid()) >= 0);
      if (layer.isPresent()) {
        Feature feature = layer.get().feature(layer.get().rowOf(ref.fid()));
        layers.computeIfAbsent(ref.layer(), name -> new ArrayList<>()).add(feature);
        feature.geometry().ifPresent(shape -> around.expandToInclude(shape.getEnvelopeInternal()));
      }
    }
    rule.against()
        .filter(name -> rule.layer().filter(name::equals).isEmpty())
        .flatMap(data::layer)
        .ifPresent(layer -> beside(layer, around, layers));
    return layers;
  }

  private static void beside(Layer layer, Envelope around, Map<String, List<Feature>> layers) {
    List<Feature> all = layers.computeIfAbsent(layer.name(), name -> new ArrayList<>());
    Set<FeatureRef> known = new LinkedHashSet<>();
    all.forEach(feature -> known.add(feature.ref()));
    for (int row = 0; row < layer.size() && all.size() <= MOST_FEATURES; row++) {
      boolean near = layer.geometry(row).getEnvelopeInternal().intersects(around);
      if (near && known.add(layer.ref(row))) {
        all.add(layer.feature(row));
      }
    }
  }

  private static void requireSmall(Map<String, List<Feature>> layers) throws BadInputException {
    List<Feature> all = layers.values().stream().flatMap(List::stream).toList();
    int vertices =
        all.stream()
            .flatMap(each -> each.geometry().stream())
            .mapToInt(Geometry::getNumPoints)
            .sum();
    if (all.isEmpty()) {
      throw new BadInputException(new LocalText("请先选择图斑", "choose the features it shall show"));
    }
    if (vertices > MOST_VERTICES || all.size() > MOST_FEATURES) {
      throw new BadInputException(
          new LocalText(
              "图斑太多或太大，不能作为例子：图斑 %d 个、节点 %d 个，最多 %d 个、%d 个。请换小一些的图斑"
                  .formatted(all.size(), vertices, MOST_FEATURES, MOST_VERTICES),
              "too much for an example: features %d, vertices %d, at most %d and %d; choose smaller ones"
                  .formatted(all.size(), vertices, MOST_FEATURES, MOST_VERTICES)));
    }
  }

  private Map<String, Object> layer(String name, List<Feature> features) {
    Layer layer = data.layer(name).orElseThrow();
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("name", name);
    if (!layer.crs().sameSystem(ExampleCrs.USUAL)) {
      written.put("crs", crs(layer.crs()));
    }
    List<Field> fields = layer.schema().fields();
    written.put("fields", fields.stream().map(field -> field(name, field)).toList());
    written.put("features", features.stream().map(each -> feature(each, fields)).toList());
    return written;
  }

  /** The system by its name in examples; one they do not know by its own, which is refused. */
  private static String crs(Crs of) {
    if (of.kind() == Crs.UNDECLARED.kind()) {
      return "none";
    }
    return IntStream.concat(IntStream.of(4490), IntStream.rangeClosed(4513, 4554))
        .mapToObj(code -> "EPSG:" + code)
        .filter(name -> ExampleCrs.of(name).filter(of::sameSystem).isPresent())
        .findFirst()
        .orElse(of.id());
  }

  /** A field the pack knows is named; any other is described. */
  private Object field(String layer, Field field) {
    boolean known =
        pack.layer(layer).map(LayerSpec::fields).orElse(List.of()).stream()
            .anyMatch(each -> each.name().equals(field.name()) && each.type() == field.type());
    if (known) {
      return field.name();
    }
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("name", field.name());
    own.put("type", PackDecoder.word(field.type()));
    own.put("length", field.length());
    own.put("decimals", field.decimals());
    return own;
  }

  private static Map<String, Object> feature(Feature feature, List<Field> fields) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", feature.ref().fid());
    feature.geometry().ifPresent(shape -> written.put("wkt", shape.toText()));
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      Object value = feature.values().get(i);
      if (value != null && fields.get(i).type() != FieldType.BLOB) {
        values.put(fields.get(i).name(), value instanceof LocalDate day ? day.toString() : value);
      }
    }
    written.put("values", values);
    return written;
  }
}
