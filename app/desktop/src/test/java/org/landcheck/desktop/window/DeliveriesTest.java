package org.landcheck.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.bundle.BagNames;
import org.landcheck.delivery.bundle.BesideEntry;
import org.landcheck.delivery.bundle.Bundle;
import org.landcheck.delivery.bundle.BundleReader;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** Bundles as a person makes them in the window: what comes along, and what they leave out. */
class DeliveriesTest {
  @TempDir Path folder;
  private Bench bench;
  private Path zip;
  private final List<Parcel> shown = new ArrayList<>();

  @BeforeEach
  void nameTheZip() throws Exception {
    bench = Bench.empty();
    zip = folder.resolve("b.zip");
    bench.answers().savesTo(zip);
  }

  @AfterEach
  void close() {
    bench.workspace().close();
  }

  private void bundle(Consumer<Parcel> choices) {
    BundleGate gate =
        (state, parcel) -> {
          shown.add(parcel);
          choices.accept(parcel);
          return parcel.ready().get() ? Optional.of("某局") : Optional.empty();
        };
    new Deliveries(bench.workspace(), gate).bundle();
    assertEquals(List.of(), bench.answers().errors());
  }

  private Path write(String name, Dataset data) throws Exception {
    Path file = folder.resolve(name);
    new GeoPackageWriter().write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }

  private void openWithANeighbour() throws Exception {
    Path data = write("county.gpkg", Bench.COUNTY.data());
    Path neighbour = write("邻县.gpkg", Bench.COUNTY.neighbour());
    bench.workspace().open(data, Materials.NONE.withNeighbours(List.of(neighbour)));
    bench.workspace().run();
  }

  private String findings() throws Exception {
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT);
        InputStream in = bundle.read(BagNames.FINDINGS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<BesideEntry> beside() throws Exception {
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      return bundle.beside().entries();
    }
  }

  private void holdsWhatTheWindowShows() throws Exception {
    assertFalse(bench.result().findings().isEmpty());
    assertTrue(bench.result().findings().stream().anyMatch(f -> f.rule().equals("djq-edge")));
    String json = findings();
    assertEquals(
        bench.result().findings().size(),
        json.lines().filter(line -> line.startsWith("    {\"key\"")).count());
    assertTrue(
        bench.result().findings().stream()
            .allMatch(f -> json.contains("\"key\": \"" + f.key() + "\"")));
  }

  @Test
  void aNeighbourComesAlongWithItsSizeAndTheBundleHoldsWhatTheWindowShows() throws Exception {
    openWithANeighbour();
    bundle(parcel -> {});
    Parcel.Item item = shown.get(0).items().get(0);
    assertEquals(Role.NEIGHBOURS, item.role());
    assertEquals(List.of("邻县.gpkg"), item.names());
    assertEquals(Files.size(folder.resolve("邻县.gpkg")), item.bytes());
    assertTrue(beside().get(0).enclosed());
    holdsWhatTheWindowShows();
  }

  @Test
  void whatIsUntickedStaysOutAndIsRecorded() throws Exception {
    openWithANeighbour();
    bundle(parcel -> parcel.comesAlong(parcel.items().get(0)).set(false));
    assertEquals(Set.of(Role.NEIGHBOURS), shown.get(0).leftOut());
    assertFalse(beside().get(0).enclosed());
    holdsWhatTheWindowShows();
  }

  @Test
  void theSamplesNeighbourWhichHasNoFileComesAlongToo() throws Exception {
    bench = Bench.withSample();
    bench.answers().savesTo(zip);
    bench.workspace().run();
    bundle(parcel -> {});
    assertEquals(1, beside().size());
    holdsWhatTheWindowShows();
  }

  @Test
  void papersThatWereForgottenStandInTheWayUntilThePersonSaysWhereTheyAre() throws Exception {
    Path papers = folder.resolve("档案");
    Files.createDirectories(papers.resolve("P1"));
    Files.writeString(papers.resolve("P1/01.txt"), "许可证");
    Path county = write("county.gpkg", Bench.COUNTY.data());
    bench.workspace().open(county, Materials.NONE.withArchive(Optional.of(papers)));
    Path exported = write("exported.gpkg", bench.state().snapshot());
    assertTrue(
        bench
            .workspace()
            .kit()
            .formats()
            .open(exported, ReadOptions.DEFAULT, Monitor.SILENT)
            .layer("DAWJ")
            .isPresent());
    bench.workspace().open(exported);
    bench.workspace().run();
    bundle(parcel -> {});
    assertEquals(1, shown.get(0).papersNotAttached());
    assertFalse(Files.exists(zip));
    bundle(parcel -> parcel.papersElsewhere().set(true));
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertTrue(bundle.beside().papersElsewhere());
    }
    bench.workspace().materials(Materials.NONE.withArchive(Optional.of(papers)));
    bench.workspace().run();
    bundle(parcel -> {});
    assertEquals(0, shown.get(2).papersNotAttached());
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      assertEquals(Set.of("P1/01.txt"), bundle.sizes(BagNames.ARCHIVE).keySet());
      assertFalse(bundle.beside().papersElsewhere());
    }
  }
}
