package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.SourceHashes;

class GeodatabaseFilesTest {
  @TempDir Path folder;

  @Test
  void theDigestIsThatOfTheListThatSha256sumWrites() throws Exception {
    Path gdb = CountyGdb.in(folder);
    List<Source> sources =
        new FileGdbFormat().read(gdb, ReadOptions.DEFAULT, Monitor.SILENT).info().sources();
    Path list = folder.resolve("list.txt");
    StringBuilder lines = new StringBuilder();
    for (Source source : sources) {
      String digest = SourceHashes.sha256(gdb.resolve(source.name()));
      lines.append(digest).append("  ").append(source.name()).append('\n');
    }
    Files.writeString(list, lines);
    GeodatabaseFiles files = GeodatabaseFiles.among(sources);
    assertEquals(SourceHashes.sha256(list), files.sha256());
    assertEquals(sources.size(), files.files());
    assertEquals(1, files.geodatabases());
  }

  @Test
  void theOrderOfTheFilesDoesNotCountButEveryNameAndDigestDoes() {
    List<Source> sources =
        List.of(new Source("a00000001.gdbtable", "aa"), new Source("A00000002.GDBTABLX", "bb"));
    List<Source> turned = new ArrayList<>(sources);
    Collections.reverse(turned);
    assertEquals(GeodatabaseFiles.among(sources), GeodatabaseFiles.among(turned));
    List<Source> changed = List.of(sources.get(0), new Source("A00000002.GDBTABLX", "bc"));
    assertNotEquals(
        GeodatabaseFiles.among(sources).sha256(), GeodatabaseFiles.among(changed).sha256());
  }

  @Test
  void otherFilesAreNotAmongThem() {
    Source other = new Source("a.gdbtable.shp", "aa");
    assertEquals(0, GeodatabaseFiles.among(List.of(other)).files());
  }
}
