package org.landcheck.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A shipped pack as plain JSON: these tests must not need the engine's reader. */
final class PackText {
  private PackText() {}

  static JsonNode read(String id) {
    try {
      return new ObjectMapper().readTree(Packs.read(id).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(id, e);
    }
  }
}
