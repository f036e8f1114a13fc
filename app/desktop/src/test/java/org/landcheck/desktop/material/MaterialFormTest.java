package org.landcheck.desktop.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.desktop.work.Kit;

class MaterialFormTest {
  private static final Kit KIT = Kit.standard();

  @TempDir Path folder;
  private Path ledger;
  private Path papers;
  private MaterialForm form;

  @BeforeEach
  void files() throws Exception {
    ledger = Files.createFile(folder.resolve("台账.xlsx"));
    papers = Files.createDirectory(folder.resolve("档案"));
    form = form("land-use-permit", Materials.of(List.of(folder.resolve("data.gpkg"))));
  }

  private static MaterialForm form(String pack, Materials now) throws Exception {
    return new MaterialForm(now, new MaterialUse(KIT.pack(pack).pack(), KIT.checks()));
  }

  @Test
  void whatIsChosenIsTheResultAndTheDataStay() {
    assertTrue(form.add(Role.LEDGERS, List.of(ledger)));
    assertTrue(form.add(Role.ARCHIVE, List.of(papers)));
    Materials result = form.result();
    assertEquals(List.of(ledger), result.ledgers());
    assertEquals(Optional.of(papers), result.archive());
    assertEquals(List.of(folder.resolve("data.gpkg")), result.data());
  }

  @Test
  void ofRolesThatOneCanHaveTheLastTakesThePlace() throws Exception {
    Path other = Files.createDirectory(folder.resolve("档案二"));
    form.add(Role.ARCHIVE, List.of(papers, other));
    assertEquals(List.of(other), form.places(Role.ARCHIVE));
    form.add(Role.LEDGERS, List.of(ledger));
    form.add(Role.LEDGERS, List.of(ledger));
    assertEquals(List.of(ledger), form.places(Role.LEDGERS));
    form.remove(Role.LEDGERS, ledger);
    assertEquals(List.of(), form.result().ledgers());
  }

  @Test
  void aFolderIsNoLedgerAndAFileNoDelivery() {
    assertFalse(form.add(Role.LEDGERS, List.of(papers, ledger)));
    assertEquals(List.of(ledger), form.places(Role.LEDGERS));
    assertFalse(form.add(Role.DELIVERY, List.of(ledger)));
    assertEquals(List.of(), form.places(Role.DELIVERY));
  }

  @Test
  void whatNoRuleLooksAtIsSaidOnlyOfWhatIsGiven() throws Exception {
    MaterialForm zones = form("cadastral-zone", Materials.NONE);
    assertFalse(zones.unused(Role.ARCHIVE));
    zones.add(Role.ARCHIVE, List.of(papers));
    assertTrue(zones.unused(Role.ARCHIVE));
    form.add(Role.ARCHIVE, List.of(papers));
    form.add(Role.LEDGERS, List.of(ledger));
    assertFalse(form.unused(Role.ARCHIVE));
    assertFalse(form.unused(Role.LEDGERS));
  }

  @Test
  void choosingBeginsWhereTheLastOneLiesElseBesideTheData() {
    assertEquals(Optional.of(folder), form.near(Role.METADATA));
    form.add(Role.METADATA, List.of(papers.resolve("y.xml")));
    assertEquals(Optional.of(papers), form.near(Role.METADATA));
    assertTrue(form.gone(papers.resolve("y.xml")));
    assertFalse(form.gone(ledger));
  }
}
