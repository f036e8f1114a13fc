package org.landcheck.desktop.mapping;

import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.FieldMatch;

/**
 * A field of the pack and what stands for it.
 *
 * @param expected its type and length as the pack has them
 * @param found the field of the data, with type, length and samples; empty if none stands for it
 * @param misfit why values may not fit, if they may not
 */
record FieldLine(
    FieldMatch match,
    Choice choice,
    LocalText expected,
    Optional<SourceField> found,
    Optional<LocalText> misfit) {
  String name() {
    return match.spec().name();
  }
}
