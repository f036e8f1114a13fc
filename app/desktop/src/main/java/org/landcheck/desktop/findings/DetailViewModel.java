package org.landcheck.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.Lang;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Rule;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.review.Decision;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.findings.Detail.Fact;
import org.landcheck.desktop.findings.Detail.FeatureFacts;
import org.landcheck.desktop.findings.Detail.Way;
import org.landcheck.desktop.map.FindingPlaces;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.Overlay;
import org.landcheck.desktop.work.Workspace;
import org.locationtech.jts.geom.Geometry;

/** The finding a person looks at: its details, its place on the map, and ways to mend it. */
public final class DetailViewModel {
  private static final int FEATURES_SHOWN = 20;

  private final Workspace workspace;
  private final FindingsViewModel findings;
  private final MapViewModel map;
  private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What a fix would do. */
  public record Preview(FixChoice choice, FixOutcome outcome) {}

  public DetailViewModel(Workspace workspace, FindingsViewModel findings, MapViewModel map) {
    this.workspace = workspace;
    this.findings = findings;
    this.map = map;
    findings.selected().addListener((property, before, now) -> refresh());
    findings.tree().addListener((property, before, now) -> places());
    workspace.state().addListener((property, before, now) -> refresh());
    workspace.texts().lang().addListener((property, before, now) -> refresh());
    refresh();
  }

