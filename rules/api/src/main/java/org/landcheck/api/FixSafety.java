package org.landcheck.api;

/** Whether a fix may be applied without a person looking at it first. */
public enum FixSafety {
  /** Removes its finding, makes no new one, and changes area by no more than it states. */
  SAFE,
  /** A person decides. */
  NEEDS_REVIEW
}
