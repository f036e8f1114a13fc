package org.landcheck.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A named, versioned, hashed set of rules and the data model they speak of.
 *
 * @param sha256 lower-case hexadecimal digest of the pack as used: of its file, with the packs it
 *     builds on inside
 * @param rules in the order of the file
 * @param codeLists vocabularies that fields and rules name
 * @param scoring how findings turn into marks, if they do
 * @param adjustments what it, and those it builds on, changed of what their parents ask for
 */
public record RulePack(
    String id,
    String version,
    String sha256,
    LocalText title,
    LocalText description,
    List<LayerSpec> layers,
    List<Rule> rules,
    List<CodeList> codeLists,
    Optional<Scoring> scoring,
    List<Adjustment> adjustments) {
  /** Building on no other, without marks. */
  public RulePack(
      String id,
      String version,
      String sha256,
      LocalText title,
      LocalText description,
      List<LayerSpec> layers,
      List<Rule> rules,
      List<CodeList> codeLists) {
    this(
        id,
        version,
        sha256,
        title,
        description,
        layers,
        rules,
        codeLists,
        Optional.empty(),
        List.of());
  }

  /** Without vocabularies. */
  public RulePack(
      String id,
      String version,
      String sha256,
      LocalText title,
      LocalText description,
      List<LayerSpec> layers,
      List<Rule> rules) {
    this(id, version, sha256, title, description, layers, rules, List.of());
  }

  public RulePack {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    layers = List.copyOf(layers);
    rules = List.copyOf(rules);
    codeLists = List.copyOf(codeLists);
    Objects.requireNonNull(scoring, "scoring");
    adjustments = List.copyOf(adjustments);
  }

  /** The same pack with these changes of what it builds on. */
  public RulePack withAdjustments(List<Adjustment> changes) {
    return new RulePack(
        id, version, sha256, title, description, layers, rules, codeLists, scoring, changes);
  }

  /** The same pack with marks. */
  public RulePack withScoring(Scoring table) {
    return new RulePack(
        id,
        version,
        sha256,
        title,
        description,
        layers,
        rules,
        codeLists,
        Optional.of(table),
        adjustments);
  }

  public Optional<LayerSpec> layer(String name) {
    for (LayerSpec layer : layers) {
      if (layer.name().equals(name)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }

  public Optional<CodeList> codeList(String listId) {
    return codeLists.stream().filter(list -> list.id().equals(listId)).findFirst();
  }

  public Optional<Rule> rule(String ruleId) {
    return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
  }
}
