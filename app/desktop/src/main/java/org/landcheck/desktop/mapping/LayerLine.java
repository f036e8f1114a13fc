package org.landcheck.desktop.mapping;

import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.LayerMatch;

/**
 * A layer of the pack and what stands for it.
 *
 * @param fieldsNotFound required fields that the layer of the data lacks; 0 if there is none
 * @param misfit why its shapes do not fit, if they do not
 */
record LayerLine(LayerMatch match, Choice choice, int fieldsNotFound, Optional<LocalText> misfit) {
  String name() {
    return match.spec().name();
  }
}
