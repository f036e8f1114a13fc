package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
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
 * @param idle what was once said to stand for what and fits neither data nor pack now; without
 *     effect but remembered, since what it speaks of may come back
 */
public record Opened(
    String name,
    Optional<Path> path,
    boolean project,
    Kit.PackFile pack,
    String neighbours,
    Materials materials,
    MappingChoices idle,
    Session session) {
  Opened with(Kit.PackFile changed) {
    return new Opened(name, path, project, changed, neighbours, materials, idle, session);
  }

  /** What is read and never written to; what else lies in a delivery is not among it. */
  public List<Path> originals() {
    List<Path> originals = new ArrayList<>(materials.withDelivery(Optional.empty()).all());
    path.ifPresent(originals::add);
    return originals;
  }

  Opened with(String changedNeighbours, Materials changedMaterials) {
    return new Opened(
        name, path, project, pack, changedNeighbours, changedMaterials, idle, session);
  }

  Opened withIdle(MappingChoices choices) {
    return new Opened(name, path, project, pack, neighbours, materials, choices, session);
  }

  /** The same for other options: what a person says anew, or takes back as a whole, is settled. */
  Opened settled(RunOptions next) {
    boolean takenBack =
        next.mapping().equals(MappingChoices.NONE)
            && !session.state().options().mapping().equals(MappingChoices.NONE);
    return withIdle(takenBack ? MappingChoices.NONE : idle.without(next.mapping()));
  }

  /** What a project remembers of checking this with options. */
  ProjectInfo remembered(RunOptions options) {
    return new ProjectInfo(pack.name(), options.county(), materials, options.mapping().over(idle));
  }
}
