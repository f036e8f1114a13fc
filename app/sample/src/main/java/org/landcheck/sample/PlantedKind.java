package org.landcheck.sample;

import java.util.Set;
import org.landcheck.api.LocalText;

/** A kind of fault that is planted, with the rules of pack cadastral-zone that find it. */
public interface PlantedKind {
  /** Its stable name, {@code GAP_SMALL}. */
  String name();

  LocalText title();

  /** Rules that must find it; no other rule may. */
  Set<String> rules();
}
