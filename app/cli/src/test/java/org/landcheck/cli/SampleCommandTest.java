package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code landcheck sample} writes is there, and the commands it tells people work. */
class SampleCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void make() {
    Run made = Run.of("sample", folder);
    assertEquals(0, made.code(), made.toString());
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefusedAndLeftAsItIs(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("county.gpkg"), "mine");
    Run refused = Run.of("sample", own);
    assertEquals(ExitCode.BAD_INPUT, refused.code());
    assertEquals(1, refused.complaints(), refused.toString());
    assertEquals("mine", Files.readString(own.resolve("county.gpkg")));
    try (Stream<Path> inside = Files.list(own)) {
      assertEquals(1, inside.count());
    }
  }

  /** The commands that a text in a folder tells, with files of that folder. */
  private static List<Run> told(Path place) throws IOException {
    List<Run> runs = new ArrayList<>();
    try (Stream<String> lines = Files.lines(place.resolve(SampleFiles.README))) {
      for (String line : lines.filter(each -> each.startsWith("  landcheck ")).toList()) {
        List<Object> words = new ArrayList<>();
        String before = "";
        for (String word : line.strip().split(" ")) {
          boolean written = before.equals("--out");
          boolean named = word.contains(".") || word.contains("/") || before.equals("--delivery");
          words.add(written || named ? place.resolve(word) : word);
          assertTrue(written || !named || Files.exists(place.resolve(word)), line);
          before = word;
        }
        runs.add(Run.of(words.subList(1, words.size()).toArray()));
      }
    }
    return runs;
  }

  @Test
  void theCommandsOfTheTextsFindFaultsAndNothingElseGoesWrong() throws IOException {
    for (Path place :
        List.of(
            folder, folder.resolve(SampleFiles.PERMITS), folder.resolve(SampleFiles.VARIANTS))) {
      List<Run> runs = told(place);
      assertTrue(!runs.isEmpty(), place.toString());
      for (Run run : runs) {
        assertTrue(run.code() <= ExitCode.FINDINGS, run.toString());
        assertEquals("", run.err());
        boolean nothing = run.out().contains("必须修改 0，建议修改 0");
        assertFalse(nothing, run.toString());
      }
    }
  }

  @Test
  void everyPartHasARecordOfItsFaults() {
    assertTrue(Files.exists(folder.resolve(SampleFiles.FAULTS)));
    assertTrue(Files.exists(folder.resolve(SampleFiles.VERSION_FAULTS)));
    assertTrue(Files.exists(folder.resolve(SampleFiles.PERMITS).resolve(SamplePermitFiles.FAULTS)));
    assertTrue(
        Files.exists(folder.resolve(SampleFiles.VARIANTS).resolve(SampleVariantFiles.FAULTS)));
  }
}
