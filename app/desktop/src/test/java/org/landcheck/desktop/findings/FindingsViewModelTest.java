package org.landcheck.desktop.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Finding;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.review.Decision;
import org.landcheck.desktop.work.Bench;

class FindingsViewModelTest {
  @TempDir Path folder;
  private Bench bench;
  private FindingsViewModel findings;

  @BeforeEach
  void check() throws BadInputException {
    bench = Bench.withSample();
    bench.answers().savesTo(folder.resolve("a.gpkg"));
    findings = new FindingsViewModel(bench.workspace());
    assertEquals(FindingTree.EMPTY, findings.tree().get());
    bench.workspace().run();
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() {
    bench.workspace().close();
  }

  private int[] order() {
    return findings.tree().get().order();
  }

  @Test
  void everyFindingIsListedOnceTheGravestFirst() {
    TreeSet<Integer> listed = new TreeSet<>();
    Arrays.stream(order()).forEach(listed::add);
    assertEquals(bench.result().findings().size(), listed.size());
    assertEquals(bench.result().findings().size(), findings.tree().get().count());
    List<Integer> severities = new ArrayList<>();
    for (int position : order()) {
      severities.add(findings.finding(position).orElseThrow().severity().ordinal());
    }
    assertEquals(severities.stream().sorted().toList(), severities);
  }

  @Test
  void walkingOnVisitsEveryFindingAndComesRound() {
    List<Integer> walked = new ArrayList<>();
    for (int i = 0; i < order().length; i++) {
      findings.next();
      walked.add(findings.selected().get());
    }
    assertEquals(Arrays.stream(order()).boxed().toList(), walked);
    findings.next();
    assertEquals(order()[0], findings.selected().get());
    findings.previous();
    assertEquals(order()[order().length - 1], findings.selected().get());
  }

  @Test
  void aFilterKeepsWhatContainsTheWords() {
    String rule = findings.finding(order()[0]).orElseThrow().rule();
    findings.filter().set(rule.toUpperCase(java.util.Locale.ROOT));
    assertTrue(order().length > 0);
    assertTrue(order().length < findings.total());
    findings.filter().set("这里没有这样的文字");
    assertEquals(0, order().length);
    findings.filter().set("");
    assertEquals(findings.total(), order().length);
  }

  @Test
  void aFilterByKeyFindsExactlyThatFinding() {
    Finding wanted = bench.result().findings().get(3);
    findings.filter().set(wanted.key().value());
    assertEquals(1, order().length);
    assertEquals(Optional.of(wanted), findings.finding(order()[0]));
  }

  @Test
  void whenTheFindingLookedAtIsMendedTheOneInItsPlaceIsLookedAt() {
    FixChoice choice = bench.safeFix();
    findings.select(bench.result().findings().indexOf(choice.finding()));
    assertEquals(Optional.of(choice.finding()), findings.selectedFinding());
    bench.workspace().apply(List.of(choice), outcome -> {});
    assertEquals(List.of(), bench.answers().errors());
    assertFalse(findings.selectedFinding().isEmpty());
    assertNotEquals(choice.finding().key(), findings.selectedFinding().orElseThrow().key());
  }

  @Test
  void anExceptionMovesToAGroupOfItsOwnAndStaysSelected() {
    findings.next();
    Finding finding = findings.selectedFinding().orElseThrow();
    bench.workspace().decide(finding.key(), Decision.Verdict.EXCEPTION, "争议区");
    List<FindingTree.Group> groups = findings.tree().get().groups();
    FindingTree.Group last = groups.get(groups.size() - 1);
    assertEquals(Optional.empty(), last.severity());
    assertEquals(1, last.count());
    assertEquals(findings.total(), findings.tree().get().count());
    assertEquals(finding.key(), findings.selectedFinding().orElseThrow().key());
  }

  @Test
  void thereIsNothingToSelectOutsideTheResult() {
    findings.select(findings.total());
    assertEquals(FindingsViewModel.NONE, findings.selected().get());
    assertEquals(Optional.empty(), findings.finding(-1));
  }
}
