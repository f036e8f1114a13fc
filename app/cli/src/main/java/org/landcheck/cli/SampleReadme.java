package org.landcheck.cli;

/** What lies in the folder of the sample county, and commands to begin with. */
final class SampleReadme {
  private SampleReadme() {}

  static String text() {
    return String.join(
        "\n",
        "示例县（地名和界线均为虚构）",
        "",
        SampleFiles.COUNTY + "  带已知问题的地籍区（DJQ）、地籍子区（DJZQ）",
        SampleFiles.NEIGHBOUR + "  相邻县，用于接边检查",
        SampleFiles.CLEAN + "  同一个县，没有任何问题",
        SampleFiles.PREVIOUS + "  " + SampleFiles.CLEAN + " 的上一版成果，有代码消失、互换和界线移动等已知问题",
        SampleFiles.LOADED + "  " + SampleFiles.CLEAN + " 入库后的数据，有缺少、多出和改变等已知问题",
        SampleFiles.SHAPEFILES + "  与 " + SampleFiles.COUNTY + " 相同，shapefile 格式",
        SampleFiles.FAULTS + "  已知问题的清单：种类、图斑、应由哪些规则查出、位置",
        SampleFiles.VERSION_FAULTS + "  上一版成果和入库后数据中已知问题的清单",
        "",
        "试一试：",
        COUNTY,
        "  landcheck fix " + SampleFiles.COUNTY + " --pack cadastral-zone --out fixed.gpkg",
        VERSIONS,
        "",
        "Sample county (names and borders are made up)",
        "",
        SampleFiles.COUNTY + "  cadastral zones (DJQ) and sub-zones (DJZQ) with known faults",
        SampleFiles.NEIGHBOUR + "  the county next to it, for edge matching",
        SampleFiles.CLEAN + "  the same county without any fault",
        SampleFiles.PREVIOUS
            + "  the version before "
            + SampleFiles.CLEAN
            + ": codes that vanished or changed places, moved borders",
        SampleFiles.LOADED
            + "  "
            + SampleFiles.CLEAN
            + " as it lies in a database: features missing, added, changed",
        SampleFiles.SHAPEFILES + "  the same as " + SampleFiles.COUNTY + ", as shapefiles",
        SampleFiles.FAULTS + "  the record of faults: kind, features, rules that find it, place",
        SampleFiles.VERSION_FAULTS + "  the record of faults of the previous and the loaded data",
        "");
  }

  private static final String COUNTY =
      "  landcheck check "
          + SampleFiles.COUNTY
          + " --pack cadastral-zone --neighbour "
          + SampleFiles.NEIGHBOUR
          + " --out report";
  private static final String VERSIONS =
      "  landcheck check "
          + SampleFiles.CLEAN
          + " --pack cadastral-zone --previous "
          + SampleFiles.PREVIOUS
          + " --loaded "
          + SampleFiles.LOADED
          + " --out report";
}
