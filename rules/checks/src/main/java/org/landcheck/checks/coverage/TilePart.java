package org.landcheck.checks.coverage;

/**
 * Open edges of one tile that hang together.
 *
 * @param exits nodes of these edges that lie in other tiles, two numbers each
 */
record TilePart(Segments edges, double[] exits) {
  int group() {
    return edges.group(0);
  }

  /** Parts are told apart by what they hold; see {@link TileParts} for why they are kept. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TilePart part && edges.same(part.edges);
  }

  @Override
  public int hashCode() {
    return edges.contentHash();
  }
}
