package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.Field;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Need;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.LayerMatch;
import org.landcheck.core.pack.MatchKind;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.run.RunPlan.LeftOut;
import org.locationtech.jts.geom.Envelope;

/** Decides rule by rule what a run does. Looks at no rows but a few first ones. */
final class Planner {
  private static final int SAMPLE = 16;

  private final Map<String, Check> checks;
  private final FilterLanguage filters;
  private final RulePack pack;
  private final RunOptions options;
  private final Matching matching;
  private final Dataset dataset;
  private final List<Dataset> neighbours = new ArrayList<>();
  private final Map<Companion, Dataset> companions = new EnumMap<>(Companion.class);
  private final List<Rule> rules = new ArrayList<>();
  private final List<WorkUnit> units = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Planner(
      Map<String, Check> checks,
      FilterLanguage filters,
      Dataset data,
      RulePack pack,
      RunOptions options) {
    this.checks = checks;
    this.filters = filters;
    this.pack = pack;
    this.options = options;
    this.matching = Matching.of(data, pack, options.mapping());
    this.dataset = matching.dataset();
    options.neighbours().forEach(each -> neighbours.add(seen(each)));
    options.companions().forEach((role, each) -> companions.put(role, seen(each)));
  }

  /** Data set beside ours often have our names, and may have others. */
  private Dataset seen(Dataset other) {
    return Matching.of(other, pack, options.mapping()).dataset();
  }

  RunPlan plan(Dataset data) throws BadInputException {
    options.mapping().check(data, pack);
    for (String rule : options.only()) {
      if (pack.rule(rule).isEmpty()) {
        throw Overrides.noRule(pack, rule);
      }
    }
    for (Rule rule : Overrides.apply(pack, options.overrides(), this::check)) {
      if (options.only().isEmpty() || options.only().contains(rule.id())) {
        plan(rule);
      }
    }
    units.sort(Comparator.comparing(WorkUnit::stage));
    return new RunPlan(
        data,
        dataset,
        matching,
        pack,
        options,
        rules,
        units,
        skips,
        leftOut,
        neighbours,
        companions);
  }

  private Check check(Rule rule) {
    Check check = checks.get(rule.check());
    if (check == null) {
      throw new IllegalArgumentException("rule " + rule.id() + ": no check " + rule.check());
    }
    return check;
  }

  private void plan(Rule rule) throws BadInputException {
    if (!rule.enabled()) {
      leaveOut(rule, new LocalText("检查方案停用了这条规则", "the rule pack switches this rule off"));
      return;
    }
    Check check = check(rule);
    Set<Need> needs = check.info().needs();
    if (needs.contains(Need.NEIGHBOUR) && neighbours.isEmpty()) {
      leaveOut(rule, new LocalText("未提供相邻县数据", "no neighbouring data were given"));
      return;
    }
    Optional<LocalText> lacking = lackingCompanion(needs);
    if (lacking.isPresent()) {
      leaveOut(rule, lacking.get());
      return;
    }
    boolean needsLayer = !(check instanceof DatasetCheck);
    if (needsLayer && !present(rule, rule.layer().orElseThrow())) {
      return;
    }
    if (needs.contains(Need.AGAINST) && !present(rule, rule.against().orElseThrow())) {
      return;
    }
    rules.add(rule);
    Optional<Layer> layer = rule.layer().flatMap(dataset::layer);
    Optional<Layer> against = rule.against().flatMap(dataset::layer);
    Optional<LocalText> obstacle = obstacle(needs, layer, against);
    if (obstacle.isPresent()) {
      skip(rule, obstacle.get());
      return;
    }
    if (needs.contains(Need.NEIGHBOUR) && layer.isPresent() && !fitNeighbours(rule, layer.get())) {
      return;
    }
    if (rule.filter().isBlank() || layer.isEmpty()) {
      add(rule, check, layer, against, Optional.empty());
      return;
    }
    Optional<RowFilter> filter = compile(rule, layer.get());
    if (filter.isPresent()) {
      add(rule, check, layer, against, filter);
    }
  }

  private Optional<LocalText> lackingCompanion(Set<Need> needs) {
    if (needs.contains(Need.REFERENCE) && !companions.containsKey(Companion.REFERENCE)) {
      return Optional.of(new LocalText("未提供参照数据", "no reference data were given"));
    }
    if (needs.contains(Need.PREVIOUS) && !companions.containsKey(Companion.PREVIOUS)) {
      return Optional.of(new LocalText("未提供上一版成果", "no previous version was given"));
    }
    if (needs.contains(Need.LOADED) && !companions.containsKey(Companion.LOADED)) {
      return Optional.of(new LocalText("未提供入库后的数据", "no data as loaded were given"));
    }
    return Optional.empty();
  }

