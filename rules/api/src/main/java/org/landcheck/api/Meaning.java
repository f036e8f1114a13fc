package org.landcheck.api;

/** What the text of a parameter stands for, so that a pack can be held against its own layers. */
public enum Meaning {
  /** A value that means what it says. */
  VALUE,
  /** Fields of the rule's layer; blank for none. */
  FIELD,
  /** Fields of the layer it compares with; blank for none. */
  FIELD_OF_AGAINST,
  /** A CQL condition on rows of the rule's layer; blank for none. */
  CONDITION,
  /** A regular expression. */
  PATTERN
}
