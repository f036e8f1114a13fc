package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedTest {
  @TempDir Path folder;
  private Path then;
  private Path now;

  @BeforeEach
  void aFolderThatWasMoved() throws Exception {
    then = folder.resolve("甲/项目");
    now = Files.createDirectories(folder.resolve("乙/项目"));
    Files.createDirectories(now.resolve("台账"));
    Files.createDirectories(folder.resolve("乙/档案"));
  }

  private void leads(Path expected, Path path) {
    assertEquals(expected.toString(), new Moved(then.toString(), now).find(path.toString()));
  }

  @Test
  void whatLayInOrBesideTheFolderIsFoundWhereItLiesNow() {
    leads(now.resolve("台账"), then.resolve("台账"));
    leads(folder.resolve("乙/档案"), folder.resolve("甲/档案"));
  }

  @Test
  void whatIsStillThereOrNowhereKeepsItsPath() throws Exception {
    leads(then.resolve("没有"), then.resolve("没有"));
    Path stays = Files.createDirectories(folder.resolve("甲/档案"));
    leads(stays, stays);
  }

  @Test
  void namesOfPacksAndPathsOfProjectsWithoutAPlaceStayAsTheyAre() {
    assertEquals("cadastral-zone", new Moved(then.toString(), now).find("cadastral-zone"));
    String path = then.resolve("台账").toString();
    assertEquals(path, new Moved("", now).find(path));
    assertEquals("", new Moved(then.toString(), now).find(""));
  }
}
