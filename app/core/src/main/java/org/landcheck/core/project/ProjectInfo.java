package org.landcheck.core.project;

import java.util.Objects;
import java.util.Optional;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;

/**
 * What a project remembers besides its data.
 *
 * @param pack id or path of the pack it is checked with
 * @param materials absolute paths of the files it was made from, for the person to find them again,
 *     and of what is set beside them, which is read anew whenever the project is opened
 * @param mapping what of the data stands for what of the pack, where a person said so
 */
public record ProjectInfo(
    String pack, Optional<String> county, Materials materials, MappingChoices mapping) {
  public ProjectInfo {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(county, "county");
    Objects.requireNonNull(materials, "materials");
    Objects.requireNonNull(mapping, "mapping");
  }

  /** With layers and fields found by their names. */
  public ProjectInfo(String pack, Optional<String> county, Materials materials) {
    this(pack, county, materials, MappingChoices.NONE);
  }
}
