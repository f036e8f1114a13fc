package org.landcheck.desktop.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.checks.dossier.DossierPlan;
import org.landcheck.checks.dossier.Dossiers;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.findings.FindingsViewModel;
import org.landcheck.desktop.work.Workspace;

/**
 * All projects of what is open and the one a person looks at. Works only while somebody looks, so
 * that others do not wait for it.
 */
public final class DossierViewModel {
  private final Workspace workspace;
  private final FindingsViewModel findings;
  private final PaperViewModel papers;
  private final StringProperty search = new SimpleStringProperty("");
  private final BooleanProperty onlyFindings = new SimpleBooleanProperty();
  private final BooleanProperty onlyIncomplete = new SimpleBooleanProperty();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private final ObservableList<DossierItem> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<DossierSheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Known> known = Optional.empty();
  private Optional<String> wanted = Optional.empty();
  private int generation;

  /**
   * The projects of one state, and which findings are about which.
   *
   * @param findings positions in the result, by number of the project
   */
  private record Known(
      SessionState state,
      Dossiers dossiers,
      List<DossierItem> items,
      Map<String, List<Integer>> findings) {}

  public DossierViewModel(Workspace workspace, FindingsViewModel findings) {
    this.workspace = workspace;
    this.findings = findings;
    this.papers = new PaperViewModel(workspace);
    looking.addListener((property, before, now) -> refresh());
    workspace.state().addListener((property, before, now) -> refresh());
    search.addListener((property, before, now) -> list());
    onlyFindings.addListener((property, before, now) -> list());
    onlyIncomplete.addListener((property, before, now) -> list());
    findings.selected().addListener((property, before, now) -> follow());
  }

  /** Whether somebody looks at projects. */
  public BooleanProperty looking() {
    return looking;
  }

  /** Whether the pack in use says what makes a project. */
  public BooleanBinding available() {
    return Bindings.createBooleanBinding(
        () ->
            workspace
                .state()
                .get()
                .filter(state -> !DossierPlan.of(state.pack()).parts().isEmpty())
                .isPresent(),
        workspace.state());
  }

  /** Words that number or name must contain to be listed. */
  StringProperty search() {
    return search;
  }

  BooleanProperty onlyFindings() {
    return onlyFindings;
  }

  BooleanProperty onlyIncomplete() {
    return onlyIncomplete;
  }

  /** The projects listed. */
  ObservableList<DossierItem> items() {
    return items;
  }

  /** How many projects there are, listed or not. */
  int total() {
    return known.map(k -> k.items().size()).orElse(0);
  }

  /** Whether what is looked at, if anything, is by a pack that says what makes a project. */
  boolean hasPlan() {
    return known.isEmpty() || !known.get().dossiers().plan().parts().isEmpty();
  }

  /** The project looked at. */
  ReadOnlyObjectProperty<Optional<DossierSheet>> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** Its scanned papers. */
  PaperViewModel papers() {
    return papers;
  }

  private void refresh() {
    int turn = ++generation;
    Optional<SessionState> state = workspace.state().get();
    if (!looking.get() || state.isEmpty()) {
      known = Optional.empty();
      items.clear();
      show(Optional.empty());
      return;
    }
    Optional<Known> before = known;
    workspace
        .jobs()
        .background(
            () -> {
              Known fresh = know(state.get(), before);
              workspace
                  .jobs()
                  .onWindow(
                      () -> {
                        if (turn == generation) {
                          take(fresh);
                        }
                      });
            });
  }

