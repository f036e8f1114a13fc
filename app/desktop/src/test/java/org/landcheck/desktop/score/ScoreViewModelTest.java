package org.landcheck.desktop.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.RuleGroup;
import org.landcheck.core.score.GroupMeasure;
import org.landcheck.core.score.ScoreSheet.Verdict;
import org.landcheck.desktop.score.ScoreViewModel.Shown;
import org.landcheck.desktop.work.Bench;

class ScoreViewModelTest {
  private Bench bench;
  private ScoreViewModel score;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.withSample();
    score = new ScoreViewModel(bench.workspace());
  }

  private Shown shown() {
    return score.shown().get().orElseThrow();
  }

  @Test
  void thereIsNothingBeforeTheFirstRun() {
    assertEquals(Optional.empty(), score.shown().get());
  }

  @Test
  void aPackWithoutMarksHasMeasuresAllTheSame() {
    bench.workspace().run();
    assertEquals(Optional.empty(), shown().sheet());
    GroupMeasure topology =
        shown().groups().stream()
            .filter(group -> group.group() == RuleGroup.TOPOLOGY)
            .findFirst()
            .orElseThrow();
    assertTrue(topology.nonconforming() > 0);
    assertTrue(topology.inspected() > topology.nonconforming());
    long found = shown().groups().stream().mapToLong(GroupMeasure::found).sum();
    assertEquals(bench.result().findings().size(), found);
  }

  @Test
  void dataWithoutTheLayersOfAPackWithMarksDoNotPass() {
    bench.workspace().pack("land-use-permit");
    bench.workspace().run();
    assertEquals(Verdict.UNDECIDED, shown().sheet().orElseThrow().verdict());
  }

  @Test
  void figuresOfAnotherPackAreDropped() {
    bench.workspace().pack("land-use-permit");
    bench.workspace().run();
    bench.workspace().pack("cadastral-zone");
    assertEquals(Optional.empty(), score.shown().get());
  }

  @Test
  void figuresOfDataThatWereChangedSinceAreSaidToBeOld(@TempDir Path folder) {
    bench.workspace().run();
    assertTrue(shown().upToDate());
    bench.answers().savesTo(folder.resolve("p.landcheck.gpkg"));
    bench.workspace().apply(List.of(bench.safeFix()), outcome -> {});
    boolean fresh = bench.state().upToDate();
    assertEquals(fresh, shown().upToDate());
    assertFalse(shown().groups().isEmpty());
    assertEquals(bench.result(), shown().result());
    bench.workspace().close();
  }
}
