package org.landcheck.io.filegdb;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.UnreadableShapeException;

/** Bytes that a fuzzer finds worth trying as shapes and as descriptions of columns. */
class FileGdbFuzz {
  private static final ShapeGrid GRID = new ShapeGrid("", 0, 0, 1e4, 0, 1e4, 0, 1e4, 0.001);

  @FuzzTest
  void anyShape(byte[] bytes) {
    byte[] window = Arrays.copyOf(bytes, bytes.length + RowWindow.SLACK);
    PackedShapesBuilder builder = new PackedShapesBuilder(VertexSpace.ofHeap());
    try {
      new ShapeReader(builder, GRID, 1e-3).read(window, 0, bytes.length);
      builder.build().geometry(0).getEnvelopeInternal();
    } catch (UnreadableShapeException e) {
      // As it should be.
    }
  }
}
