package org.landcheck.desktop.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.review.Decision;
import org.landcheck.io.gpkg.GeoPackageWriter;

class WorkspaceTest {
  @TempDir Path folder;
  private Path file;
  private Bench bench;
  private Workspace workspace;

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("示例.gpkg");
    new GeoPackageWriter().write(Bench.COUNTY.data(), file, WriteOptions.DEFAULT, Monitor.SILENT);
    bench = Bench.empty();
    workspace = bench.workspace();
    workspace.open(file);
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() {
    workspace.close();
  }

  private Path project() {
    return folder.resolve("示例.landcheck.gpkg");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".gpkg"))
          .sorted()
          .toList();
    }
  }

  private FixChoice fixOne() {
    workspace.run();
    FixChoice choice = bench.safeFix();
    workspace.apply(List.of(choice), outcome -> assertEquals(1, outcome.fixed()));
    return choice;
  }

  @Test
  void openedDataAreOnlyLookedAt() {
    Opened opened = workspace.opened().get().orElseThrow();
    assertEquals("示例.gpkg", opened.name());
    assertFalse(opened.project());
    assertEquals(List.of("DJQ", "DJZQ"), bench.layerNames());
    assertEquals(List.of(file.toAbsolutePath()), workspace.recent().files());
  }

  @Test
  void aRunFindsWhatIsThereAndLeavesNoFiles() throws IOException {
    workspace.run();
    assertFalse(bench.result().findings().isEmpty());
    assertTrue(bench.state().upToDate());
    assertEquals(List.of("示例.gpkg"), files());
  }

  @Test
  void theFirstFixMakesAProjectBesideTheDataAndLeavesThemAsTheyWere() throws IOException {
    byte[] before = Files.readAllBytes(file);
    FixChoice choice = fixOne();
    assertEquals(Optional.empty(), bench.find(choice));
    assertTrue(workspace.opened().get().orElseThrow().project());
    assertEquals(List.of("示例.gpkg", "示例.landcheck.gpkg"), files());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of(), bench.answers().errors());
  }

  @Test
  void undoBringsTheFindingBackAndRedoMendsItAgain() {
    FixChoice choice = fixOne();
    int mended = bench.result().findings().size();
    workspace.undo();
    assertTrue(bench.find(choice).isPresent());
    assertNotEquals(mended, bench.result().findings().size());
    workspace.redo();
    assertEquals(Optional.empty(), bench.find(choice));
    assertEquals(mended, bench.result().findings().size());
  }

  @Test
  void aProjectOpensWithTheWorkDoneInIt() {
    FixChoice choice = fixOne();
    workspace.close();
    assertEquals(Optional.empty(), workspace.state().get());
    workspace.open(project());
    assertTrue(workspace.opened().get().orElseThrow().project());
    assertTrue(bench.state().history().nextUndo().isPresent());
    workspace.run();
    assertEquals(Optional.empty(), bench.find(choice));
  }

  @Test
  void anExceptionIsRecordedWithItsReasonAndCanBeTakenBack() {
    workspace.run();
    Finding finding = bench.result().findings().get(0);
    workspace.decide(finding.key(), Decision.Verdict.EXCEPTION, "争议区，协议见附件");
    assertEquals(
        Optional.of("争议区，协议见附件"),
        bench.state().review().exception(finding.key()).map(Decision::reason));
    workspace.decide(finding.key(), Decision.Verdict.REOPENED, "");
    assertEquals(Optional.empty(), bench.state().review().exception(finding.key()));
  }

  @Test
  void anExceptionWithoutAReasonIsRefused() {
    workspace.run();
    Finding finding = bench.result().findings().get(0);
    workspace.decide(finding.key(), Decision.Verdict.EXCEPTION, "  ");
    assertEquals(1, bench.answers().errors().size());
    assertEquals(Optional.empty(), bench.state().review().exception(finding.key()));
  }

  @Test
  void aProjectThatIsThereAlreadyIsNotReplaced() throws IOException {
    Files.writeString(project(), "mine");
    workspace.run();
    workspace.apply(List.of(bench.safeFix()), outcome -> {});
    assertEquals("mine", Files.readString(project()));
    assertFalse(workspace.opened().get().orElseThrow().project());
    Path elsewhere = folder.resolve("b.gpkg");
    bench.answers().savesTo(elsewhere);
    workspace.apply(List.of(bench.safeFix()), outcome -> {});
    assertTrue(Files.exists(elsewhere));
    assertEquals("mine", Files.readString(project()));
  }

  @Test
  void aPreviewChangesNothing() {
    workspace.run();
    FixChoice choice = bench.safeFix();
    workspace.preview(List.of(choice), outcome -> assertEquals(1, outcome.fixed()));
    assertTrue(bench.find(choice).isPresent());
    assertFalse(workspace.opened().get().orElseThrow().project());
  }

  @Test
  void whatCannotBeOpenedIsToldAndWhatWasOpenStays() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.gpkg"), "not a database");
    workspace.open(broken);
    assertEquals(1, bench.answers().errors().size());
    assertTrue(
        bench.answers().errors().get(0).contains("broken.gpkg"),
        () -> bench.answers().errors().get(0));
    assertEquals("示例.gpkg", workspace.opened().get().orElseThrow().name());
  }

  @Test
  void aPackFromAFileTakesTheOldOnesPlaceAndAsksForAnotherRun() throws IOException {
    workspace.run();
    Path own = folder.resolve("本地方案.json");
    Files.write(own, workspace.opened().get().orElseThrow().pack().json());
    workspace.pack(own.toString());
    assertEquals(own.toString(), workspace.opened().get().orElseThrow().pack().name());
    assertFalse(bench.state().upToDate());
    workspace.run();
    assertTrue(bench.state().upToDate());
  }

  @Test
  void aBrokenPackIsToldAndTheOldOneStays() throws IOException {
    Path own = Files.writeString(folder.resolve("own.json"), "{");
    String before = workspace.opened().get().orElseThrow().pack().name();
    workspace.pack(own.toString());
    assertEquals(1, bench.answers().errors().size());
    assertEquals(before, workspace.opened().get().orElseThrow().pack().name());
  }
}