  ReadOnlyObjectProperty<Optional<Detail>> detail() {
    return detail.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Preview>> preview() {
    return preview.getReadOnlyProperty();
  }

  private void places() {
    FindingTree tree = findings.tree().get();
    java.util.BitSet shown = new java.util.BitSet();
    tree.groups().stream()
        .filter(group -> group.severity().isPresent())
        .flatMap(group -> group.rules().stream())
        .forEach(rule -> java.util.Arrays.stream(rule.findings()).forEach(shown::set));
    List<Finding> all = findings.result().map(r -> r.findings()).orElse(List.of());
    map.overlay().set(map.overlay().get().with(FindingPlaces.of(all, shown::get)));
  }

  private void refresh() {
    Optional<Finding> finding = findings.selectedFinding();
    Optional<SessionState> state = workspace.state().get();
    preview.set(Optional.empty());
    Overlay overlay = map.overlay().get().with(Overlay.Preview.NONE);
    if (finding.isEmpty() || state.isEmpty()) {
      map.overlay().set(overlay.with(Overlay.Selection.NONE));
      detail.set(Optional.empty());
      return;
    }
    Dataset data = state.get().dataset();
    map.overlay().set(overlay.with(Overlay.Selection.of(finding.get(), data)));
    map.reveal(map.overlay().get().selection().envelope());
    detail.set(Optional.of(detail(finding.get(), state.get(), data)));
  }

  private Detail detail(Finding finding, SessionState state, Dataset data) {
    Lang lang = workspace.texts().lang().get();
    Check check = check(finding);
    CheckWords words = check.words(lang);
    Rule rule = state.pack().rule(finding.rule()).orElseThrow();
    List<FeatureFacts> features = new ArrayList<>();
    for (int i = 0; i < Math.min(FEATURES_SHOWN, finding.features().size()); i++) {
      features.add(feature(finding.features().get(i), finding.labels().get(i), data));
    }
    List<Way> ways =
        check.fixes().stream()
            .map(fix -> new Way(fix, words.fix(fix.id()), fix.safety(finding)))
            .collect(Collectors.toList());
    return new Detail(
        finding,
        rule.title().in(lang),
        words.message(finding),
        rule.source().in(lang),
        rule.certainty(),
        facts(finding, lang),
        features,
        words.advice(),
        ways,
        state.review().exception(finding.key()));
  }

  private Check check(Finding finding) {
    return workspace.kit().checks().stream()
        .filter(each -> each.info().id().equals(finding.check()))
        .findFirst()
        .orElseThrow();
  }

  private List<Fact> facts(Finding finding, Lang lang) {
    List<Fact> facts = new ArrayList<>();
    for (String name : List.of("found", "expected")) {
      Object value = finding.args().get(name);
      if (value != null) {
        facts.add(new Fact(workspace.texts().get("detail." + name), text(value, lang)));
      }
    }
    finding
        .measure()
        .ifPresent(
            size -> facts.add(new Fact(workspace.texts().get("detail.size"), text(size, lang))));
    return facts;
  }

  private static String text(Object value, Lang lang) {
    return new MessageFormatter(lang).spell(value);
  }

  private static FeatureFacts feature(FeatureRef ref, String label, Dataset data) {
    List<Fact> attributes = new ArrayList<>();
    data.layer(ref.layer())
        .filter(layer -> layer.rowOf(ref.fid()) >= 0)
        .ifPresent(
            layer -> {
              int row = layer.rowOf(ref.fid());
              List<Field> fields = layer.schema().fields();
              for (int i = 0; i < fields.size(); i++) {
                Object value = layer.value(row, i);
                attributes.add(new Fact(fields.get(i).name(), value == null ? "—" : plain(value)));
              }
            });
    return new FeatureFacts(label.isEmpty() ? ref.toString() : label, ref.toString(), attributes);
  }

  private static String plain(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return new java.math.BigDecimal(number)
          .setScale(4, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
    return value.toString();
  }

  /** Shows what a fix of the finding would do, on the map and in numbers. */
  public void preview(Fix fix) {
    findings
        .selectedFinding()
        .ifPresent(
            finding -> {
              FixChoice choice = new FixChoice(finding, fix);
              workspace.preview(List.of(choice), outcome -> show(choice, outcome));
            });
  }

  private void show(FixChoice choice, FixOutcome outcome) {
    if (findings.selectedFinding().filter(choice.finding()::equals).isEmpty()) {
      return;
    }
    preview.set(Optional.of(new Preview(choice, outcome)));
    List<Geometry> before = new ArrayList<>();
    List<Geometry> after = new ArrayList<>();
    for (FeatureChange change : outcome.edit().changes()) {
      change.before().flatMap(feature -> feature.geometry()).ifPresent(before::add);
      change.after().flatMap(feature -> feature.geometry()).ifPresent(after::add);
    }
    map.overlay().set(map.overlay().get().with(new Overlay.Preview(before, after)));
  }

  /** Shows nothing of a fix any more. */
  public void dropPreview() {
    preview.set(Optional.empty());
    map.overlay().set(map.overlay().get().with(Overlay.Preview.NONE));
  }

  /** Mends the finding. */
  public void apply(Fix fix) {
    findings
        .selectedFinding()
        .ifPresent(
            finding ->
                workspace.apply(List.of(new FixChoice(finding, fix)), outcome -> tell(outcome)));
  }

  private void tell(FixOutcome outcome) {
    if (outcome.edit().changes().isEmpty()) {
      workspace
          .prompts()
          .inform(
              outcome.refused().stream()
                  .findFirst()
                  .map(FixOutcome.Refusal::reason)
                  .orElse(workspace.texts().both("fix.notApplicable")));
    }
  }

  /** Makes the finding an exception, or takes that back. */
  public void toggleException() {
    Optional<Finding> finding = findings.selectedFinding();
    Optional<Detail> shown = detail.get();
    if (finding.isEmpty() || shown.isEmpty()) {
      return;
    }
    if (shown.get().exception().isPresent()) {
      workspace.decide(finding.get().key(), Decision.Verdict.REOPENED, "");
    } else {
      workspace
          .prompts()
          .reason(shown.get().message())
          .ifPresent(
              reason -> workspace.decide(finding.get().key(), Decision.Verdict.EXCEPTION, reason));
    }
  }

  /** Zooms to the finding. */
  public void go() {
    map.goToSelection();
  }
}
