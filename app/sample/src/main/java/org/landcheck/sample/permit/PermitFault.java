package org.landcheck.sample.permit;

import java.util.Set;
import org.landcheck.api.LocalText;

/**
 * The record of a fault that was planted among permits.
 *
 * @param rules rules of the set's pack that must find it; no other rule may
 * @param marks what findings about it may speak of: features as {@code LAYER/fid}, business keys,
 *     paths of scanned papers
 */
public record PermitFault(LocalText title, Set<String> rules, Set<String> marks) {
  public PermitFault {
    rules = Set.copyOf(rules);
    marks = Set.copyOf(marks);
  }
}
