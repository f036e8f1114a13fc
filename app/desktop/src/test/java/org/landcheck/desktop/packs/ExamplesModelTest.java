package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.checks.Packs;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.packs.ExampleMaker.Offer;
import org.landcheck.desktop.packs.ExamplesModel.Row;
import org.landcheck.desktop.work.Bench;

/** Examples run, changed, and made of the data that are open. */
class ExamplesModelTest {
  private static final String OVERLAP = "djzq-overlap";

  @TempDir private Path folder;
  private Bench bench;
  private PackEditorModel editor;
  private ExamplesModel examples;
  private ExampleMaker maker;

  private void open(Bench with) throws BadInputException {
    bench = with;
    editor = new PackEditorModel(bench.workspace());
    examples = new ExamplesModel(editor);
    maker = new ExampleMaker(examples);
  }

  @BeforeEach
  void open() throws BadInputException {
    open(Bench.empty());
  }

  /** A shipped pack as a file of one's own, which has its examples. */
  private void openShipped() throws Exception {
    byte[] shipped = Packs.read("cadastral-zone").orElseThrow();
    bench.answers().opens(Files.write(folder.resolve("own.json"), shipped));
    editor.open();
  }

  private String json() {
    return editor.editing().get().draft().json();
  }

  private String told() {
    return examples.told().get().en();
  }

  private Finding overlap() {
    TrialModel trials = new TrialModel(bench.workspace(), new MapViewModel());
    trials.start(editor.editing().get().draft(), OVERLAP);
    return trials.trial().get().first().get(0);
  }

  private Rule rule(String id) {
    return editor.editing().get().draft().pack().rule(id).orElseThrow();
  }

  @Test
  void examplesAreRunAsOnTheCommandLineAndForgottenWithTheNextChange() throws Exception {
    openShipped();
    assertTrue(examples.rows().size() > 5);
    assertTrue(examples.rows().stream().allMatch(row -> row.run().isEmpty()));
    examples.run();
    assertTrue(examples.rows().stream().allMatch(row -> row.run().orElseThrow().passes()));
    editor.enter(OVERLAP, "params.minArea", "1000000");
    assertTrue(examples.rows().stream().allMatch(row -> row.run().isEmpty()));
    examples.run();
    List<String> failing =
        examples.rows().stream()
            .filter(row -> !row.run().orElseThrow().passes())
            .map(row -> row.example().rule())
            .toList();
    assertEquals(List.of(OVERLAP), failing);
  }

  @Test
  void whatAnExampleExpectsIsChangedAndUndone() throws Exception {
    openShipped();
    String before = json();
    examples.finds("2");
    assertEquals(2, examples.row().orElseThrow().example().finds());
    examples.run();
    assertFalse(examples.row().orElseThrow().run().orElseThrow().passes());
    examples.finds("0");
    assertEquals(0, examples.row().orElseThrow().example().finds());
    examples.title(new LocalText("甲", "A"));
    assertEquals("甲", examples.row().orElseThrow().example().title().zh());
    String last = json();
    examples.finds("some");
    assertTrue(told().contains("no whole number"), this::told);
    examples.finds("-1");
    assertTrue(told().contains("whole positive"), this::told);
    assertEquals(last, json());
    editor.undo();
    editor.undo();
    editor.undo();
    assertEquals(before, json());
  }

  @Test
  void aFindingBecomesAnExampleThatMustMatch() throws Exception {
    open(Bench.withSample());
    Finding finding = overlap();
    maker.add(OVERLAP, true, finding.features());
    assertEquals("", told());
    Row row = examples.row().orElseThrow();
    assertEquals(OVERLAP, row.example().rule());
    assertTrue(row.example().finds() > 0);
    assertEquals(2, row.example().data().layer("DJZQ").orElseThrow().size());
    examples.run();
    assertTrue(examples.row().orElseThrow().run().orElseThrow().passes());
    examples.remove();
    assertFalse(json().contains("examples"));
  }

  @Test
  void anExampleThatIsNotTrueIsNotTaken() throws Exception {
    open(Bench.withSample());
    Finding finding = overlap();
    String before = json();
    maker.add(OVERLAP, false, finding.features());
    assertTrue(
        told().startsWith("Not added: on these features alone the rule finds 1"), this::told);
    List<FeatureRef> alone = finding.features().subList(0, 1);
    maker.add(OVERLAP, true, alone);
    assertTrue(told().contains("the rule finds nothing"), this::told);
    assertEquals(before, json());
    maker.add(OVERLAP, false, alone);
    assertEquals(0, examples.row().orElseThrow().example().finds());
  }

  @Test
  void featuresAreOfferedByTheirWordsAndTooManyAreRefused() throws Exception {
    open(Bench.withSample());
    assertTrue(maker.rules().stream().anyMatch(rule -> rule.id().equals(OVERLAP)));
    List<Offer> all = maker.offers(rule(OVERLAP), "");
    assertTrue(all.size() > 100);
    String code = all.get(3).label().split("  ")[1];
    assertTrue(maker.offers(rule(OVERLAP), code).contains(all.get(3)));
    maker.add(OVERLAP, true, all.stream().map(Offer::ref).toList());
    assertTrue(told().startsWith("too much for an example"), this::told);
    maker.add(OVERLAP, true, List.of());
    assertTrue(told().startsWith("choose the features"), this::told);
  }

  @Test
  void withoutDataThereIsNothingToMakeExamplesOf() {
    assertEquals(List.of(), maker.rules());
    maker.add(OVERLAP, true, List.of());
    assertTrue(told().startsWith("Open data"), this::told);
    assertEquals(Optional.empty(), examples.row());
  }
}
