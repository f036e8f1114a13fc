package org.landcheck.io.sqlite;

/** Numbers of fixed length, greatest byte first. */
final class Bytes {
  private Bytes() {}

  static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  static int i32(byte[] bytes, int at) {
    return u16(bytes, at) << 16 | u16(bytes, at + 2);
  }

  static long u32(byte[] bytes, int at) {
    return i32(bytes, at) & 0xFFFFFFFFL;
  }

  static long i64(byte[] bytes, int at) {
    return (long) i32(bytes, at) << 32 | u32(bytes, at + 4);
  }
}
