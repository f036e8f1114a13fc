package org.landcheck.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
  private final MemoryPreferences preferences = new MemoryPreferences();
  private final Recent recent = new Recent(preferences);

  @TempDir Path folder;

  @Test
  void theLatestComesFirstAndOnlyOnce() {
    Path a = folder.resolve("a.gpkg");
    Path b = folder.resolve("b.gpkg");
    recent.add(a);
    recent.add(b);
    recent.add(a);
    assertEquals(List.of(a, b), recent.files());
  }

  @Test
  void filesAreRememberedUntilTheNextStart() {
    recent.add(folder.resolve("浏阳.gpkg"));
    assertEquals(recent.files(), new Recent(preferences).files());
  }

  @Test
  void onlyEightAreKept() {
    for (int i = 0; i < 12; i++) {
      recent.add(folder.resolve(i + ".gpkg"));
    }
    assertEquals(8, recent.files().size());
    assertEquals(folder.resolve("11.gpkg"), recent.files().get(0));
  }

  @Test
  void filesThatAreGoneAreNotOffered() throws IOException {
    Path there = Files.writeString(folder.resolve("a.gpkg"), "");
    recent.add(there);
    recent.add(folder.resolve("gone.gpkg"));
    assertEquals(List.of(there), recent.present());
  }
}
