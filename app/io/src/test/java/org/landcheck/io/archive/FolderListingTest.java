package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.landcheck.io.archive.Scans.values;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;

/** What a delivery folder is listed as. */
class FolderListingTest {
  @TempDir Path folder;

  @Test
  void filesAndFoldersAreRowsAndAGeodatabaseIsOne() throws Exception {
    Scans.put(folder, "空间数据/430112.gdb/a00000001.gdbtable", new byte[7]);
    Scans.put(folder, "空间数据/430112.gdb/gdb", new byte[3]);
    Scans.put(folder, "空间数据/430112.gdb-旧.TXT", new byte[0]);
    Scans.put(folder, "元数据.xml", new byte[] {'<'});
    Files.createDirectory(folder.resolve("文档"));
    Dataset data = new FolderListing().read(folder, Monitor.SILENT);
    assertEquals(
        List.of("元数据.xml", "文档", "空间数据", "空间数据/430112.gdb", "空间数据/430112.gdb-旧.TXT"),
        values(data, "WJML", "LJ"));
    assertEquals(List.of("file", "folder", "folder", "folder", "file"), values(data, "WJML", "LX"));
    assertEquals(Arrays.asList("xml", null, null, "gdb", "txt"), values(data, "WJML", "KZM"));
    assertEquals(List.of(1L, 0L, 0L, 10L, 0L), values(data, "WJML", "DX"));
    assertEquals(List.of(1L, 1L, 1L, 1L, 0L), values(data, "WJML", "SFKD"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesThatWindowsCannotHaveAreListedAsTheyAre() throws Exception {
    List<String> names = List.of("a:b.pdf", "aux.pdf", "con", "trail. ", "新建 .");
    for (String name : names) {
      Scans.put(folder, "nul/" + name, new byte[] {1});
    }
    Dataset data = new FolderListing().read(folder, Monitor.SILENT);
    assertEquals(
        Stream.concat(Stream.of("nul"), names.stream().map(name -> "nul/" + name)).toList(),
        values(data, "WJML", "LJ"));
  }

  @Test
  void aFolderThatIsNoneIsRefused() {
    assertThrows(
        BadInputException.class,
        () -> new FolderListing().read(folder.resolve("none"), Monitor.SILENT));
  }
}
