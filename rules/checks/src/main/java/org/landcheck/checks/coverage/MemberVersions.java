package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.landcheck.checks.geometry.Validity;
import org.locationtech.jts.geom.Geometry;

/**
 * The members of the versions of one layer. Keeps the last version asked for; the next is made from
 * it and from what differs.
 */
final class MemberVersions {
  private final MemberBase base;
  private final Map<Integer, LooseShape> looseBeneath = new HashMap<>();
  private Members latest;
  private int nextId;

  MemberVersions(MemberBase base) {
    this.base = base;
    this.nextId = base.layer().size();
    base.loose().forEach(shape -> looseBeneath.put(shape.id(), shape));
    TileLoose tiles = TileLoose.none(base.rings().grid()).with(List.of(), base.loose());
    latest = new Members(base.layer(), base, base.invalid(), looseBeneath, tiles, new MemberStep());
  }

  synchronized Members at(Layer layer, Inspection inspection) {
    if (!latest.layer().equals(layer)) {
      latest = next(layer, inspection);
    }
    return latest;
  }

  private Members next(Layer layer, Inspection inspection) {
    Validity validity = Validity.of(layer, inspection);
    Map<Integer, LooseShape> wanted = new HashMap<>(latest.looseById());
    BitSet out = (BitSet) latest.out().clone();
    Set<Integer> removed = new HashSet<>();
    List<LooseShape> added = new ArrayList<>();
    MemberStep step = new MemberStep(latest);
    for (long fid : Revision.differing(latest.layer(), layer)) {
      int before = latest.idOfFeature(fid);
      LooseShape own = latest.loose(before);
      Optional<LooseShape> shape = shape(layer, fid, own, validity, out);
      if (own != null && shape.filter(now -> now == own).isEmpty()) {
        wanted.remove(before);
        removed.add(before);
      }
      if (shape.isPresent() && shape.get() != own) {
        wanted.put(shape.get().id(), shape.get());
        added.add(shape.get());
      }
      int beneath = base.layer().rowOf(fid);
      boolean packed = beneath >= 0 && !out.get(beneath) && base.shapes().loose(beneath) == null;
      step.add(before, shape.map(LooseShape::id).orElse(packed ? beneath : -1));
    }
    return new Members(layer, base, out, wanted, latest.loose().with(removed, added), step);
  }

  /**
   * The loose shape that a feature takes part with, if any; notes whether it takes part with the
   * one beneath.
   *
   * @param own the loose shape it took part with, or null
   */
  private Optional<LooseShape> shape(
      Layer layer, long fid, LooseShape own, Validity validity, BitSet out) {
    int row = layer.rowOf(fid);
    int beneath = base.layer().rowOf(fid);
    Geometry shape = row < 0 ? Layer.NO_GEOMETRY : layer.geometry(row);
    boolean edited = own != null && own.id() >= base.layer().size();
    if (row >= 0 && beneath >= 0 && !(edited && own.source() == shape)) {
      boolean untouched = layer.revision().map(edits -> edits.baseRow(row) >= 0).orElse(true);
      if (untouched || isAsItWas(beneath, shape)) {
        out.set(beneath, base.invalid().get(beneath));
        return Optional.ofNullable(looseBeneath.get(beneath));
      }
    }
    if (beneath >= 0) {
      out.set(beneath);
    }
    if (edited && own.source() == shape) {
      return Optional.of(own);
    }
    return row < 0
        ? Optional.empty()
        : MemberBase.loose(nextId++, fid, shape, validity.isValid(row));
  }

  private boolean isAsItWas(int baseRow, Geometry shape) {
    Geometry before = base.shapes().geometry(baseRow);
    return before.getNumPoints() == shape.getNumPoints() && before.equalsExact(shape);
  }
}
