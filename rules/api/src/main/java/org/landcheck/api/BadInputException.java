package org.landcheck.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Input that cannot be used as it is: a file, a pack, a parameter.
 *
 * <p>The text is one line that says what is wrong, where, and what to do, for the person who gave
 * the input. Programs end with exit code 2 on it and nothing half-written.
 */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText text;
  private final transient Optional<Place> place;

  public BadInputException(LocalText text) {
    super(text.en());
    this.text = text;
    this.place = Optional.empty();
  }

  public BadInputException(LocalText text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
    this.place = Optional.empty();
  }

  /**
   * @param text the line to show, the place included
   */
  public BadInputException(LocalText text, Place place) {
    super(text.en());
    this.text = text;
    this.place = Optional.of(place);
  }

  /** The line to show. */
  public LocalText text() {
    return text;
  }

  /** Where in a text file it is, if it is in one. */
  public Optional<Place> place() {
    return place;
  }

  /**
   * A place in a text file.
   *
   * @param file name of the file
   * @param line counted from 1
   * @param column counted in characters from 1
   * @param path the value in the file's structure, {@code rules[3].params.minArea}; may be empty
   * @param what what is wrong there, without saying where
   */
  public record Place(String file, int line, int column, String path, LocalText what) {
    public Place {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(what, "what");
    }
  }
}
