package org.landcheck.desktop.work;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.io.OutputKind;
import org.landcheck.io.text.EncodingPreview;

/** Questions to the person; tests answer them without dialogs. */
public interface Prompts {
  /** An existing data file. */
  Optional<Path> dataFile();

  /** An existing image for the background. */
  Optional<Path> image();

  /** An existing folder, of data or to write to. */
  Optional<Path> folder(String titleKey);

  /**
   * What to set beside the data.
   *
   * @param now what lies there
   * @param use what the rules look at
   */
  Optional<Materials> materials(Materials now, MaterialUse use);

  /** A rule pack's file. */
  Optional<Path> packFile();

  /**
   * A file to be made.
   *
   * @param extension without the dot
   */
  default Optional<Path> newFile(
      String titleKey, Optional<Path> folder, String name, String extension) {
    return newFile(titleKey, folder, name, List.of(extension));
  }

  /**
   * A file to write to, of one of several kinds.
   *
   * @param name suggested
   * @param extensions without the point, the usual one first; what is returned ends in one of them
   */
  Optional<Path> newFile(
      String titleKey, Optional<Path> folder, String name, List<String> extensions);

  /**
   * A file to write data to.
   *
   * @param name suggested, without ending
   * @param kinds that can be written
   */
  Optional<Path> exportFile(Optional<Path> folder, String name, List<OutputKind> kinds);

  /** Which encoding the texts of a source are in. */
  Optional<Charset> encoding(EncodingPreview preview);

  /** Why a finding is right as it is; never blank. */
  Optional<String> reason(String about);

  /** Whether to go on. */
  boolean confirm(LocalText question);

  /** Whether to forget what is remembered and does not fit; who closes the question keeps it. */
  boolean forget(LocalText question);

  /** What to do with changes that are not saved. */
  Unsaved unsaved(LocalText about);

  /** Answers to the question about unsaved changes. */
  enum Unsaved {
    SAVE,
    DISCARD,
    /** Go on editing. */
    STAY
  }

  void inform(LocalText text);

  void error(LocalText text);
}
