package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.BitSet;

/**
 * Lays JSON out so that a difference reads as prose: containers announced by {@link #tall} put each
 * entry on a line of its own, all others stay on one line.
 */
public final class LineLayout implements PrettyPrinter {
  private final BitSet tall = new BitSet();
  private int depth;
  private boolean nextIsTall;

  /** The container written next is laid out one entry a line. */
  public void tall() {
    nextIsTall = true;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator gen) throws IOException {
    gen.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator gen) throws IOException {
    open(gen, '{');
  }

  @Override
  public void writeStartArray(JsonGenerator gen) throws IOException {
    open(gen, '[');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator gen) throws IOException {
    breakLine(gen);
  }

  @Override
  public void beforeArrayValues(JsonGenerator gen) throws IOException {
    breakLine(gen);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator gen) throws IOException {
    gen.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator gen) throws IOException {
    separate(gen);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator gen) throws IOException {
    separate(gen);
  }

  @Override
  public void writeEndObject(JsonGenerator gen, int entries) throws IOException {
    close(gen, '}', entries);
  }

  @Override
  public void writeEndArray(JsonGenerator gen, int values) throws IOException {
    close(gen, ']', values);
  }

  private void open(JsonGenerator gen, char bracket) throws IOException {
    gen.writeRaw(bracket);
    depth++;
    tall.set(depth, nextIsTall);
    nextIsTall = false;
  }

  private void separate(JsonGenerator gen) throws IOException {
    gen.writeRaw(',');
    if (!breakLine(gen)) {
      gen.writeRaw(' ');
    }
  }

  private boolean breakLine(JsonGenerator gen) throws IOException {
    if (tall.get(depth)) {
      gen.writeRaw('\n');
      gen.writeRaw("  ".repeat(depth));
      return true;
    }
    return false;
  }

  private void close(JsonGenerator gen, char bracket, int entries) throws IOException {
    boolean broken = tall.get(depth) && entries > 0;
    depth--;
    if (broken) {
      gen.writeRaw('\n');
      gen.writeRaw("  ".repeat(depth));
    }
    gen.writeRaw(bracket);
  }
}
