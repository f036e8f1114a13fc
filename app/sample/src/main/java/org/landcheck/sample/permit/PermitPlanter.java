package org.landcheck.sample.permit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.landcheck.api.LocalText;
import org.landcheck.sample.Dice;

/** Plants faults, each in a permit of its own, so that none hides or makes another. Mutable. */
final class PermitPlanter {
  private final List<PermitDraft> left;
  private final Dice dice;
  private final List<PermitFault> faults = new ArrayList<>();

  PermitPlanter(List<PermitDraft> permits, Dice dice) {
    this.left = new ArrayList<>(permits);
    this.dice = dice;
  }

  List<PermitFault> faults() {
    return faults;
  }

  /**
   * The next permit without a fault.
   *
   * @throws IllegalArgumentException if there is none left
   */
  PermitDraft take() {
    return take(any -> true);
  }

  /**
   * The next permit of a kind without a fault.
   *
   * @throws IllegalArgumentException if there is none left
   */
  PermitDraft take(Predicate<PermitDraft> kind) {
    for (int i = 0; i < left.size(); i++) {
      if (kind.test(left.get(i))) {
        return left.remove(i);
      }
    }
    throw new IllegalArgumentException("no permit left for another fault");
  }

  /** Changes a permit and records what must find it. */
  void on(String zh, String en, Consumer<PermitDraft> change, String... rules) {
    on(any -> true, zh, en, change, rules);
  }

  /** Changes a permit of a kind and records what must find it. */
  void on(
      Predicate<PermitDraft> kind,
      String zh,
      String en,
      Consumer<PermitDraft> change,
      String... rules) {
    PermitDraft permit = take(kind);
    change.accept(permit);
    record(zh, en, Set.of(rules), permit);
  }

  void record(String zh, String en, Set<String> rules, PermitDraft... about) {
    Set<String> marks = new HashSet<>();
    for (PermitDraft permit : about) {
      marks.add(permit.number());
      permit.rows().forEach(row -> marks.add(row.ref().toString()));
      permit.ledger().stream().skip(1).limit(1).forEach(cell -> marks.add((String) cell));
    }
    faults.add(new PermitFault(new LocalText(zh, en), rules, marks));
  }

  /** Changes the paper of a class and records what must find it. */
  void paper(String zh, String en, String kind, UnaryOperator<Scan> change, String rule) {
    PermitDraft permit = take();
    int index = permit.paper(kind);
    Scan before = permit.scans().get(index);
    Scan after = change.apply(before);
    permit.scans().set(index, after);
    Set<String> marks = new HashSet<>(List.of(permit.number(), before.path(), after.path()));
    permit.rows().forEach(row -> marks.add(row.ref().toString()));
    faults.add(new PermitFault(new LocalText(zh, en), Set.of(rule), marks));
  }

  /** Takes the paper of a class away and records what must find it. */
  void withoutPaper(String zh, String en, String kind, String rule) {
    PermitDraft permit = take();
    permit.scans().remove(permit.paper(kind));
    record(zh, en, Set.of(rule), permit);
  }

  /** Files a copy of the paper of a class where no permit has its folder. */
  void strayPaper(String zh, String en, String kind, String rule) {
    PermitDraft permit = take();
    Scan paper = permit.scans().get(permit.paper(kind));
    Scan stray = new Scan("待整理", paper.name(), List.of(page()), paper.state());
    permit.scans().add(stray);
    faults.add(new PermitFault(new LocalText(zh, en), Set.of(rule), Set.of(stray.path())));
  }

  /** A page with something on it that no other page has. */
  Scan.Page page() {
    return Scan.Page.of(dice.next());
  }
}
