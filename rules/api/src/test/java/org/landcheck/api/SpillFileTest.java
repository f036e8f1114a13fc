package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import org.junit.jupiter.api.Test;

class SpillFileTest {
  @Test
  void piecesDoNotOverlap() throws Exception {
    SpillFile file = SpillFile.create();
    MappedByteBuffer first = file.map(5000);
    MappedByteBuffer second = file.map(3000);
    for (int i = 0; i < 5000; i++) {
      first.put(i, (byte) 1);
    }
    for (int i = 0; i < 3000; i++) {
      assertEquals(0, second.get(i));
    }
  }

  @Test
  void aDiskNearlyFullIsRefusedBeforeItIsWrittenTo() {
    IOException e =
        assertThrows(IOException.class, () -> SpillFile.requireRoom(8 << 20, 40L << 20));
    assertEquals("no space left", e.getMessage());
    assertDoesNotThrow(() -> SpillFile.requireRoom(8 << 20, 80L << 20));
  }
}
