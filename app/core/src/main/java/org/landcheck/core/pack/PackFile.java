package org.landcheck.core.pack;

import java.util.List;
import org.landcheck.api.RulePack;

/**
 * A pack and the text it was made of.
 *
 * @param json the pack as used: the file's own bytes, or, if it builds on others, its text with
 *     theirs inside. Reading it gives the same pack on any machine; the pack's digest is its digest
 * @param examples its own, in its order
 */
public record PackFile(RulePack pack, byte[] json, List<PackExample> examples) {
  public PackFile {
    examples = List.copyOf(examples);
  }
}