  private void add(
      Rule rule,
      Check check,
      Optional<Layer> layer,
      Optional<Layer> against,
      Optional<RowFilter> filter) {
    units.add(new WorkUnit(rule, check, Stage.of(check), layer, against, filter));
  }

  /** Whether the data have a layer; if not, the rule is noted as skipped or left out. */
  private boolean present(Rule rule, String name) {
    LayerSpec spec = pack.layer(name).orElseThrow();
    LayerMatch match = matching.layer(spec);
    if (match.source().isPresent()) {
      return true;
    }
    if (match.how() == MatchKind.AMBIGUOUS) {
      String names = String.join(", ", match.candidates());
      rules.add(rule);
      skip(
          rule,
          new LocalText(
              "多个图层都可能是 " + name + "：" + names + "，请只保留一个或改名",
              "several layers may be " + name + ": " + names + "; keep one or rename them"));
    } else if (spec.required()) {
      rules.add(rule);
      skip(
          rule,
          match.how() == MatchKind.CHOSEN
              ? new LocalText(
                  "按指定，数据中没有图层对应 " + name, "by choice, no layer of the data stands for " + name)
              : new LocalText("数据中没有图层 " + name, "the data have no layer " + name));
    } else {
      leaveOut(
          rule,
          new LocalText("未提供可选图层 " + name, "the optional layer " + name + " was not delivered"));
    }
    return false;
  }

  private Optional<LocalText> obstacle(
      Set<Need> needs, Optional<Layer> layer, Optional<Layer> against) {
    if (needs.contains(Need.PROJECTED_CRS)) {
      for (Optional<Layer> each : List.of(layer, against)) {
        if (each.isPresent() && !inMetres(each.get())) {
          String name = each.get().name();
          return Optional.of(
              new LocalText(
                  "图层 " + name + " 不是投影坐标（米），无法计算距离和面积",
                  "layer " + name + " is not in metres, distances and areas mean nothing"));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Declared so, or not declared at all but with coordinates that cannot be degrees: a missing
   * declaration is a finding of its own and must not hide all others.
   */
  private static boolean inMetres(Layer layer) {
    if (layer.crs().isProjected() || layer.crs().kind() == Crs.Kind.GEOGRAPHIC) {
      return layer.crs().isProjected();
    }
    int seen = 0;
    for (int row = 0; row < layer.size() && seen < SAMPLE; row++) {
      Envelope box = layer.geometry(row).getEnvelopeInternal();
      if (!box.isNull()) {
        if (!(box.getMinX() > 360) || !(box.getMinY() > 90)) {
          return false;
        }
        seen++;
      }
    }
    return true;
  }

  /** Whether a rule can be run with the neighbours; notes those that lack the layer. */
  private boolean fitNeighbours(Rule rule, Layer layer) {
    boolean fit = true;
    for (Dataset neighbour : neighbours) {
      Optional<Layer> theirs = neighbour.layer(rule.layer().orElseThrow());
      String from =
          String.join(", ", neighbour.info().sources().stream().map(Source::name).toList());
      if (theirs.isEmpty()) {
        skip(
            rule,
            new LocalText(
                "相邻县数据 " + from + " 没有图层 " + rule.layer().get(),
                "the neighbouring data " + from + " have no layer " + rule.layer().get()));
      } else if (!theirs.get().crs().sameSystem(layer.crs())) {
        fit = false;
        skip(
            rule,
            new LocalText(
                "相邻县数据 " + from + " 与本县数据坐标系不同",
                "the neighbouring data " + from + " are in another coordinate system"));
      }
    }
    return fit;
  }

  /**
   * A condition that fits the pack's own fields but not the data's is a fault of the data, and the
   * rule is skipped; one that fits neither is a fault of the pack.
   */
  private Optional<RowFilter> compile(Rule rule, Layer layer) throws BadInputException {
    try {
      return Optional.of(filters.compile(rule.filter(), layer.schema()));
    } catch (BadInputException e) {
      LayerSpec spec = pack.layer(rule.layer().orElseThrow()).orElseThrow();
      List<Field> fields = spec.fields().stream().map(f -> Field.of(f.name(), f.type())).toList();
      try {
        filters.compile(rule.filter(), new LayerSchema(spec.name(), spec.geometryType(), fields));
      } catch (BadInputException inPack) {
        throw new BadInputException(
            new LocalText(
                "规则 " + rule.id() + " 的筛选条件有误：" + inPack.text().zh(),
                "rule " + rule.id() + ", filter: " + inPack.text().en()),
            inPack);
      }
      skip(rule, e.text());
      return Optional.empty();
    }
  }

  private void skip(Rule rule, LocalText reason) {
    skips.add(new Skip(rule.id(), Optional.empty(), reason));
  }

  private void leaveOut(Rule rule, LocalText reason) {
    leftOut.add(new LeftOut(rule.id(), reason));
  }
}
