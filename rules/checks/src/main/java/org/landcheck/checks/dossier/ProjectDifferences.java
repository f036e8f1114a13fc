package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix.Difference;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;

/**
 * What rules found to differ between the places that tell of a project, project by project: rules
 * that compare two of the places, or one with its shapes, or its numbers with the papers. So a
 * finding and the matrix say the same, whatever tolerance and condition a rule has.
 */
final class ProjectDifferences {
  private static final Set<String> OF_TABLES =
      Set.of("relation.equal", "relation.area", "relation.sum");

  private static final LocalText NUMBER = new LocalText("编号", "number");

  private final Dossiers dossiers;
  private final Map<String, Kind> kinds;
  private final List<LocalText> rules = new ArrayList<>();
  private final Map<String, Set<Difference>> fields = new HashMap<>();
  private final Map<String, String> near = new HashMap<>();
  private final Set<String> passedOver = new HashSet<>();

  private ProjectDifferences(Dossiers dossiers, Map<String, Kind> kinds) {
    this.dossiers = dossiers;
    this.kinds = kinds;
  }

  /**
   * @param kinds of the tables that tell of projects, by their names in the pack
   * @param applied ids of the rules that looked at something, with the features they passed over
   */
  static ProjectDifferences of(
      Dossiers dossiers,
      Map<String, Kind> kinds,
      RulePack pack,
      Map<String, Set<FeatureRef>> applied,
      List<Finding> findings) {
    ProjectDifferences differences = new ProjectDifferences(dossiers, kinds);
    Map<String, Rule> comparing =
        pack.rules().stream()
            .filter(differences::compares)
            .filter(rule -> applied.containsKey(rule.id()))
            .collect(Collectors.toMap(Rule::id, Function.identity()));
    for (Rule rule : pack.rules()) {
      if (comparing.containsKey(rule.id())) {
        differences.rules.add(rule.title());
        differences.passOver(applied.get(rule.id()));
      }
    }
    for (Finding finding : findings) {
      Optional.ofNullable(comparing.get(finding.rule()))
          .ifPresentOrElse(
              rule -> differences.add(rule, finding), () -> differences.suggest(finding));
    }
    return differences;
  }

  private boolean compares(Rule rule) {
    boolean own = rule.layer().filter(kinds::containsKey).isPresent();
    boolean other = rule.against().filter(kinds::containsKey).isPresent();
    return OF_TABLES.contains(rule.check()) && own && other
        || rule.check().equals("attribute.area") && own
        || rule.check().equals("archive.number-mismatch") && other;
  }

  private void passOver(Set<FeatureRef> features) {
    features.forEach(feature -> dossiers.keyOf(feature).ifPresent(passedOver::add));
  }

  private void add(Rule rule, Finding finding) {
    Object zh = finding.args().getOrDefault("fieldZh", NUMBER.zh());
    Object en = finding.args().getOrDefault("fieldEn", NUMBER.en());
    Set<Kind> between = new TreeSet<>();
    rule.layer().ifPresent(layer -> between.add(kinds.getOrDefault(layer, Kind.ARCHIVE)));
    rule.against().ifPresent(layer -> between.add(kinds.get(layer)));
    Difference difference =
        new Difference(List.copyOf(between), new LocalText(zh.toString(), en.toString()));
    for (FeatureRef feature : finding.features()) {
      dossiers
          .keyOf(feature)
          .ifPresent(key -> fields.computeIfAbsent(key, k -> new TreeSet<>()).add(difference));
    }
  }

  /** Takes what rules about missing keys and stray folders think is the same. */
  private void suggest(Finding finding) {
    String named =
        switch (finding.check()) {
          case "relation.one-to-one" -> "key";
          case "archive.orphan-folder" -> "folder";
          default -> "";
        };
    String suggested = String.valueOf(finding.args().getOrDefault("suggested", ""));
    if (!named.isEmpty() && !suggested.isEmpty()) {
      near.put(String.valueOf(finding.args().get(named)), suggested);
    }
  }

  /** Titles of the rules that were applied. */
  List<LocalText> rules() {
    return rules;
  }

  /** The fields of a project that differ, each with the places between which it does. */
  List<Difference> fields(String key) {
    return List.copyOf(fields.getOrDefault(key, Set.of()));
  }

  /** A key that is probably the same, spelt differently; empty if there is none. */
  String near(String key) {
    return near.getOrDefault(key, "");
  }

  /** Whether every rule looked at all of a project. */
  boolean compared(String key) {
    return !passedOver.contains(key);
  }
}
