package org.landcheck.desktop.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.review.Decision;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.map.Overlay;
import org.landcheck.desktop.work.Bench;

class DetailViewModelTest {
  @TempDir Path folder;
  private final MapViewModel map = new MapViewModel();
  private Bench bench;
  private FindingsViewModel findings;
  private DetailViewModel detail;
  private FixChoice choice;

  @BeforeEach
  void look() throws BadInputException {
    bench = Bench.withSample();
    bench.answers().savesTo(folder.resolve("a.gpkg"));
    map.resize(800, 600);
    findings = new FindingsViewModel(bench.workspace());
    detail = new DetailViewModel(bench.workspace(), findings, map);
    bench.workspace().run();
    assertEquals(Optional.empty(), detail.detail().get());
    choice = bench.safeFix();
    findings.select(bench.result().findings().indexOf(choice.finding()));
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() {
    bench.workspace().close();
  }

  private Detail shown() {
    return detail.detail().get().orElseThrow();
  }

  @Test
  void aFindingIsToldWithItsReasonItsFeaturesAndWaysToMendIt() {
    assertEquals(choice.finding(), shown().finding());
    assertFalse(shown().message().isBlank());
    assertFalse(shown().clause().isBlank());
    assertEquals(choice.finding().features().size(), shown().features().size());
    assertTrue(shown().ways().stream().anyMatch(way -> way.fix().id().equals(choice.fix().id())));
    assertEquals(Optional.empty(), shown().exception());
  }

  @Test
  void anotherLanguageTellsItInOtherWords() {
    String chinese = shown().message();
    bench.workspace().texts().lang().set(Lang.EN);
    assertNotEquals(chinese, shown().message());
  }

  @Test
  void theMapMarksItAndAllOthers() {
    Overlay overlay = map.overlay().get();
    assertEquals(choice.finding().at(), overlay.selection().at());
    long placed = bench.result().findings().stream().filter(f -> f.at().isPresent()).count();
    assertEquals(placed, overlay.places().size());
  }

  @Test
  void aPreviewShowsShapesBeforeAndAfterUntilItIsDropped() {
    detail.preview(choice.fix());
    assertEquals(1, detail.preview().get().orElseThrow().outcome().fixed());
    assertEquals(choice.finding(), shown().finding());
    detail.dropPreview();
    assertEquals(Optional.empty(), detail.preview().get());
    assertEquals(Overlay.Preview.NONE, map.overlay().get().preview());
  }

  @Test
  void mendingItRemovesItFromTheFindings() {
    detail.apply(choice.fix());
    assertEquals(Optional.empty(), bench.find(choice));
    assertNotEquals(choice.finding(), shown().finding());
  }

  @Test
  void anExceptionNeedsAReason() {
    detail.toggleException();
    assertEquals(Optional.empty(), shown().exception());
    bench.answers().gives("争议区，协议见附件");
    detail.toggleException();
    assertEquals(Optional.of("争议区，协议见附件"), shown().exception().map(Decision::reason));
    detail.toggleException();
    assertEquals(Optional.empty(), shown().exception());
  }
}
