package org.landcheck.core.pack;

import java.util.List;

/** A member of a part of a pack and the value it shall have. */
public sealed interface MemberChange permits RuleChange, PartChange {
  /** As packs and their adjustments call it. */
  String member();

  /** Where it is written, inside its part. */
  List<String> path();

  /** As it stands in JSON. */
  Object json();
}
