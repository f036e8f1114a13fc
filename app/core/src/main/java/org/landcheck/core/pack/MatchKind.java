package org.landcheck.core.pack;

/** How a layer or field of the data was recognised as one the pack expects. */
public enum MatchKind {
  /** A person said so, or said that nothing answers to it. */
  CHOSEN,
  /** The name, upper and lower case being the same. */
  EXACT,
  /** One of the other names the pack lists, or a long name cut as in a shapefile. */
  ALIAS,
  /** A name with digits or a separator before or behind: {@code DJQ_2024}, {@code 430181DJQ}. */
  PREFIX,
  /** A table whose name says nothing, by the fields it has. */
  FIELDS,
  /** Nothing answers to it. */
  MISSING,
  /** Several do, equally well; none was taken. */
  AMBIGUOUS
}
