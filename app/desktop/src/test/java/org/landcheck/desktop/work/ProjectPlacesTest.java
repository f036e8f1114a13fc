package org.landcheck.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Finding;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.review.Decision;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Where projects lie, and what becomes of them when they or what they name are moved. */
class ProjectPlacesTest {
  @TempDir Path folder;
  private Path delivery;
  private Path data;
  private Bench bench;
  private Workspace workspace;

  @BeforeEach
  void aDelivery() throws Exception {
    delivery = folder.resolve("县/汇交");
    data = Files.createDirectories(delivery.resolve("空间数据")).resolve("430181.gpkg");
    new GeoPackageWriter().write(Bench.COUNTY.data(), data, WriteOptions.DEFAULT, Monitor.SILENT);
    bench = Bench.empty();
    workspace = bench.workspace();
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() {
    workspace.close();
  }

  private Opened opened() {
    return workspace.opened().get().orElseThrow();
  }

  private Path ledger() throws IOException {
    Path ledger = Files.createDirectories(folder.resolve("县/台账")).resolve("台账.csv");
    return Files.writeString(ledger, "编号,名称\n1,甲\n");
  }

  private Finding makeAnException() {
    workspace.run();
    Finding finding = bench.result().findings().get(0);
    workspace.decide(finding.key(), Decision.Verdict.EXCEPTION, "协议见附件");
    return finding;
  }

  /** Moves everything of the county to another place. */
  private Path move() throws IOException {
    workspace.close();
    return Files.move(folder.resolve("县"), folder.resolve("新"));
  }

  @Test
  void aProjectIsNotPutIntoTheDeliveryThatIsChecked() {
    workspace.open(data, Materials.NONE.withDelivery(Optional.of(delivery)));
    makeAnException();
    assertTrue(opened().project(), bench.answers().errors().toString());
    Path project = opened().path().orElseThrow();
    assertFalse(project.startsWith(delivery), project.toString());
    assertEquals(delivery.getParent(), project.getParent());
  }

  @Test
  void aProjectThatIsMovedWithWhatLiesBesideItFindsItThere() throws Exception {
    workspace.open(
        data, Materials.NONE.withDelivery(Optional.of(delivery)).withLedgers(List.of(ledger())));
    Finding excepted = makeAnException();
    Path moved = move().resolve("430181.landcheck.gpkg");
    workspace.open(moved);
    assertEquals(List.of(), bench.answers().told());
    assertEquals(List.of(folder.resolve("新/台账/台账.csv")), opened().materials().ledgers());
    assertEquals(Optional.of(folder.resolve("新/汇交")), opened().materials().delivery());
    assertTrue(bench.state().review().exception(excepted.key()).isPresent());
  }

  @Test
  void whatIsStillWhereItWasIsNotLookedForElsewhere() throws Exception {
    Path own = Files.writeString(folder.resolve("own.csv"), "编号,名称\n1,甲\n");
    workspace.open(
        data, Materials.NONE.withDelivery(Optional.of(delivery)).withLedgers(List.of(own)));
    makeAnException();
    workspace.open(move().resolve("430181.landcheck.gpkg"));
    assertEquals(List.of(own), opened().materials().ledgers());
  }

  @Test
  void aProjectWhosePackIsMovedWithItFindsThat() throws Exception {
    Path pack = folder.resolve("县/本地.json");
    Files.write(pack, workspace.packInUse().json());
    workspace.pack(pack.toString());
    workspace.open(data, Materials.NONE.withDelivery(Optional.of(delivery)));
    makeAnException();
    workspace.open(move().resolve("430181.landcheck.gpkg"));
    assertEquals(List.of(), bench.answers().errors());
    assertEquals(folder.resolve("新/本地.json").toString(), opened().pack().name());
  }

  @Test
  void aProjectWhosePackIsGoneOpensWithThePackInUseAndSaysSo() throws Exception {
    Path pack = folder.resolve("本地.json");
    Files.write(pack, workspace.packInUse().json());
    workspace.pack(pack.toString());
    workspace.open(data);
    Finding excepted = makeAnException();
    Path project = opened().path().orElseThrow();
    workspace.close();
    Files.delete(pack);
    bench = Bench.empty();
    workspace = bench.workspace();
    workspace.open(project);
    assertEquals(List.of(), bench.answers().errors());
    assertEquals("cadastral-zone", opened().pack().name());
    assertTrue(bench.answers().told().get(0).contains("本地.json"), bench.answers().told().get(0));
    assertTrue(bench.state().review().exception(excepted.key()).isPresent());
  }

  @Test
  void anotherPackForTheSameLayersKeepsWhatWasSaidOfThem() throws Exception {
    workspace.open(data);
    MappingChoices said = new MappingChoices(Map.of("DJZQ", "DJZQ"), Map.of());
    workspace.options(bench.state().options().withMapping(said));
    Path pack = folder.resolve("本地.json");
    Files.write(pack, workspace.packInUse().json());
    workspace.pack(pack.toString());
    assertEquals(said, bench.state().options().mapping());
    workspace.pack("land-use-permit");
    assertEquals("land-use-permit", opened().pack().name());
    assertEquals(MappingChoices.NONE, bench.state().options().mapping());
    assertEquals(List.of(), bench.answers().errors());
  }

  @Test
  void aProjectWhoseOpeningIsStoppedCanBeOpenedAgain() throws Exception {
    workspace.open(data, Materials.NONE.withDelivery(Optional.of(delivery)));
    makeAnException();
    Path project = opened().path().orElseThrow();
    workspace.close();
    Intake intake = new Intake(workspace.kit());
    assertThrows(
        CancelledException.class,
        () -> intake.project(project, "", workspace.packInUse(), new Stopped()));
    workspace.open(project);
    assertEquals(List.of(), bench.answers().errors());
    assertEquals(Optional.of(project), opened().path());
  }

  /** Stopped before it begins. */
  private static final class Stopped implements Monitor {
    @Override
    public boolean cancelled() {
      return true;
    }

    @Override
    public void progress(String task, long done, long total) {}
  }
}
