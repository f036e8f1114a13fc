package org.landcheck.delivery.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Formats;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;

/**
 * Data that those submitted are held against: an earlier version, what a receiver loaded, a
 * reference, a neighbour.
 *
 * @param role one of {@link #ROLES}
 * @param name what people call the file or folder they came from
 * @param data as read, in their own coordinate system
 * @param enclosed whether they come along; if not, a bundle names them and their digest only
 */
public record HeldAgainst(Role role, String name, Dataset data, boolean enclosed) {
  /** The roles whose files are datasets of their own, in the order of bundles. */
  public static final List<Role> ROLES =
      List.of(Role.PREVIOUS, Role.LOADED, Role.REFERENCE, Role.NEIGHBOURS);

  public HeldAgainst {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(data, "data");
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("nothing is held against " + role);
    }
  }

  /**
   * Reads what lies beside the data.
   *
   * @param leftOut roles whose files shall not come along
   * @throws BadInputException if one cannot be read
   */
  public static List<HeldAgainst> open(
      Materials materials, Set<Role> leftOut, Formats formats, Monitor monitor)
      throws BadInputException {
    List<HeldAgainst> all = new ArrayList<>();
    for (Role role : ROLES) {
      for (Path place : materials.places(role)) {
        Dataset data = formats.open(place, ReadOptions.DEFAULT, monitor);
        String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        all.add(new HeldAgainst(role, name, data, !leftOut.contains(role)));
      }
    }
    return all;
  }
}
