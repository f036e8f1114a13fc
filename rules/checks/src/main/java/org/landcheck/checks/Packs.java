package org.landcheck.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The rule packs that are shipped with the program. */
public final class Packs {
  private static final List<String> NAMES =
      List.of(
          "cadastral-zone",
          "land-use-permit",
          "building-permit",
          "completion-verification",
          "rural-permit",
          "collective-land-conversion",
          "farmland-supplement");

  /** What the others build on; nobody checks with them alone. */
  private static final List<String> BASES = List.of("common-base", "permit-base");

  private Packs() {}

  /** Ids of the shipped packs, in the order to show them. */
  public static List<String> names() {
    return NAMES;
  }

  /** Ids of the packs that the others build on. */
  public static List<String> bases() {
    return BASES;
  }

  /** The JSON of a shipped pack, or nothing if no pack has that id. */
  public static Optional<byte[]> read(String id) {
    return NAMES.contains(id) || BASES.contains(id)
        ? Optional.of(resource(id + ".json"))
        : Optional.empty();
  }

  /** A file beside the packs. */
  static byte[] resource(String file) {
    try (InputStream in = Packs.class.getResourceAsStream("/org/landcheck/packs/" + file)) {
      if (in == null) {
        throw new IllegalStateException("not among the resources: packs/" + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
