package org.landcheck.desktop.window;

import java.util.Optional;
import org.landcheck.core.session.SessionState;

/** What stands before a bundle: shows how the data are and asks whether to go on. */
@FunctionalInterface
public interface BundleGate {
  /**
   * The name of the submitting office, or nothing if the person goes back.
   *
   * @param parcel what would come along; the person may change it
   */
  Optional<String> pass(SessionState state, Parcel parcel);
}
