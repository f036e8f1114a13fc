package org.landcheck.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;

/** A project remembers that 号码 of a ledger is its permit number; then the ledger changes. */
class RememberedMappingTest {
  private static final MappingChoices SAID =
      new MappingChoices(Map.of("YGTZ", "台账"), Map.of("YGTZ", Map.of("ZSBH", "号码")));

  @TempDir Path folder;
  private Path project;
  private Path ledger;
  private Bench bench;

  @BeforeEach
  void remember() throws Exception {
    ledger = folder.resolve("台账.csv");
    Files.writeString(ledger, "号码,名称\n1,甲\n");
    project = folder.resolve("a.landcheck.gpkg");
    bench = Bench.empty();
    ProjectInfo info =
        new ProjectInfo(
            "land-use-permit", Optional.empty(), Materials.NONE.withLedgers(List.of(ledger)), SAID);
    bench.workspace().kit().projects().create(project, Bench.COUNTY.data(), info).close();
  }

  @AfterEach
  void close() {
    bench.workspace().close();
  }

  private MappingChoices inForce() {
    return bench.state().options().mapping();
  }

  private MappingChoices remembered() throws Exception {
    bench.workspace().close();
    try (ProjectStore store = bench.workspace().kit().projects().open(project)) {
      return store.info().mapping();
    }
  }

  private void changeOptions() {
    bench
        .workspace()
        .options(
            bench.state().options().withOnly(Set.of(bench.state().pack().rules().get(0).id())));
  }

  @Test
  void whatFitsIsInForceWithoutAWord() {
    bench.workspace().open(project);
    assertEquals(SAID, inForce());
    assertEquals(List.of(), bench.answers().asked());
  }

  @Test
  void whatNoLongerFitsIsToldOnceAndStopsNobodyFromWorking() throws Exception {
    Files.writeString(ledger, "编码,名称\n1,甲\n");
    bench.answers().refuses();
    bench.workspace().open(project);
    assertEquals(1, bench.answers().asked().size());
    assertTrue(bench.answers().asked().get(0).contains("YGTZ.ZSBH=号码"));
    assertEquals(new MappingChoices(Map.of("YGTZ", "台账"), Map.of()), inForce());
    changeOptions();
    bench.workspace().run();
    bench.workspace().materials(bench.workspace().opened().get().orElseThrow().materials());
    assertEquals(List.of(), bench.answers().errors());
    assertEquals(1, bench.answers().asked().size());
    assertEquals(SAID, remembered(), "kept, since the person did not let it go");
  }

  @Test
  void itHoldsAgainOnceTheLedgerIsAsItWas() throws Exception {
    Files.writeString(ledger, "编码,名称\n1,甲\n");
    bench.answers().refuses();
    bench.workspace().open(project);
    Files.writeString(ledger, "号码,名称\n1,甲\n");
    bench.workspace().materials(bench.workspace().opened().get().orElseThrow().materials());
    assertEquals(SAID, inForce());
    assertEquals(MappingChoices.NONE, bench.workspace().opened().get().orElseThrow().idle());
  }

  @Test
  void aLedgerThatChangesWhileItIsOpenIsToldOnceToo() throws Exception {
    bench.workspace().open(project);
    Files.delete(ledger);
    bench.answers().refuses();
    bench.workspace().materials(Materials.NONE);
    assertEquals(1, bench.answers().asked().size());
    assertEquals(MappingChoices.NONE, inForce());
    changeOptions();
    assertEquals(List.of(), bench.answers().errors());
    assertEquals(1, bench.answers().asked().size());
  }

  @Test
  void whoAgreesHasItForgotten() throws Exception {
    Files.writeString(ledger, "编码,名称\n1,甲\n");
    bench.answers().agrees();
    bench.workspace().open(project);
    assertEquals(1, bench.answers().asked().size());
    assertEquals(new MappingChoices(Map.of("YGTZ", "台账"), Map.of()), remembered());
    bench.workspace().open(project);
    assertEquals(1, bench.answers().asked().size());
  }

  @Test
  void whoTakesAllChoicesBackIsNotAskedAboutThemAgain() throws Exception {
    Files.writeString(ledger, "编码,名称\n1,甲\n");
    bench.answers().refuses();
    bench.workspace().open(project);
    bench.workspace().options(bench.state().options().withMapping(MappingChoices.NONE));
    assertEquals(MappingChoices.NONE, remembered());
  }
}
