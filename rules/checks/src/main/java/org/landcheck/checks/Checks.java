package org.landcheck.checks;

import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.checks.geometry.NullGeometry;

/** Every check there is. A new check adds one line here. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          // one line a check, by id
          new NullGeometry());

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }
}
