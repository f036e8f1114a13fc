package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.landcheck.api.LocalText;

/**
 * The {@code coordinates} of one geometry, whatever its type turns out to be: positions one after
 * another, and where the arrays around them end. For reuse, so that no object is made a vertex.
 *
 * <p>The outermost array is of level 1. Positions stand at level 1 in a Point, 2 in a LineString or
 * MultiPoint, 3 in a Polygon or MultiLineString, 4 in a MultiPolygon; level 0 stands for no
 * position at all. What is wrong is kept for later, so that the text is gone through to its end.
 */
final class Coordinates {
  private static final int DEEPEST = 4;
  private static final double[] FLAT = {};

  private double[] xy = new double[256];
  private double[] heights = FLAT;
  private boolean high;
  private int count;
  private int level;

  /** Positions before the end of each array of level 2 that is no position. */
  final Ends second = new Ends();

  /** Arrays of level 3 before the end of each array of level 2. */
  final Ends thirdsOfSecond = new Ends();

  /** Positions before the end of each array of level 3 that is no position. */
  final Ends third = new Ends();

  private LocalText fault;
  private Place place;
  private long longer;
  private boolean beyond;

  void clear() {
    high = false;
    count = 0;
    level = 0;
    second.clear();
    thirdsOfSecond.clear();
    third.clear();
    fault = null;
  }

  /** Takes the value the parser stands at, and moves to its end. */
  void read(JsonParser json) throws IOException {
    clear();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      bad(json, "coordinates 不是数组", "coordinates are no array");
      json.skipChildren();
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
        position(json, token, depth);
        depth--;
      } else if (token == JsonToken.END_ARRAY) {
        end(json, depth);
        depth--;
      } else {
        bad(json, "坐标中有不是数的内容", "coordinates hold what is no number");
        json.skipChildren();
      }
    }
  }

  private void end(JsonParser json, int depth) {
    if (depth == 2) {
      second.add(count);
      thirdsOfSecond.add(third.size());
    } else if (depth == 3) {
      third.add(count);
    } else if (depth > 3) {
      bad(json, "坐标中有空的点", "an empty position");
    }
  }

  /** Takes the numbers of one position up to the end of its array. */
  private void position(JsonParser json, JsonToken first, int depth) throws IOException {
    if (level == 0 && depth <= DEEPEST) {
      level = depth;
    } else if (level != depth) {
      bad(json, "坐标的层次不一致", "positions at different levels");
    }
    double x = 0;
    double y = 0;
    double z = Double.NaN;
    int numbers = 0;
    JsonToken token = first;
    while (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      double number = json.getDoubleValue();
      if (!Double.isFinite(number)) {
        bad(json, "坐标不是有限的数", "a coordinate that is no finite number");
      }
      if (numbers == 0) {
        x = number;
      } else if (numbers == 1) {
        y = number;
      } else if (numbers == 2) {
        z = number;
      }
      numbers++;
      token = json.nextToken();
      if (numbers == 2 && token == JsonToken.VALUE_NULL) {
        // some programs write an unknown height so
        token = json.nextToken();
      }
    }
    while (token != JsonToken.END_ARRAY) {
      bad(json, "坐标中有不是数的内容", "coordinates hold what is no number");
      json.skipChildren();
      token = json.nextToken();
    }
    if (numbers < 2) {
      bad(json, "点只有 1 个坐标", "a position of a single number");
    }
    if (fault == null) {
      longer += numbers > 3 ? 1 : 0;
      beyond |= Math.abs(x) > 180 || Math.abs(y) > 90;
      add(x, y, z, numbers > 2);
    }
  }

  private void add(double x, double y, double z, boolean deep) {
    if (2 * count == xy.length) {
      xy = Arrays.copyOf(xy, Math.multiplyExact(2, xy.length));
    }
    xy[2 * count] = x;
    xy[2 * count + 1] = y;
    if (deep && !high) {
      high = true;
      heights = heights.length == 0 ? new double[xy.length / 2] : heights;
      Arrays.fill(heights, 0, Math.min(count, heights.length), Double.NaN);
    }
    if (high) {
      if (count >= heights.length) {
        int known = heights.length;
        heights = Arrays.copyOf(heights, xy.length / 2);
        Arrays.fill(heights, known, heights.length, Double.NaN);
      }
      heights[count] = z;
    }
    count++;
  }

  private void bad(JsonParser json, String zh, String en) {
    if (fault == null) {
      fault = new LocalText(zh, en);
      place = Place.of(json.currentTokenLocation());
    }
  }

  /** What is wrong with them and where, if anything is. */
  Optional<LocalText> fault() {
    return fault == null ? Optional.empty() : Optional.of(place.says(fault));
  }

  /** Level of the positions, 0 if there are none. */
  int level() {
    return level;
  }

  /** Number of positions. */
  int count() {
    return count;
  }

  /** Whether any position has a height. */
  boolean isHigh() {
    return high;
  }

  /** {@code x, y} of every position, and more behind. */
  double[] xy() {
    return xy;
  }

  /** Heights of the positions if there are any; NaN where one has none. */
  double[] heights() {
    return heights;
  }

  /** How many positions so far had more than three numbers. */
  long longer() {
    return longer;
  }

  /** Whether any position so far cannot be degrees of longitude and latitude. */
  boolean isBeyondDegrees() {
    return beyond;
  }
}
