package org.landcheck.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Edit;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.example.CheckExample;

/**
 * Runs one check on a few layers, as the engine would, and keeps what it says.
 *
 * <p>{@code TestInspection.of(new Spike()).layers(layer).param("minAngle", 5.0).run().findings()}
 */
public final class TestInspection implements Inspection {
  /** A feature or rule that was not inspected. */
  public record Skipped(Optional<FeatureRef> feature, LocalText reason) {}

  private final Check check;
  private final Map<String, Object> params = new HashMap<>();
  private final Map<Object, Object> shared = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Skipped> skips = new ConcurrentLinkedQueue<>();
  private final List<Dataset> neighbours = new ArrayList<>();
  private final Map<Companion, Dataset> companions = new EnumMap<>(Companion.class);
  private Dataset dataset = ArrayDataset.of();
  private Optional<String> layer = Optional.empty();
  private Optional<String> against = Optional.empty();
  private List<CodeList> codeLists = List.of();
  private Optional<String> county = Optional.empty();
  private List<LayerSpec> specs = List.of();
  private String filter = "";
  private volatile boolean inRows;

  private TestInspection(Check check) {
    this.check = check;
  }

  public static TestInspection of(Check check) {
    return new TestInspection(check);
  }

  /** The inspection that an example of a page asks for, not yet run. */
  public static TestInspection of(CheckExample example, Check check) {
    TestInspection inspection = of(check).layers(example.layers().toArray(Layer[]::new));
    if (example.onDataset()) {
      inspection.onDataset();
    }
    if (!example.neighbours().isEmpty()) {
      inspection.neighbour(example.neighbours().toArray(Layer[]::new));
    }
    example
        .companions()
        .forEach((role, each) -> inspection.companion(role, each.toArray(Layer[]::new)));
    inspection.specs = example.specs();
    inspection.codeLists = example.codeLists();
    inspection.county = example.county();
    example.params().forEach(inspection::param);
    return inspection;
  }

  /** The data: the rule looks at the first layer and compares with the second, if there is one. */
  public TestInspection layers(Layer... layers) {
    dataset = ArrayDataset.of(layers);
    layer = Arrays.stream(layers).findFirst().map(Layer::name);
    against = Arrays.stream(layers).skip(1).findFirst().map(Layer::name);
    return this;
  }

  /** The data, with the rule's layers chosen by name. */
  public TestInspection data(Dataset data, Optional<String> on, Optional<String> with) {
    dataset = data;
    layer = on;
    against = with;
    return this;
  }

  /** A rule that names no layer. */
  public TestInspection onDataset() {
    layer = Optional.empty();
    against = Optional.empty();
    return this;
  }

  public TestInspection param(String name, Object value) {
    boolean known = check.info().params().stream().anyMatch(p -> p.name().equals(name));
    if (!known) {
      throw new IllegalArgumentException(check.info().id() + " has no parameter " + name);
    }
    params.put(name, value);
    return this;
  }

  public TestInspection county(String code) {
    county = Optional.of(code);
    return this;
  }

  public TestInspection neighbour(Layer... layers) {
    neighbours.add(ArrayDataset.of(layers));
    return this;
  }

  /** A dataset set beside the data. */
  public TestInspection companion(Companion role, Layer... layers) {
    companions.put(role, ArrayDataset.of(layers));
    return this;
  }

  /** What the pack expects of layers. */
  public TestInspection specs(LayerSpec... expected) {
    specs = List.of(expected);
    return this;
  }

  /** The rule's filter, as the check sees it; the layer given is what it left. */
  public TestInspection filter(String condition) {
    filter = condition;
    return this;
  }

  /** Vocabularies of the pack. */
  public TestInspection codeLists(CodeList... lists) {
    codeLists = List.of(lists);
    return this;
  }

  /** A fresh inspection with the same settings on other data. */
  public TestInspection again(Dataset other) {
    TestInspection again = new TestInspection(check);
    again.params.putAll(params);
    again.neighbours.addAll(neighbours);
    again.companions.putAll(companions);
    again.dataset = other;
    again.layer = layer;
    again.against = against;
    again.county = county;
    again.specs = specs;
    again.filter = filter;
    again.codeLists = codeLists;
    return again;
  }

