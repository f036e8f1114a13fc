package org.landcheck.io.dxf;

/**
 * A map of the plane: {@code x' = a x + b y + e}, {@code y' = c x + d y + f}. What blocks are moved
 * by, and how the coordinates of an entity lie in the world.
 */
record Affine(double a, double b, double c, double d, double e, double f) {
  static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

  private static final double NEAR_AXIS = 1.0 / 64;

  boolean isIdentity() {
    return equals(IDENTITY);
  }

  double x(double x, double y) {
    return a * x + b * y + e;
  }

  double y(double x, double y) {
    return c * x + d * y + f;
  }

  /** This map after another. */
  Affine after(Affine first) {
    if (first.isIdentity()) {
      return this;
    }
    if (isIdentity()) {
      return first;
    }
    return new Affine(
        a * first.a + b * first.c,
        a * first.b + b * first.d,
        c * first.a + d * first.c,
        c * first.b + d * first.d,
        x(first.e, first.f),
        y(first.e, first.f));
  }

  /** The largest factor by which it makes things longer, or a little more. */
  double growth() {
    return Math.max(Math.hypot(a, c), Math.hypot(b, d));
  }

  boolean isFinite() {
    return Double.isFinite(a + b + c + d + e + f);
  }

  /**
   * From the coordinates of an entity to those of the world, seen from above (DXF Reference,
   * "Arbitrary Axis Algorithm").
   *
   * @param z height of the entity along its own axis
   */
  static Affine ofExtrusion(double nx, double ny, double nz, double z) {
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (nx == 0 && ny == 0 && nz > 0 || !(length > 0)) {
      return IDENTITY;
    }
    double x = nx / length;
    double y = ny / length;
    double up = nz / length;
    boolean near = Math.abs(x) < NEAR_AXIS && Math.abs(y) < NEAR_AXIS;
    double ax = near ? up : -y;
    double ay = near ? 0 : x;
    double az = near ? -x : 0;
    double size = Math.sqrt(ax * ax + ay * ay + az * az);
    ax /= size;
    ay /= size;
    az /= size;
    return new Affine(ax, y * az - up * ay, ay, up * ax - x * az, z * x, z * y);
  }

  /** Where an insert puts what is at {@code baseX, baseY} of its block. */
  static Affine ofInsert(
      double baseX,
      double baseY,
      double scaleX,
      double scaleY,
      double degrees,
      double x,
      double y) {
    double angle = Math.toRadians(degrees);
    double cos = degrees % 360 == 0 ? 1 : Math.cos(angle);
    double sin = degrees % 360 == 0 ? 0 : Math.sin(angle);
    double a = cos * scaleX;
    double b = -sin * scaleY;
    double c = sin * scaleX;
    double d = cos * scaleY;
    return new Affine(a, b, c, d, x - a * baseX - b * baseY, y - c * baseX - d * baseY);
  }
}
