package org.landcheck.desktop.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.core.session.SessionState;
import org.landcheck.desktop.work.Kit;
import org.landcheck.desktop.work.Workspace;

/**
 * The manual of checks: which there are, which of them somebody looks for, and the page of one. It
 * follows the language and tells the rules of the open pack; with nothing open, those of all
 * shipped packs.
 */
public final class ManualViewModel {
  private final Workspace workspace;
  private final ManualPages pages;
  private final List<RulePack> shipped = new ArrayList<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<ManualPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** A check in the list. */
  public record Entry(String id, String title) {}

  /** Checks of one group, by id. */
  public record Group(RuleGroup group, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  public ManualViewModel(Workspace workspace) throws BadInputException {
    this.workspace = workspace;
    this.pages = new ManualPages(workspace.kit().engine(), workspace.texts());
    for (Kit.PackFile each : workspace.kit().shippedPacks()) {
      shipped.add(each.pack());
    }
    filter.addListener(change -> list());
    workspace.texts().lang().addListener(change -> refresh());
    workspace
        .state()
        .addListener(
            (property, before, now) -> {
              if (!Objects.equals(before.map(SessionState::pack), now.map(SessionState::pack))) {
                refresh();
              }
            });
    list();
  }

  /** What somebody looks for: letters of a title, an id, a description, or a rule. */
  public StringProperty filter() {
    return filter;
  }

  /** The checks that match. */
  public ReadOnlyObjectProperty<List<Group>> groups() {
    return groups.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ManualPage>> page() {
    return page.getReadOnlyProperty();
  }

  /** Opens the page of a check; the list shows all again if it would not show this one. */
  public void show(String id) {
    check(id)
        .ifPresent(
            check -> {
              boolean listed =
                  groups.get().stream()
                      .flatMap(group -> group.entries().stream())
                      .anyMatch(entry -> entry.id().equals(id));
              page.set(Optional.of(pages.page(check, packs())));
              if (!listed) {
                filter.set("");
              }
            });
  }

  /** Opens the page of the first check in the list, if there is one. */
  public void showFirst() {
    groups.get().stream().findFirst().ifPresent(group -> show(group.entries().get(0).id()));
  }

  private void refresh() {
    list();
    page.get().ifPresent(shown -> page.set(Optional.of(pages.page(shown.check(), packs()))));
  }

  private Optional<Check> check(String id) {
    return workspace.kit().checks().stream()
        .filter(check -> check.info().id().equals(id))
        .findFirst();
  }

  private List<RulePack> packs() {
    return workspace.state().get().map(state -> List.of(state.pack())).orElse(shipped);
  }

  private void list() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    List<Group> all = new ArrayList<>();
    for (RuleGroup group : RuleGroup.values()) {
      List<Entry> entries =
          workspace.kit().checks().stream()
              .filter(check -> RuleGroup.ofCheck(check.info().id()) == group)
              .filter(check -> wanted.isEmpty() || matches(check, wanted))
              .map(check -> new Entry(check.info().id(), title(check)))
              .sorted((a, b) -> a.id().compareTo(b.id()))
              .toList();
      if (!entries.isEmpty()) {
        all.add(new Group(group, entries));
      }
    }
    groups.set(all);
  }

  private String title(Check check) {
    return check.words(workspace.texts().lang().get()).title();
  }

  /** In either language: people know the name they learned. */
  private boolean matches(Check check, String wanted) {
    if (contains(LocalText.same(check.info().id()), wanted)) {
      return true;
    }
    CheckWords zh = check.words(Lang.ZH);
    CheckWords en = check.words(Lang.EN);
    return contains(new LocalText(zh.title(), en.title()), wanted)
        || contains(new LocalText(zh.summary(), en.summary()), wanted)
        || packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .filter(rule -> rule.check().equals(check.info().id()))
            .anyMatch(rule -> matches(rule, wanted));
  }

  private static boolean matches(Rule rule, String wanted) {
    return contains(rule.title(), wanted) || contains(LocalText.same(rule.id()), wanted);
  }

  private static boolean contains(LocalText text, String wanted) {
    return text.zh().toLowerCase(Locale.ROOT).contains(wanted)
        || text.en().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
