package org.landcheck.desktop.map;

/**
 * How a layer is drawn.
 *
 * @param rgb colour as {@code 0xRRGGBB}
 * @param filled whether areas get a light fill
 * @param width pixels of outlines
 */
public record LayerStyle(int rgb, boolean filled, float width) {
  private static final int OUTLINE_ALPHA = 0xD0;
  private static final int FILL_ALPHA = 0x24;

  /** Colours that stay apart from each other and from those of findings, for colour-blind too. */
  private static final int[] PALETTE = {
    0x3A6EA5, 0x0B7A75, 0x6F4E9B, 0x5B6B2F, 0x8A5A2B, 0x4A5568, 0x1F77B4, 0x7A3E65
  };

  /** A colour of the palette, by turns. */
  public static int paletteColour(int index) {
    return PALETTE[Math.floorMod(index, PALETTE.length)];
  }

  /** Number of colours to choose from. */
  public static int paletteSize() {
    return PALETTE.length;
  }

  /** The same style in another colour. */
  public LayerStyle withColour(int newRgb) {
    return new LayerStyle(newRgb, filled, width);
  }

  int outlineArgb() {
    return OUTLINE_ALPHA << 24 | rgb;
  }

  int fillArgb() {
    return FILL_ALPHA << 24 | rgb;
  }
}
