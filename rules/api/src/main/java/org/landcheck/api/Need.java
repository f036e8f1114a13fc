package org.landcheck.api;

/** What a check must have before it can say anything about a feature or a layer. */
public enum Need {
  /** Features whose shape is not valid are passed over and listed as not inspected. */
  VALID_GEOMETRY,
  /** The layer must be in metres: distances and areas mean nothing in degrees. */
  PROJECTED_CRS,
  /** The rule must name a second layer. */
  AGAINST,
  /** Neighbouring datasets must have been given. */
  NEIGHBOUR,
  /** See {@link Companion#REFERENCE}. */
  REFERENCE,
  /** See {@link Companion#PREVIOUS}. */
  PREVIOUS,
  /** See {@link Companion#LOADED}. */
  LOADED
}
