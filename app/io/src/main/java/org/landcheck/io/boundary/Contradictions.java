package org.landcheck.io.boundary;

/** Parcels whose first point does not look like what the file declares or began with. */
final class Contradictions {
  private int swapped;
  private long swappedLine;
  private int otherZone;
  private long otherZoneLine;

  void clear() {
    swapped = 0;
    otherZone = 0;
  }

  /**
   * Looks at a parcel.
   *
   * @param prefixed whether the first parcel has a zone number in front of eastings
   */
  void count(Place place, boolean prefixed, long line) {
    if (place.isSwapped()) {
      swappedLine = swapped == 0 ? line : swappedLine;
      swapped++;
    }
    boolean metres = place != Place.ODD && place != Place.DEGREES;
    if (metres && place.hasPrefix() != prefixed) {
      otherZoneLine = otherZone == 0 ? line : otherZoneLine;
      otherZone++;
    }
  }

  void tell(String file, Notes notes) {
    if (swapped > 0) {
      notes.add(
          Notes.About.SYSTEM,
          file + " 有 " + swapped + " 个地块的 X、Y 似乎写反了（第 " + swappedLine + " 行起），未作改动",
          file
              + ": X and Y of "
              + swapped
              + " parcels seem to have changed places, from line "
              + swappedLine
              + "; nothing is changed");
    }
    if (otherZone > 0) {
      notes.add(
          Notes.About.SYSTEM,
          file + " 的横坐标有的带带号有的不带：" + otherZone + " 个地块与第一个地块不同（第 " + otherZoneLine + " 行起）",
          file
              + ": only some eastings have the zone in front: "
              + otherZone
              + " parcels differ from the first, from line "
              + otherZoneLine);
    }
  }
}
