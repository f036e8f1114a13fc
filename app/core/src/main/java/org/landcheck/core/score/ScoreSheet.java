package org.landcheck.core.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.landcheck.api.DefectClass;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.Scoring;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;

/**
 * What data score under the table of their pack, layer by layer. Every finding is a defect,
 * exceptions included, as in {@code findings.json}; the whole scores what its worst part does.
 *
 * @param units one a layer that was inspected, by name; findings about the dataset as a whole come
 *     first, under an empty name
 * @param verdict of the whole
 */
public record ScoreSheet(Scoring scoring, List<Unit> units, Verdict verdict) {
  /** Whether data pass. */
  public enum Verdict {
    PASS,
    FAIL,
    /** Nothing failed so far, but not everything was inspected. */
    UNDECIDED
  }

  /** The figures that let a part fail. */
  public enum Failing {
    CLASS_A,
    SCORE,
    GROSS_ERRORS
  }

  /**
   * One part of the data.
   *
   * @param title what the pack calls the layer; empty if it does not
   * @param features number of features of the layer; 0 for the dataset as a whole
   * @param defects findings by class, every class present
   * @param score marks left of 100, at least 0
   * @param grossFeatures features of the layer with a defect of a gross class; 0 for the dataset as
   *     a whole
   * @param failing why it fails; empty if it passes
   */
  public record Unit(
      String layer,
      LocalText title,
      long features,
      Map<DefectClass, Long> defects,
      double score,
      long grossFeatures,
      List<Failing> failing) {
    public Unit {
      defects = Collections.unmodifiableMap(new EnumMap<>(defects));
      failing = List.copyOf(failing);
    }

    /** Whether it is about the dataset as a whole, which has no features of its own to count. */
    public boolean whole() {
      return layer.isEmpty();
    }

    /** Share of features with gross errors, 0 to 1. */
    public double grossShare() {
      return features == 0 ? 0 : (double) grossFeatures / features;
    }
  }

  public ScoreSheet {
    units = List.copyOf(units);
  }

  /** The sheet of a run; empty if its pack has no scoring. */
  public static Optional<ScoreSheet> of(RunResult result) {
    return result.pack().scoring().map(scoring -> of(result, scoring));
  }

  private static ScoreSheet of(RunResult result, Scoring scoring) {
    Map<String, Rule> rules = new HashMap<>();
    Map<String, Count> counts = new TreeMap<>();
    for (RuleOutcome outcome : result.outcomes()) {
      rules.put(outcome.rule().id(), outcome.rule());
      String layer =
          outcome.rule().layer().flatMap(result.dataset()::layer).map(Layer::name).orElse("");
      counts.computeIfAbsent(layer, name -> new Count());
    }
    for (Finding finding : result.findings()) {
      Optional<DefectClass> of =
          Optional.ofNullable(rules.get(finding.rule())).flatMap(scoring::classOf);
      if (of.isPresent()) {
        Count part = counts.computeIfAbsent(finding.layer(), name -> new Count());
        part.add(of.get());
        if (scoring.grossClasses().contains(of.get())) {
          // what the layer was held against, such as the county, is not at fault
          for (FeatureRef ref : finding.features()) {
            if (ref.layer().equals(finding.layer())) {
              part.gross.add(ref.fid());
            }
          }
        }
      }
    }
    List<Unit> units =
        counts.entrySet().stream()
            .map(each -> each.getValue().unit(each.getKey(), result, scoring))
            .toList();
    return new ScoreSheet(scoring, units, verdict(result, units));
  }

  private static long size(RunResult result, String layer) {
    return result.dataset().layers().stream()
        .filter(each -> each.name().equals(layer))
        .mapToLong(Layer::size)
        .sum();
  }

  private static LocalText title(RunResult result, String layer) {
    return result.pack().layers().stream()
        .filter(
            spec -> result.dataset().layer(spec.name()).map(Layer::name).equals(Optional.of(layer)))
        .map(LayerSpec::title)
        .findFirst()
        .orElse(LocalText.EMPTY);
  }

  private static Verdict verdict(RunResult result, List<Unit> units) {
    if (units.stream().anyMatch(unit -> !unit.failing().isEmpty())) {
      return Verdict.FAIL;
    }
    return result.complete() ? Verdict.PASS : Verdict.UNDECIDED;
  }

  /** The marks of the worst part. */
  public double score() {
    return units.stream().mapToDouble(Unit::score).min().orElse(100);
  }

  /** Counts one part. */
  private static final class Count {
    private final Map<DefectClass, Long> defects = new EnumMap<>(DefectClass.class);
    private final LongStream.Builder gross = LongStream.builder();

    Count() {
      for (DefectClass each : DefectClass.values()) {
        defects.put(each, 0L);
      }
    }

    void add(DefectClass of) {
      defects.merge(of, 1L, Long::sum);
    }

    Unit unit(String layer, RunResult result, Scoring scoring) {
      long features = size(result, layer);
      double off = 0;
      for (Map.Entry<DefectClass, Long> each : defects.entrySet()) {
        off += each.getValue() * scoring.deduction(each.getKey());
      }
      long grossFeatures = Arrays.stream(gross.build().sorted().toArray()).distinct().count();
      double score = Math.max(0, Math.rint((100 - off) * 100) / 100);
      List<Failing> failing = new ArrayList<>();
      if (defects.get(DefectClass.A) > 0) {
        failing.add(Failing.CLASS_A);
      }
      if (score < scoring.passMark()) {
        failing.add(Failing.SCORE);
      }
      if (features > 0 && grossFeatures > scoring.maxGrossErrorShare() * features) {
        failing.add(Failing.GROSS_ERRORS);
      }
      return new Unit(
          layer, title(result, layer), features, defects, score, grossFeatures, failing);
    }
  }
}
