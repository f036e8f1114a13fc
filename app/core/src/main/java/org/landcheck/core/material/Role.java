package org.landcheck.core.material;

import java.util.Optional;
import org.landcheck.api.Companion;

/** What a file or folder is to the data it is set beside. */
public enum Role {
  /** Tables that go with the data. */
  LEDGERS,
  /** A folder or zip of scanned papers, a folder a project. */
  ARCHIVE,
  /** The folder delivered. */
  DELIVERY,
  /** The record about the data. */
  METADATA,
  /** See {@link Companion#PREVIOUS}. */
  PREVIOUS,
  /** See {@link Companion#LOADED}. */
  LOADED,
  /** See {@link Companion#REFERENCE}. */
  REFERENCE,
  /** Data of neighbouring counties. */
  NEIGHBOURS;

  /** Whether there may be more than one. */
  public boolean several() {
    return this == LEDGERS || this == NEIGHBOURS;
  }

  /** Whether a single file can be it. */
  public boolean files() {
    return this != DELIVERY;
  }

  /** Whether a folder can be it. */
  public boolean folders() {
    return this != LEDGERS && this != METADATA;
  }

  /** Which data it is to hold the data against, if it is that. */
  Optional<Companion> companion() {
    return switch (this) {
      case PREVIOUS -> Optional.of(Companion.PREVIOUS);
      case LOADED -> Optional.of(Companion.LOADED);
      case REFERENCE -> Optional.of(Companion.REFERENCE);
      case LEDGERS, ARCHIVE, DELIVERY, METADATA, NEIGHBOURS -> Optional.empty();
    };
  }
}
