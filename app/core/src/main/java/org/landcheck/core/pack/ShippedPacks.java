package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The packs that come with the program, which others may build on.
 *
 * @param reader the JSON of a pack by its id
 */
public record ShippedPacks(List<String> ids, Function<String, Optional<byte[]>> reader) {
  public static final ShippedPacks NONE = new ShippedPacks(List.of(), id -> Optional.empty());

  public ShippedPacks {
    ids = List.copyOf(ids);
  }
}
