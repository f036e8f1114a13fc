package org.landcheck.io.dxf;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Drawings nobody ever drew. */
@Timeout(120)
class HostileDxfTest {
  private static final String TEXT =
      Dxf.R2000
          + Dxf.section("TABLES", "0 TABLE 2 LAYER 0 LAYER 2 JZD 62 3 0 ENDTAB")
          + Dxf.section("BLOCKS", "0 BLOCK 2 A 10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 1 0 ENDBLK")
          + Dxf.section(
              "ENTITIES",
              "0 LWPOLYLINE 5 1A 8 JZD 70 1 38 2 10 0 20 0 42 0.5 10 9 20 0 10 9 20 9 1001 SOUTH 1000 300000"
                  + " 0 POLYLINE 66 1 70 0 0 VERTEX 10 0 20 0 0 VERTEX 10 1 20 1 42 1 0 SEQEND"
                  + " 0 CIRCLE 10 0 20 0 40 3 0 ARC 10 0 20 0 40 3 50 10 51 80"
                  + " 0 ELLIPSE 10 0 20 0 11 3 21 1 40 0.3 41 0 42 3"
                  + " 0 SPLINE 71 2 40 0 40 0 40 0 40 1 40 1 40 1 10 0 20 0 10 1 20 1 10 2 20 0"
                  + " 0 HATCH 91 1 92 1 93 2 72 2 10 0 20 0 40 1 50 0 51 180 73 1 72 1 10 -1 20 0 11 1 21 0"
                  + " 0 TEXT 10 0 20 0 1 国土\\U+56FD%%d 0 MTEXT 10 0 20 0 1 {\\C1;a\\Pb}"
                  + " 0 INSERT 66 1 2 A 10 4 20 4 41 2 70 2 44 3 0 ATTRIB 1 x 0 SEQEND 0 POINT 10 1 20 1")
          + Dxf.groups("0 EOF");

  @TempDir Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(1);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  private Hostile sample() throws Exception {
    return Hostile.sample(new DxfFormat(), Dxf.file(folder, TEXT, Charset.forName("GBK")));
  }
}
