package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.core.material.Materials;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.session.Session;

/**
 * What is open.
 *
 * @param name what to call it in the title
 * @param path the file or folder; empty for the sample
 * @param project whether it can be edited
 * @param neighbours how the neighbouring data are called, empty if there are none
 * @param materials the files the data were made of, and those set beside them
 */
public record Opened(
    String name,
    Optional<Path> path,
    boolean project,
    Kit.PackFile pack,
    String neighbours,
    Materials materials,
    Session session) {
  Opened with(Kit.PackFile changed, String changedNeighbours, Materials changedMaterials) {
    return new Opened(name, path, project, changed, changedNeighbours, changedMaterials, session);
  }

  /** What is read and never written to; what else lies in a delivery is not among it. */
  public List<Path> originals() {
    List<Path> originals = new ArrayList<>(materials.withDelivery(Optional.empty()).all());
    path.ifPresent(originals::add);
    return originals;
  }

  /** What a project remembers of checking with a pack and options. */
  ProjectInfo remembered(Kit.PackFile used, Materials beside, RunOptions options) {
    return new ProjectInfo(used.name(), options.county(), beside, options.mapping());
  }
}