  private static Known know(SessionState state, Optional<Known> before) {
    Dossiers dossiers =
        before
            .filter(k -> k.state().snapshot() == state.snapshot())
            .filter(k -> k.state().matching() == state.matching())
            .map(Known::dossiers)
            .orElseGet(() -> Dossiers.of(state.dataset(), state.pack()));
    Map<String, List<Integer>> about = new HashMap<>();
    List<Finding> all = state.result().map(RunResult::findings).orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (state.review().exception(all.get(i).key()).isEmpty()) {
        for (String key : keysOf(all.get(i), dossiers)) {
          about.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
    }
    List<DossierItem> items = new ArrayList<>();
    for (String key : dossiers.keys()) {
      int count = about.getOrDefault(key, List.of()).size();
      items.add(
          new DossierItem(
              key, dossiers.name(key), count, dossiers.isIncomplete(key), dossiers.isStray(key)));
    }
    return new Known(state, dossiers, items, about);
  }

  private static Set<String> keysOf(Finding finding, Dossiers dossiers) {
    Set<String> keys = new LinkedHashSet<>();
    for (FeatureRef feature : finding.features()) {
      dossiers.keyOf(feature).ifPresent(keys::add);
    }
    return keys;
  }

  private void take(Known fresh) {
    known = Optional.of(fresh);
    Optional<String> stays = sheet.get().map(now -> now.dossier().key());
    list();
    Optional<String> key =
        wanted
            .or(() -> stays)
            .or(this::keyOfFinding)
            .filter(this::isKnown)
            .or(() -> items.stream().findFirst().map(DossierItem::key));
    wanted = Optional.empty();
    show(key);
    if (stays.isEmpty()) {
      turnToPaper();
    }
  }

  private boolean isKnown(String key) {
    return known.isPresent()
        && known.get().items().stream().anyMatch(item -> item.key().equals(key));
  }

  private void list() {
    List<DossierItem> shown = new ArrayList<>();
    for (DossierItem item : known.map(Known::items).orElse(List.of())) {
      if ((!onlyFindings.get() || item.findings() > 0)
          && (!onlyIncomplete.get() || item.incomplete())
          && item.contains(search.get())) {
        shown.add(item);
      }
    }
    items.setAll(shown);
  }

  /** Looks at the project the finding looked at is about, or stays where it is. */
  public void open() {
    wanted = Optional.empty();
    if (looking.get()) {
      keyOfFinding().ifPresent(this::select);
      turnToPaper();
    } else {
      looking.set(true);
    }
  }

  private void follow() {
    if (looking.get()) {
      keyOfFinding()
          .filter(key -> sheet.get().filter(now -> isAbout(now, key)).isEmpty())
          .ifPresent(this::select);
      turnToPaper();
    }
  }

  /** Shows the paper that the finding looked at is about, if it is about one of this project. */
  private void turnToPaper() {
    int position = findings.selected().get();
    sheet.get().stream()
        .flatMap(now -> now.byPaper().entrySet().stream())
        .filter(each -> each.getValue().contains(position))
        .findFirst()
        .ifPresent(each -> papers.select(each.getKey()));
  }

  /** Whether the finding looked at is among those of the project shown. */
  private boolean isAbout(DossierSheet now, String key) {
    return now.dossier().key().equals(key) || now.findings().contains(findings.selected().get());
  }

  private Optional<String> keyOfFinding() {
    return known.flatMap(
        k ->
            findings
                .selectedFinding()
                .flatMap(finding -> keysOf(finding, k.dossiers()).stream().findFirst()));
  }

  /** Looks at a project. */
  void select(String key) {
    if (isKnown(key) && sheet.get().filter(now -> now.dossier().key().equals(key)).isEmpty()) {
      show(Optional.of(key));
    }
  }

  private void show(Optional<String> key) {
    if (key.isEmpty() || known.isEmpty()) {
      sheet.set(Optional.empty());
      papers.show(List.of(), List.of());
      return;
    }
    Known now = known.get();
    List<Integer> about = now.findings().getOrDefault(key.get(), List.of());
    Map<String, List<Integer>> byPaper = new LinkedHashMap<>();
    List<Finding> all = now.state().result().map(RunResult::findings).orElse(List.of());
    for (int position : about) {
      for (FeatureRef feature : all.get(position).features()) {
        now.dossiers()
            .paperOf(feature)
            .ifPresent(path -> byPaper.computeIfAbsent(path, p -> new ArrayList<>()).add(position));
      }
    }
    DossierSheet fresh =
        DossierSheet.of(now.dossiers().dossier(key.get()), now.state().pack(), about, byPaper);
    sheet.set(Optional.of(fresh));
    papers.show(fresh.dossier().papers(), fresh.dossier().lacking());
  }

  /** Looks at the next project listed, after the last at the first. */
  void next() {
    step(1);
  }

  void previous() {
    step(-1);
  }

  private void step(int by) {
    if (items.isEmpty()) {
      return;
    }
    int at = position();
    int from = at < 0 && by < 0 ? 0 : at;
    select(items.get(Math.floorMod(from + by, items.size())).key());
  }

  /** Where the project looked at stands in the list, or -1. */
  int position() {
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).key();
      if (sheet.get().filter(now -> now.dossier().key().equals(key)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Looks at a finding in the main window. */
  void selectFinding(int position) {
    findings.select(position);
  }
}
