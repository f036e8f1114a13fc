package org.landcheck.checks.topology;

import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.api.LocalText;
import org.landcheck.checks.coverage.Members;

/** Says which features a coverage check passes over because their shape is not valid. */
public final class NotInspected {
  private static final LocalText REASON =
      new LocalText("图形不合法，修复后再检查", "its shape is not valid; mend it first");

  private NotInspected() {}

  public static void report(Members members, Inspection inspection) {
    for (int member : members.repaired()) {
      inspection.skip(Optional.of(members.ref(member)), REASON);
    }
  }
}
