package org.landcheck.desktop.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Opened;
import org.landcheck.desktop.work.Workspace;

/** What will be checked: the pack, which of its rules, for which county, against whom. */
public final class RulesViewModel {
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.NONE);

  /**
   * What the panel shows.
   *
   * @param on ids of the rules that will be run
   * @param neighbours how the neighbouring data are called, empty if there are none
   * @param beside what kinds of things lie beside the data, if any
   * @param outcome how often each rule found something, by id; absent if it was not run
   * @param skipped why a rule was not inspected as a whole, by id
   */
  public record Plan(
      Optional<RulePack> pack,
      Set<String> on,
      Optional<String> county,
      String neighbours,
      Optional<LocalText> beside,
      Map<String, Long> outcome,
      Map<String, Skip> skipped) {
    static final Plan NONE =
        new Plan(
            Optional.empty(), Set.of(), Optional.empty(), "", Optional.empty(), Map.of(), Map.of());
  }

  public RulesViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.state().addListener((property, before, now) -> refresh());
    workspace.opened().addListener((property, before, now) -> refresh());
    refresh();
  }

  public ReadOnlyObjectProperty<Plan> plan() {
    return plan.getReadOnlyProperty();
  }

  private void refresh() {
    plan.set(workspace.state().get().map(this::planOf).orElse(Plan.NONE));
  }

  private Plan planOf(SessionState state) {
    RunOptions options = state.options();
    Set<String> on = options.only().isEmpty() ? applied(state.pack()) : options.only();
    Optional<RunResult> result = state.result();
    Map<String, Long> outcome =
        result.stream()
            .flatMap(r -> r.outcomes().stream())
            .collect(Collectors.toMap(o -> o.rule().id(), o -> o.count()));
    Map<String, Skip> skipped =
        result.stream()
            .flatMap(r -> r.skips().stream())
            .filter(skip -> skip.feature().isEmpty())
            .collect(Collectors.toMap(Skip::rule, skip -> skip, (a, b) -> a));
    Optional<String> county = options.county().or(() -> result.flatMap(RunResult::county));
    String neighbours = workspace.opened().get().map(o -> o.neighbours()).orElse("");
    return new Plan(Optional.of(state.pack()), on, county, neighbours, beside(), outcome, skipped);
  }

  /** How many there are of each kind; neighbours have a line of their own. */
  private Optional<LocalText> beside() {
    Materials materials = workspace.opened().get().map(Opened::materials).orElse(Materials.NONE);
    List<LocalText> kinds = new ArrayList<>();
    for (Role role : Role.values()) {
      int count = materials.places(role).size();
      if (count > 0 && role != Role.NEIGHBOURS) {
        LocalText name =
            workspace.texts().both("materials." + role.name().toLowerCase(Locale.ROOT));
        String times = count > 1 ? " " + count : "";
        kinds.add(new LocalText(name.zh() + times, name.en() + times));
      }
    }
    return kinds.stream()
        .reduce((a, b) -> new LocalText(a.zh() + "、" + b.zh(), a.en() + ", " + b.en()));
  }

  /** Ids of the rules that the pack does not switch off. */
  private static Set<String> applied(RulePack pack) {
    return pack.rules().stream().filter(Rule::enabled).map(Rule::id).collect(Collectors.toSet());
  }

  /** Switches rules on or off; at least one stays on. */
  public void turn(List<Rule> rules, boolean on) {
    workspace
        .state()
        .get()
        .ifPresent(
            state -> {
              Set<String> next = new HashSet<>(plan.get().on());
              for (Rule rule : rules) {
                if (on) {
                  next.add(rule.id());
                } else {
                  next.remove(rule.id());
                }
              }
              if (next.isEmpty() || next.equals(plan.get().on())) {
                plan.set(Plan.NONE);
                refresh();
                return;
              }
              Set<String> only = next.equals(applied(state.pack())) ? Set.of() : next;
              workspace.options(state.options().withOnly(only));
            });
  }

  /** Checks for this county: six digits, or nothing to infer it. False if it is neither. */
  public boolean county(String text) {
    String code = text.strip();
    if (!code.isEmpty() && !code.matches("\\d{6}")) {
      return false;
    }
    workspace
        .state()
        .get()
        .ifPresent(
            state -> {
              Optional<String> wanted = code.isEmpty() ? Optional.empty() : Optional.of(code);
              if (!wanted.equals(state.options().county()) && !wanted.equals(plan.get().county())) {
                workspace.options(state.options().withCounty(wanted));
              }
            });
    return true;
  }
}
