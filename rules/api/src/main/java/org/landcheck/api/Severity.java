package org.landcheck.api;

/** How much a finding weighs: must be mended, should be mended, worth knowing. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