  /** Runs the check over everything. */
  public TestInspection run() {
    if (check instanceof DatasetCheck whole) {
      whole.inspect(dataset, this);
      return this;
    }
    Layer rows = layer.flatMap(dataset::layer).orElseThrow();
    if (check instanceof LayerCheck whole) {
      whole.inspect(rows, this);
    } else if (check instanceof FeatureCheck single) {
      single.prepare(rows, this);
      inRows = true;
      eachRow(rows, row -> single.inspect(rows, row, this));
      inRows = false;
    } else if (check instanceof NeighbourCheck local) {
      boolean across = check.info().needs().contains(Need.AGAINST);
      Neighbours near = neighbours(across ? against().orElseThrow() : rows);
      inRows = true;
      eachRow(rows, row -> local.inspect(rows, row, near, this));
      inRows = false;
    }
    return this;
  }

  private void eachRow(Layer rows, IntConsumer inspect) {
    parallel(rows.size(), inspect);
  }

  private static Neighbours neighbours(Layer layer) {
    return (envelope, rows) ->
        IntStream.range(0, layer.size())
            .filter(row -> layer.geometry(row).getEnvelopeInternal().intersects(envelope))
            .forEach(rows);
  }

  public List<Finding> findings() {
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  /** The argument {@code kind} of every finding, sorted. */
  public List<String> kinds() {
    return findings.stream().map(f -> String.valueOf(f.args().get("kind"))).sorted().toList();
  }

  public List<Skipped> skips() {
    return List.copyOf(skips);
  }

  public Optional<Edit> propose(String fixId, Finding finding) {
    return fix(fixId).propose(finding, rule(), dataset);
  }

  public Fix fix(String fixId) {
    return check.fixes().stream().filter(f -> f.id().equals(fixId)).findFirst().orElseThrow();
  }

  /** Applies a fix to every finding in turn, each time on the data as they then are. */
  public Dataset fixed(String fixId) {
    Dataset now = dataset;
    for (Finding finding : findings()) {
      Optional<Edit> edit = fix(fixId).propose(finding, rule(), now);
      if (edit.isPresent()) {
        now = TestLayer.edited(now, edit.get());
      }
    }
    return now;
  }

  @Override
  public Rule rule() {
    return new Rule(
        "test",
        check.info().id(),
        LocalText.same("test"),
        layer,
        against,
        check.info().severity(),
        params,
        filter,
        LocalText.EMPTY,
        Certainty.U);
  }

  @Override
  public RulePack pack() {
    return new RulePack(
        "test", "1", "", LocalText.EMPTY, LocalText.EMPTY, specs, List.of(rule()), codeLists);
  }

  @Override
  public <T> T param(Param<T> param) {
    return rule().param(param);
  }

  @Override
  public Dataset dataset() {
    return dataset;
  }

  @Override
  public Optional<Layer> against() {
    return against.flatMap(dataset::layer);
  }

  @Override
  public Optional<Dataset> companion(Companion role) {
    return Optional.ofNullable(companions.get(role));
  }

  @Override
  public List<Dataset> neighbours() {
    return neighbours;
  }

  @Override
  public Optional<String> county() {
    return county;
  }

  @Override
  public void report(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void skip(Optional<FeatureRef> feature, LocalText reason) {
    skips.add(new Skipped(feature, reason));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T shared(Object key, Supplier<T> build) {
    Object known = shared.get(key);
    if (known == null) {
      if (inRows) {
        throw new IllegalStateException("a row asked for " + key + ", which prepare did not build");
      }
      known = build.get();
      shared.put(key, known);
    }
    return (T) known;
  }

  @Override
  public boolean editsMayFollow() {
    return true;
  }

  @Override
  public void parallel(int tasks, IntConsumer body) {
    IntStream.range(0, tasks).parallel().forEach(body);
  }

  @Override
  public void checkCancelled() {}

  @Override
  public String toString() {
    Map<String, Object> words = new LinkedHashMap<>();
    findings().forEach(f -> words.put(f.key().value(), f.features() + " " + f.args()));
    return check.info().id() + " " + words;
  }
}
