package org.landcheck.core.material;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.landcheck.api.Check;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Need;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;

/** What of a submission the rules of a pack look at, so that nobody takes the rest for checked. */
public final class MaterialUse {
  private static final Set<String> PAPERS = Set.of("DAWJ", "DAYM");
  private static final String LISTING = "WJML";
  private static final String RECORD = "YSJ";

  private final RulePack pack;
  private final List<Rule> rules;
  private final List<CheckInfo> checks;

  /**
   * @param checks all there are
   */
  public MaterialUse(RulePack pack, List<Check> checks) {
    this.pack = pack;
    this.rules = pack.rules().stream().filter(Rule::enabled).toList();
    this.checks = checks.stream().map(Check::info).toList();
  }

  /** Whether some rule that is not switched off looks at what is set beside the data in a role. */
  public boolean looksAt(Role role) {
    return switch (role) {
      case LEDGERS -> namesOne(ledgers());
      case ARCHIVE -> namesOne(PAPERS);
      case DELIVERY -> namesOne(Set.of(LISTING)) || looksAt(Role.METADATA);
      case METADATA ->
          namesOne(Set.of(RECORD))
              || rules.stream().anyMatch(rule -> rule.check().startsWith("metadata."));
      case PREVIOUS, LOADED, REFERENCE, NEIGHBOURS ->
          rules.stream().anyMatch(rule -> needs(rule, role));
    };
  }

  /** Tables of the pack that may come as a file of their own. */
  private Set<String> ledgers() {
    return pack.layers().stream()
        .filter(spec -> spec.geometryType() == GeometryType.NONE)
        .map(LayerSpec::name)
        .filter(name -> !PAPERS.contains(name) && !name.equals(LISTING) && !name.equals(RECORD))
        .collect(Collectors.toSet());
  }

  private boolean namesOne(Set<String> tables) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.layer().filter(tables::contains).isPresent()
                    || rule.against().filter(tables::contains).isPresent());
  }

  /** Ids of the rules in force that are left out when there is nothing in any of some roles. */
  public SortedSet<String> rulesWithout(Set<Role> roles) {
    return rules.stream()
        .filter(rule -> roles.stream().anyMatch(role -> needs(rule, role)))
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean needs(Rule rule, Role role) {
    Optional<Need> need =
        switch (role) {
          case PREVIOUS -> Optional.of(Need.PREVIOUS);
          case LOADED -> Optional.of(Need.LOADED);
          case REFERENCE -> Optional.of(Need.REFERENCE);
          case NEIGHBOURS -> Optional.of(Need.NEIGHBOUR);
          case LEDGERS, ARCHIVE, DELIVERY, METADATA -> Optional.empty();
        };
    return need.isPresent()
        && checks.stream()
            .anyMatch(info -> info.id().equals(rule.check()) && info.needs().contains(need.get()));
  }
}
