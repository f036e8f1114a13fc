package org.landcheck.api;

/**
 * In which direction a change of a parameter makes a rule ask for more. Of a list, fewer entries
 * are lower if all of them were there before; of a flag, false is lower than true. A limit written
 * as a text is a number or a day, and asks for nothing if it is blank.
 */
public enum Strictness {
  /** Smaller values find more: the least area of an overlap worth reporting. */
  LOWER_IS_STRICTER,
  /** Larger values find more: the area below which a polygon is a sliver. */
  HIGHER_IS_STRICTER,
  /** Cannot be told from the value alone; every change may weaken. */
  UNKNOWN
}
