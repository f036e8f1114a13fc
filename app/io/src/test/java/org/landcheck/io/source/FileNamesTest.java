package org.landcheck.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.IoWriters;

/** Files of layers that are called as no file can be. */
class FileNamesTest {
  @TempDir Path folder;

  private static Dataset tables(String... names) {
    return ArrayDataset.of(Arrays.stream(names).map(FileNamesTest::table).toArray(Layer[]::new));
  }

  private static Layer table(String name) {
    LayerSchema schema =
        new LayerSchema(name, GeometryType.NONE, List.of(Field.of("A", FieldType.TEXT)));
    Feature row = new Feature(new FeatureRef(name, 1), Optional.empty(), List.of("x"));
    return ArrayLayer.of(schema, Crs.UNDECLARED, List.of(row));
  }

  @Test
  void noTwoLayersGetOneFileOnAnySystem() {
    FileNames names = new FileNames();
    assertEquals("_CON", names.take("CON"));
    assertEquals("_con_2", names.take("con"));
    assertEquals("a_b", names.take("a:b"));
    assertEquals("a_b_2", names.take("a/b"));
    assertEquals("e\u0301", names.take("e\u0301"));
    assertEquals("\u00e9_2", names.take("\u00e9"), "one letter in two forms");
  }

  @Test
  void aFolderOfFilesIsWrittenUnderSafeNamesAndThatIsSaid() throws Exception {
    Dataset data = tables("aux", "DJQ", "DJQ.");
    Path target = folder.resolve("out");
    IoWriters.of(target).writer().write(data, target, WriteOptions.DEFAULT, Monitor.SILENT);
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(
          List.of("DJQ.dbf", "DJQ_.dbf", "_aux.dbf"),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".dbf"))
              .sorted()
              .toList());
    }
    List<LocalText> said = IoWriters.of(target).losses().apply(data);
    assertEquals("图层 aux 的文件名改为 _aux：原名称不能用作文件名，或与另一图层重名", said.get(1).zh());
    assertEquals(
        "layer DJQ.: its file is DJQ_, as no file can have the name, or another has it",
        said.get(0).en());
    assertEquals(List.of(), FileNames.renamed(tables("DJQ", "地籍子区 2021")));
  }
}
