package org.landcheck.io.archive;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is known of one page.
 *
 * @param width pixels of its largest image, or points of the page if it has none
 * @param dpi pixels per inch as the image lies on the page, or as a picture says of itself
 * @param landscape whether it is wider than high, as it is shown
 * @param sha256 of the encoded bytes of its image, if it is one image and nothing else
 */
record PageFacts(
    long width,
    long height,
    OptionalDouble dpi,
    boolean landscape,
    Look look,
    Optional<String> sha256) {
  /**
   * What looking at the pixels tells.
   *
   * @param blank share of the page without ink, 0 to 1
   * @param skew degrees that lines rise to the right
   * @param hash 64 bits that pages which look alike share
   */
  record Look(OptionalDouble blank, OptionalDouble skew, OptionalLong hash) {
    /** Of a page that could not be looked at, or holds no picture. */
    static final Look NONE =
        new Look(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty());

    /** Of a page on which nothing is drawn at all. */
    static final Look BLANK =
        new Look(OptionalDouble.of(1), OptionalDouble.empty(), OptionalLong.empty());
  }
}
