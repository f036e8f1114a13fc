package org.landcheck.core.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.RulePack;

/**
 * Which layers and fields of a dataset stand for those a pack speaks of.
 *
 * <p>A layer is recognised by its name, else by an alias, else by either with digits or a separator
 * around it ({@code DJQ_2024}) if its shapes are of the right kind; a field by its name, else by an
 * alias, else by either cut to the 10 bytes a shapefile has room for, in a table also behind the
 * title of a group of columns ({@code 项目情况_项目名称}). A table whose name says nothing is recognised by
 * its fields: it has all that are required, at least two, and more of them than any other table. A
 * better match beats a worse one, and what a person chose beats all. Where two are equally good
 * none is taken, and the match says so.
 */
public final class Matching {
  private final Dataset data;
  private final List<LayerMatch> layers;
  private final Map<String, LayerSchema> schemas;
  private final Map<String, String> sourceByName;

  private Matching(
      Dataset data,
      List<LayerMatch> layers,
      Map<String, LayerSchema> schemas,
      Map<String, String> sourceByName) {
    this.data = data;
    this.layers = layers;
    this.schemas = schemas;
    this.sourceByName = sourceByName;
  }

  /** Matches a dataset to a pack. Looks at names and kinds of shapes only, never at rows. */
  public static Matching of(Dataset data, RulePack pack) {
    return of(data, pack, MappingChoices.NONE);
  }

  /**
   * The same, with what a person chose first. Choices that the data or the pack know nothing of are
   * without effect, see {@link MappingChoices#check}.
   */
  public static Matching of(Dataset data, RulePack pack, MappingChoices choices) {
    List<LayerMatch> matches = new LayerMatcher(data, pack, choices).matches();
    Map<String, LayerSchema> schemas = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    for (LayerMatch match : matches) {
      match
          .source()
          .ifPresent(
              name -> {
                LayerSchema schema = data.layer(name).orElseThrow().schema();
                schemas.put(name, FieldMatcher.renamed(schema, match));
                sources.put(match.spec().name(), name);
              });
    }
    return new Matching(data, matches, schemas, sources);
  }

  /** One match a layer of the pack, in its order. */
  public List<LayerMatch> layers() {
    return layers;
  }

  public LayerMatch layer(LayerSpec spec) {
    return layers.stream().filter(match -> match.spec().equals(spec)).findFirst().orElseThrow();
  }

  /**
   * The data as the pack sees them: {@code layer(name)} answers to the pack's names first and to
   * the source's names as well, schemas carry the pack's field names. Layers keep their own names,
   * rows and order of values.
   */
  public Dataset dataset() {
    return over(data);
  }

  /** Another version of the same data, with the same layers and fields, seen the same way. */
  public Dataset over(Dataset version) {
    List<Layer> views = version.layers().stream().map(this::view).toList();
    return new MatchedDataset(version.info(), views, this::source);
  }

  private Layer view(Layer layer) {
    LayerSchema schema = schemas.get(layer.name());
    return schema == null ? layer : new MatchedLayer(layer, schema);
  }

  /** The source name of a layer that a pack or a source calls so; empty if there is none. */
  private Optional<String> source(String name) {
    String source = sourceByName.get(name);
    boolean unmatched =
        source == null && layers.stream().anyMatch(m -> m.spec().name().equals(name));
    return unmatched ? Optional.empty() : Optional.of(source == null ? name : source);
  }
}
