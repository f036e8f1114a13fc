package org.landcheck.desktop.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.desktop.work.Bench;

class ComparisonViewModelTest {
  @TempDir private Path folder;

  private Path county() throws IOException {
    return Files.writeString(
        folder.resolve("county.json"),
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"cadastral-zone\", \"rules\": ["
            + "{\"id\": \"djq-overlap\", \"params\": {\"minArea\": 1}},"
            + "{\"id\": \"djq-gap\", \"params\": {\"minArea\": 0.0001}},"
            + "{\"id\": \"djq-code-form\", \"title\": \"地籍区代码九位\"}]}");
  }

  private static List<String> names(ComparisonViewModel model) {
    return model.rows().stream().map(row -> row.words().name()).sorted().toList();
  }

  @Test
  void theLanguageDoesNotKeepWhatNobodyLooksAtAnyMore() throws BadInputException {
    Bench bench = Bench.empty();
    WeakReference<ComparisonViewModel> closed =
        new WeakReference<>(new ComparisonViewModel(bench.workspace()));
    for (int i = 0; i < 100 && closed.get() != null; i++) {
      System.gc();
    }
    assertNull(closed.get());
    ComparisonViewModel open = new ComparisonViewModel(bench.workspace());
    System.gc();
    bench.workspace().texts().lang().set(Lang.EN);
    assertTrue(open.summary().get().startsWith("Differences"), open.summary().get());
  }

  @Test
  void withDataOpenTheirPackIsComparedWithAndEqualsItself() throws BadInputException {
    ComparisonViewModel model = new ComparisonViewModel(Bench.withSample().workspace());
    assertTrue(model.second().get().open());
    assertEquals(model.first().get().pack().id(), model.second().get().pack().id());
    assertEquals(List.of(), model.rows());
    assertEquals("两个方案的要求相同。", model.summary().get());
  }

  @Test
  void aFileIsHeldAgainstAShippedPackAndOnlyWhatWeakensCanBeListed()
      throws BadInputException, IOException {
    ComparisonViewModel model = new ComparisonViewModel(Bench.empty().workspace());
    model.add(county(), model.second());
    assertEquals(List.of("djq-code-form", "djq-gap", "djq-overlap"), names(model));
    assertTrue(model.summary().get().startsWith("共 3 处不同：放宽 1，"), model.summary().get());
    model.onlyWeakening().set(true);
    assertEquals(List.of("djq-overlap"), names(model));
    DifferenceWords overlap = model.rows().get(0).words();
    assertEquals("参数 minArea", overlap.what());
    assertEquals("0.001 平方米", overlap.before());
    assertEquals("1 平方米", overlap.after());
    assertEquals("放宽", overlap.effect());
    model.swap();
    assertEquals(List.of("djq-gap"), names(model));
  }

  @Test
  void theTableFollowsTheLanguage() throws BadInputException, IOException {
    Bench bench = Bench.empty();
    ComparisonViewModel model = new ComparisonViewModel(bench.workspace());
    model.add(county(), model.second());
    bench.workspace().texts().lang().set(Lang.EN);
    assertTrue(model.rows().stream().anyMatch(row -> row.words().effect().equals("weakens")));
    assertTrue(model.summary().get().startsWith("Differences: 3;"), model.summary().get());
  }

  @Test
  void aFileThatIsNoPackIsToldAndChangesNothing() throws BadInputException, IOException {
    Bench bench = Bench.empty();
    ComparisonViewModel model = new ComparisonViewModel(bench.workspace());
    ComparisonViewModel.Choice before = model.second().get();
    model.add(Files.writeString(folder.resolve("x.json"), "{"), model.second());
    assertEquals(before, model.second().get());
    assertEquals(1, bench.answers().errors().size());
  }

  @Test
  void theDifferencesAreWrittenToAWorkbookAPageOrJson() throws BadInputException, IOException {
    Bench bench = Bench.empty();
    ComparisonViewModel model = new ComparisonViewModel(bench.workspace());
    for (String kind : List.of("xlsx", "html", "json")) {
      Path file = folder.resolve("differences." + kind);
      bench.answers().savesTo(file);
      model.export();
      assertTrue(Files.size(file) > 1_000, kind);
    }
    assertEquals(List.of(), bench.answers().errors());
  }
}
