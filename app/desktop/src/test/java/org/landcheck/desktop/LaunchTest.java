package org.landcheck.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Kit;

class LaunchTest {
  @Test
  void theWordsOfTheCommandLineSayWhatLiesBesideTheData() throws Exception {
    Launch launch =
        Launch.of(
            List.of(
                "a.gpkg",
                "--ledger",
                "t1.xlsx",
                "--pack",
                "land-use-permit",
                "--archive",
                "档案",
                "--ledger",
                "t2.csv",
                "photo.tif"));
    assertEquals(Optional.of(Path.of("a.gpkg")), launch.data());
    assertEquals(List.of(Path.of("photo.tif")), launch.images());
    assertEquals(Optional.of("land-use-permit"), launch.pack());
    assertEquals(
        List.of(Path.of("t1.xlsx").toAbsolutePath(), Path.of("t2.csv").toAbsolutePath()),
        launch.beside().places(Role.LEDGERS));
    assertEquals(Optional.of(Path.of("档案").toAbsolutePath()), launch.beside().archive());
  }

  @Test
  void nothingIsNothing() throws Exception {
    assertEquals(
        new Launch(Optional.empty(), List.of(), Optional.empty(), Materials.NONE),
        Launch.of(List.of()));
  }

  @Test
  void aWordThatNobodyKnowsOrThatLacksItsValueIsRefused() {
    assertThrows(BadInputException.class, () -> Launch.of(List.of("--ledgers", "a.xlsx")));
    assertThrows(BadInputException.class, () -> Launch.of(List.of("a.gpkg", "--archive")));
  }

  @Test
  void whatLiesBesideDataThatNobodyNamesIsRefused() {
    assertThrows(BadInputException.class, () -> Launch.of(List.of("--ledger", "a.xlsx")));
  }

  @Test
  void aProjectIsCheckedWithThePackThatIsNamed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.landcheck.gpkg");
    Kit kit = Kit.standard();
    ProjectInfo info = new ProjectInfo("cadastral-zone", Optional.empty(), Materials.NONE);
    kit.projects().create(file, Bench.COUNTY.data(), info).close();
    Bench bench = Bench.empty();
    Launch.of(List.of(file.toString(), "--pack", "land-use-permit")).open(bench.workspace());
    assertEquals(List.of(), bench.answers().errors());
    assertEquals("land-use-permit", bench.state().pack().id());
    bench.workspace().close();
    Launch.of(List.of(file.toString())).open(bench.workspace());
    assertEquals("land-use-permit", bench.state().pack().id());
    bench.workspace().close();
  }
}
