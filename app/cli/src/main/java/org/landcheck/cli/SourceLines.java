package org.landcheck.cli;

import java.util.List;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.io.filegdb.GeodatabaseFiles;

/**
 * The files that data came from and their digests, a line each; those of folder geodatabases are
 * one line together.
 */
final class SourceLines {
  private SourceLines() {}

  /**
   * @param opened name of the file or folder that was opened
   * @param geodatabase whether that is a folder geodatabase, and not a folder that holds some
   */
  static void print(String opened, boolean geodatabase, List<Source> sources, Terminal terminal) {
    for (Source source : sources) {
      if (!GeodatabaseFiles.has(source)) {
        terminal.say("sha-256 " + source.sha256() + "  " + source.name());
      }
    }
    GeodatabaseFiles tables = GeodatabaseFiles.among(sources);
    if (tables.files() > 0) {
      String name = geodatabase ? opened : tables.geodatabases() + " × .gdb";
      terminal.say(
          "sha-256 " + tables.sha256() + "  " + name + "（" + tables.files() + " 个文件的摘要清单的摘要）",
          "sha-256 "
              + tables.sha256()
              + "  "
              + name
              + " (digest of the list of its "
              + tables.files()
              + " files' digests)");
    }
  }
}
