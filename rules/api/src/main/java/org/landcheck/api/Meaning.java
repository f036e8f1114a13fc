package org.landcheck.api;

/** What the text of a parameter stands for, so that a pack can be held against its own layers. */
public enum Meaning {
  /** A value that means what it says. */
  VALUE,
  /** Fields of the rule's layer; blank for none. */
  FIELD,
  /** Fields of the layer it compares with; blank for none. */
  FIELD_OF_AGAINST,
  /**
   * Fields of the rule's layer, each with one of the layer it compares with: {@code A=B, C=D}; a
   * name alone stands for both; blank for none.
   */
  FIELD_PAIRS,
  /**
   * A field of the rule's layer, or characters of it, and one of the layer it compares with: {@code
   * A[0:9]=B}; blank for none.
   */
  FIELD_PART,
  /** A layer of the pack and a field of it: {@code LAYER.FIELD}. */
  LAYER_FIELD,
  /** A layer of the pack. */
  LAYER,
  /** A vocabulary of the pack. */
  CODE_LIST,
  /** A CQL condition on rows of the rule's layer; blank for none. */
  CONDITION,
  /** A regular expression. */
  PATTERN,
  /** A regular expression in which a word in braces stands for a text: <code>{number}</code>. */
  PATTERN_WITH_WORDS,
  /** A name and a regular expression: {@code name=expression}. */
  NAMED_PATTERN
}
