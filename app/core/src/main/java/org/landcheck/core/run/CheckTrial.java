package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.api.example.CheckExample;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.api.example.ExampleData;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * An example of a check's words page, with what the check says of it: so a reader sees the sentence
 * that a report would hold, and where the finding lies.
 *
 * @param findings in {@link Finding#ORDER}; none for what a fix makes, which is not inspected
 */
public record CheckTrial(Check check, CheckExample example, List<Finding> findings) {
  /** Checks that look at shapes themselves: even a single one is worth a picture. */
  private static final Set<RuleGroup> OF_SHAPES =
      Set.of(RuleGroup.TOPOLOGY, RuleGroup.EDGE_MATCHING);

  public CheckTrial {
    findings = List.copyOf(findings);
  }

  /** All examples of a check, in the order of its page. */
  public static List<CheckTrial> of(Check check, Engine engine) {
    List<CheckTrial> trials = new ArrayList<>();
    for (CheckExample example : CheckExample.of(check)) {
      List<Finding> findings =
          example.kind() == Kind.AFTER ? List.of() : findings(example, check, engine);
      trials.add(new CheckTrial(check, example, findings));
    }
    return trials;
  }

  /**
   * What a picture of it must show; nothing if it has no shapes, or one that only fills a place.
   */
  public Optional<Envelope> extent() {
    Envelope all = new Envelope();
    Set<Geometry> shapes = new HashSet<>();
    for (ExampleData each : ExampleData.of(example)) {
      for (int row = 0; row < each.layer().size(); row++) {
        Geometry shape = each.layer().geometry(row);
        if (canBeDrawn(shape)) {
          all.expandToInclude(shape.getEnvelopeInternal());
          shapes.add(shape);
        }
      }
    }
    boolean shown = shapes.size() > 1 || OF_SHAPES.contains(RuleGroup.ofCheck(check.info().id()));
    return all.isNull() || !shown ? Optional.empty() : Optional.of(all);
  }

  /** Whether a shape has places, all of them numbers. */
  public static boolean canBeDrawn(Geometry shape) {
    return !shape.isEmpty()
        && Arrays.stream(shape.getCoordinates())
            .allMatch(at -> Double.isFinite(at.x) && Double.isFinite(at.y));
  }

  private static List<Finding> findings(CheckExample example, Check check, Engine engine) {
    Map<Companion, Dataset> companions = new LinkedHashMap<>();
    example.companions().forEach((role, layers) -> companions.put(role, dataset(layers)));
    RunOptions options =
        RunOptions.DEFAULT
            .withCounty(example.county())
            .withNeighbours(
                example.neighbours().isEmpty() ? List.of() : List.of(dataset(example.neighbours())))
            .withCompanions(companions);
    try {
      RunPlan plan = engine.plan(example.dataset(), pack(example, check), options);
      return engine.run(plan, Monitor.SILENT).findings();
    } catch (BadInputException e) {
      throw new IllegalStateException("an example of " + check.info().id() + " cannot be run", e);
    }
  }

  private static Dataset dataset(List<Layer> layers) {
    return ArrayDataset.of(layers.toArray(Layer[]::new));
  }

  /** A pack of the one rule; it expects the layers just as the example has them. */
  private static RulePack pack(CheckExample example, Check check) {
    List<LayerSpec> specs = new ArrayList<>(example.specs());
    for (Layer layer : example.layers()) {
      if (specs.stream().noneMatch(spec -> spec.name().equals(layer.name()))) {
        specs.add(spec(layer));
      }
    }
    return new RulePack(
        "example",
        "1",
        "",
        LocalText.EMPTY,
        LocalText.EMPTY,
        specs,
        List.of(rule(example, check)),
        example.codeLists());
  }

  private static Rule rule(CheckExample example, Check check) {
    List<String> names =
        example.onDataset() ? List.of() : example.layers().stream().map(Layer::name).toList();
    return new Rule(
        "example",
        check.info().id(),
        LocalText.EMPTY,
        names.stream().findFirst(),
        names.stream().skip(1).findFirst(),
        check.info().severity(),
        example.params(),
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  private static LayerSpec spec(Layer layer) {
    return new LayerSpec(
        layer.name(),
        LocalText.same(layer.name()),
        List.of(),
        layer.schema().geometryType(),
        layer.schema().keyField(),
        false,
        layer.schema().fields().stream().map(CheckTrial::spec).toList());
  }

  private static FieldSpec spec(Field field) {
    return new FieldSpec(
        field.name(),
        LocalText.same(field.name()),
        List.of(),
        field.type(),
        field.length(),
        field.decimals(),
        Unit.NONE,
        false,
        Optional.empty());
  }
}
