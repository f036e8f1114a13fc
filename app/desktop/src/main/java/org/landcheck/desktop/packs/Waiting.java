package org.landcheck.desktop.packs;

import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MemberChange;

/**
 * What somebody entered for a member of a part of the pack that the draft cannot take.
 *
 * @param typed as entered
 * @param change what it would be; empty if it is no value at all
 * @param why what is wrong with it
 */
record Waiting(String typed, Optional<MemberChange> change, LocalText why) {
  Waiting {
    Objects.requireNonNull(typed, "typed");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(why, "why");
  }
}
