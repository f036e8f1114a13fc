package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.Lang;

class SourceLinesTest {
  private static final List<Source> TABLES =
      IntStream.rangeClosed(1, 40)
          .mapToObj(i -> new Source(String.format("a%08x.gdbtable", i), "d" + i))
          .toList();

  @Test
  void aFolderGeodatabaseIsOneLineHoweverManyFilesItHas() {
    List<String> lines = lines("county.gdb", true, TABLES);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(
        lines.get(0).endsWith("  county.gdb (digest of the list of its 40 files' digests)"),
        lines.get(0));
  }

  @Test
  void inAFolderOfAllKindsOtherFilesKeepTheirLines() {
    List<Source> sources =
        Stream.of(List.of(new Source("a.shp", "s")), TABLES, TABLES).flatMap(List::stream).toList();
    List<String> lines = lines("county", false, sources);
    assertEquals("sha-256 s  a.shp", lines.get(0));
    assertTrue(lines.get(1).contains("  2 × .gdb (digest of the list of its 80"), lines.get(1));
    assertEquals(2, lines.size(), lines.toString());
  }

  @Test
  void withoutAGeodatabaseNothingIsAdded() {
    assertEquals(
        List.of("sha-256 s  a.gpkg"), lines("a.gpkg", false, List.of(new Source("a.gpkg", "s"))));
  }

  private static List<String> lines(String opened, boolean geodatabase, List<Source> sources) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(print, print, false, Lang.EN, false);
    SourceLines.print(opened, geodatabase, sources, terminal);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
