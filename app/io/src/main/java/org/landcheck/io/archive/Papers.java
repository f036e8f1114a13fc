package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.archive.UnopenedException.Reason;

/** The files of an archive, wherever they lie. Files are taken by many threads at once. */
interface Papers extends AutoCloseable {
  /**
   * Files in the order of their paths, with {@code /} between folders; and behind folders of which
   * is not known what lies in them.
   */
  List<String> paths();

  /** Why a folder could not be looked into; empty for what can be taken. */
  Optional<Reason> unread(int paper);

  long size(int paper);

  /** What was left out, or understood in a way people should know of. */
  List<LocalText> lineage();

  /** The file that the bytes of a paper come from, which changes if they do. */
  Path origin(int paper);

  /** Where the bytes of a paper can be read; not to be changed. */
  Path take(int paper) throws IOException, BadInputException;

  /** To be called when a paper that was taken has been read. */
  void giveBack(int paper, Path file) throws IOException;

  @Override
  void close() throws IOException;
}
