package org.landcheck.io.filegdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Goes through part of an array, little-endian, and never beyond its end. */
final class ByteCursor {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private byte[] bytes = {};
  private int at;
  private int end;

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  static ByteCursor of(byte[] bytes) {
    ByteCursor cursor = new ByteCursor();
    cursor.over(bytes, 0, bytes.length);
    return cursor;
  }

  /** Starts anew with other bytes. */
  void over(byte[] other, int from, int to) {
    bytes = other;
    at = from;
    end = to;
  }

  int position() {
    return at;
  }

  int remaining() {
    return end - at;
  }

  /** Steps over some bytes and gives where they begin. */
  int skip(int count) throws CutOffException {
    if (count < 0 || count > end - at) {
      throw CutOffException.INSTANCE;
    }
    int start = at;
    at += count;
    return start;
  }

  int u8() throws CutOffException {
    return bytes[skip(1)] & 0xFF;
  }

  int i16() throws CutOffException {
    return (short) SHORTS.get(bytes, skip(2));
  }

  int u16() throws CutOffException {
    return i16() & 0xFFFF;
  }

  int i32() throws CutOffException {
    return (int) INTS.get(bytes, skip(4));
  }

  long i64() throws CutOffException {
    return (long) LONGS.get(bytes, skip(8));
  }

  float f32() throws CutOffException {
    return Float.intBitsToFloat(i32());
  }

  double f64() throws CutOffException {
    return Double.longBitsToDouble(i64());
  }

  /** A whole number in groups of seven bits, the lowest first. */
  long varUInt() throws CutOffException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int group = u8();
      value |= (long) (group & 0x7F) << shift;
      if (group < 0x80) {
        return value;
      }
    }
    throw CutOffException.INSTANCE;
  }

  /** How many of the bytes that follow belong together. */
  int length() throws CutOffException {
    long value = varUInt();
    if (value < 0 || value > remaining()) {
      throw CutOffException.INSTANCE;
    }
    return (int) value;
  }

  byte[] copy(int count) throws CutOffException {
    byte[] copy = new byte[count];
    System.arraycopy(bytes, skip(count), copy, 0, count);
    return copy;
  }

  String utf16(int characters) throws CutOffException {
    int start = skip(2 * characters);
    return new String(bytes, start, 2 * characters, StandardCharsets.UTF_16LE);
  }
}
