package org.landcheck.desktop.work;

import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.core.session.Session;

/**
 * What is open.
 *
 * @param name what to call it in the title
 * @param path the file or folder; empty for the sample
 * @param project whether it can be edited
 * @param neighbours how the neighbouring data are called, empty if there are none
 */
public record Opened(
    String name,
    Optional<Path> path,
    boolean project,
    Kit.PackFile pack,
    String neighbours,
    Session session) {
  Opened with(Kit.PackFile changed, String changedNeighbours) {
    return new Opened(name, path, project, changed, changedNeighbours, session);
  }
}
