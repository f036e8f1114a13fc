package org.landcheck.desktop.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FieldSpec;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.PartRow.Standing;
import org.landcheck.desktop.work.Bench;

/** Layers and fields, as a person changes them in their form. */
class PartChoiceTest {
  private static final PackPart ZONE = PackPart.layer("DJQ");
  private static final PackPart CODE = PackPart.field("DJQ", "DJQDM");

  private Bench bench;
  private PackEditorModel editor;
  private PartChoice layers;
  private String empty;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.empty();
    editor = new PackEditorModel(bench.workspace());
    layers = PartChoice.ofLayers(new PartsModel(editor));
    layers.choose(ZONE);
    empty = json();
  }

  private String json() {
    return editor.editing().get().draft().json();
  }

  private FormField field(String member) {
    return layers.parts().form(layers.shown().orElseThrow()).stream()
        .filter(field -> field.member().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private PartRow row() {
    return layers.row().orElseThrow();
  }

  private List<String> names() {
    return layers.inners().stream().map(PartRow::name).toList();
  }

  private int at(PackPart layer) {
    return layers.outers().stream().map(PartRow::part).toList().indexOf(layer);
  }

  private void addField() {
    PackPart part = layers.parts().free(PackPart.field("DJQ", "FIELD"));
    assertEquals(Optional.empty(), layers.addInner(part, Map.of("type", "text")));
  }

  private Optional<FieldSpec> spec(String name) {
    return editor.editing().get().draft().pack().layer("DJQ").stream()
        .flatMap(layer -> layer.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  @Test
  void whatTheParentHasIsShownAsItsOwnAndKeepsItsName() {
    assertTrue(layers.outers().stream().allMatch(row -> row.standing() == Standing.INHERITED));
    assertEquals(List.of("inherited"), row().tags());
    assertTrue(
        layers.parts().form(ZONE).stream().noneMatch(field -> field.member().equals("name")));
    layers.chooseInner(Optional.of(CODE));
    layers.removeInner();
    layers.moveInner(1);
    assertEquals(empty, json());
  }

  @Test
  void aShorterFieldTightensALongerOneWeakensAndBothAreSaid() {
    layers.chooseInner(Optional.of(CODE));
    layers.enter("length", "6");
    assertEquals(Standing.CHANGED, row().standing());
    assertFalse(row().weakened());
    layers.enter("length", "20");
    assertEquals(List.of("weakened"), row().tags());
    assertEquals(20, spec("DJQDM").orElseThrow().length());
    layers.setBack("length");
    assertEquals(empty, json());
  }

  @Test
  void whatIsNoLengthWaitsBesideItsFieldAndHoldsThePackBack() {
    layers.chooseInner(Optional.of(CODE));
    for (String wrong : List.of("long", "-1", "1.5", "9999999")) {
      layers.enter("length", wrong);
      assertEquals(9, spec("DJQDM").orElseThrow().length(), wrong);
      assertEquals(wrong, field("length").value());
      assertTrue(field("length").fault().orElseThrow().en().contains("whole positive"), wrong);
      assertEquals(List.of("inherited", "waiting"), row().tags());
      PartRow zone = layers.outers().get(at(ZONE));
      assertEquals(List.of("inherited", "waiting"), zone.tags(), "the layer says so too");
    }
    assertFalse(editor.save());
    assertTrue(bench.answers().errors().get(0).contains("not taken"));
    layers.enter("length", "9");
    assertEquals(Optional.empty(), editor.editing().get().obstacle());
    assertEquals(empty, json());
  }

  @Test
  void aFieldOfOnesOwnIsNamedLetterByLetterAndStaysLookedAt() {
    addField();
    for (String typed : List.of("J", "JZ")) {
      layers.enter("name", typed);
    }
    assertEquals(Optional.of(PackPart.field("DJQ", "JZ")), layers.inner().get());
    layers.enter("title.zh", "记载");
    layers.enter("aliases", "说明\n记载说明, 说明");
    layers.enter("required", "true");
    FieldSpec spec = spec("JZ").orElseThrow();
    assertEquals("记载", spec.title().zh());
    assertEquals(List.of("说明", "记载说明"), spec.aliases());
    assertTrue(spec.required());
    assertEquals(List.of("added"), row().tags());
    layers.removeInner();
    assertEquals(empty, json());
  }

  @Test
  void aNameThatIsTakenOrBlankWaits() {
    addField();
    layers.enter("name", "DJQDM");
    assertEquals("DJQDM", field("name").value());
    assertTrue(field("name").fault().orElseThrow().en().contains("already"));
    layers.enter("name", "");
    assertTrue(field("name").fault().orElseThrow().en().contains("blank"));
    assertTrue(names().contains("FIELD1"));
    layers.enter("name", "JZ");
    assertEquals(Optional.empty(), editor.editing().get().obstacle());
  }

  @Test
  void whatWaitsInALayerGoesWithItsNewName() {
    assertEquals(Optional.empty(), layers.add(PackPart.layer("LAYER"), Map.of()));
    PackPart inside = PackPart.field("LAYER1", "A");
    layers.addInner(inside, Map.of("type", "text"));
    layers.enter("length", "x");
    layers.chooseInner(Optional.empty());
    layers.enter("name", "ZD");
    layers.chooseInner(Optional.of(PackPart.field("ZD", "A")));
    assertEquals("x", field("length").value());
    layers.parts().drop(PackPart.field("ZD", "A"));
    assertEquals(Optional.empty(), editor.editing().get().obstacle());
  }

  @Test
  void aliasesOfTheParentStay() {
    layers.chooseInner(Optional.of(CODE));
    String before = field("aliases").value();
    assertFalse(before.isEmpty());
    layers.enter("aliases", before + "\n区号");
    assertTrue(spec("DJQDM").orElseThrow().aliases().contains("区号"));
    layers.enter("aliases", "区号");
    assertTrue(field("aliases").fault().orElseThrow().en().contains("stay"));
  }

  @Test
  void aKeyTheParentNamedCanBeAnotherButNotNone() {
    assertFalse(field("key").choices().stream().anyMatch(choice -> choice.key().isEmpty()));
    layers.enter("key", "");
    assertTrue(field("key").fault().isPresent());
    layers.enter("key", "DJQMC");
    assertEquals(List.of("weakened"), row().tags());
    layers.parts().asInherited(List.of(ZONE));
    assertEquals(empty, json());
  }

  @Test
  void ownFieldsChangePlacesAmongThemselves() {
    addField();
    addField();
    assertFalse(layers.canMoveInner(1));
    assertTrue(layers.canMoveInner(-1));
    layers.moveInner(-1);
    assertEquals(List.of("FIELD2", "FIELD1"), names().subList(names().size() - 2, names().size()));
    assertFalse(layers.canMoveInner(-1), "above it is a field of the parent");
    assertEquals(Optional.of(PackPart.field("DJQ", "FIELD2")), layers.inner().get());
  }

  @Test
  void aLayerThatARuleNamesIsNotRemoved() {
    layers.add(PackPart.layer("LAYER"), Map.of());
    String id = editor.freeId("geometry.null", Optional.of("LAYER1"));
    editor.add(id, "geometry.null", Optional.of("LAYER1"), Optional.empty());
    layers.remove();
    assertTrue(
        bench.answers().errors().get(0).startsWith("Cannot remove LAYER1"),
        bench.answers()::toString);
    editor.remove(id);
    layers.remove();
    assertEquals(empty, json());
  }

  @Test
  void undoTakesBackWhatWasDoneToTheModelAndOneTypingIsOneStep() {
    layers.chooseInner(Optional.of(CODE));
    layers.enter("length", "1");
    layers.enter("length", "12");
    editor.undo();
    assertEquals(empty, json());
    editor.redo();
    assertEquals(12, spec("DJQDM").orElseThrow().length());
  }

  @Test
  void theTextAndTheFormAreOneThing() {
    editor.type(
        empty.replace(
            "\"version\"",
            "\"layers\": [{\"name\": \"DJQ\", \"fields\": [{\"name\": \"DJQDM\", \"length\": 7}]}],"
                + " \"version\""));
    layers.chooseInner(Optional.of(CODE));
    assertEquals("7", field("length").value());
    assertTrue(field("length").different());
    editor.type("{");
    layers.enter("length", "8");
    assertEquals("7", field("length").value(), "while the text is wrong nothing else is taken");
  }
}
