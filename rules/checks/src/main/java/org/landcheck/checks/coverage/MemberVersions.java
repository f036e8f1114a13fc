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
  private Members latest;
  private int nextId;

  MemberVersions(MemberBase base) {
    this.base = base;
    this.nextId = base.layer().size();
    Map<Integer, LooseShape> loose = new HashMap<>();
    base.loose().forEach(shape -> loose.put(shape.id(), shape));
    TileLoose tiles = TileLoose.none(base.rings().grid()).with(List.of(), base.loose());
    latest = new Members(base.layer(), base, base.invalid(), loose, tiles);
  }

  synchronized Members at(Layer layer, Inspection inspection) {
    if (!latest.layer().equals(layer)) {
      latest = next(layer, inspection);
    }
    return latest;
  }

  private Members next(Layer layer, Inspection inspection) {
    Map<Integer, LooseShape> wanted = new HashMap<>();
    BitSet out = (BitSet) base.invalid().clone();
    BitSet lost = new BitSet();
    Optional<Revision> revision = layer.revision();
    if (revision.isPresent()) {
      for (int row : revision.get().lostRows()) {
        lost.set(row);
      }
      Map<Long, LooseShape> known = edited();
      Validity validity = Validity.of(layer, inspection);
      for (int row : revision.get().touchedRows()) {
        long fid = layer.fid(row);
        Geometry shape = layer.geometry(row);
        int beneath = base.layer().rowOf(fid);
        LooseShape before = known.get(fid);
        if (before != null && before.source() == shape) {
          wanted.put(before.id(), before);
        } else if (beneath >= 0 && isAsItWas(beneath, shape)) {
          lost.clear(beneath);
        } else {
          MemberBase.loose(nextId, fid, shape, validity.isValid(row))
              .ifPresent(made -> wanted.put(nextId++, made));
        }
      }
    }
    out.or(lost);
    for (LooseShape shape : base.loose()) {
      if (!lost.get(shape.id())) {
        wanted.put(shape.id(), shape);
      }
    }
    Set<Integer> removed = new HashSet<>(ids(latest));
    removed.removeAll(wanted.keySet());
    List<LooseShape> added = new ArrayList<>();
    wanted.forEach(
        (id, shape) -> {
          if (latest.loose(id) == null) {
            added.add(shape);
          }
        });
    return new Members(layer, base, out, wanted, latest.loose().with(removed, added));
  }

  private static Set<Integer> ids(Members members) {
    Set<Integer> ids = new HashSet<>();
    members.looseShapes().forEach(shape -> ids.add(shape.id()));
    return ids;
  }

  /** Shapes made by edits, by feature id. */
  private Map<Long, LooseShape> edited() {
    Map<Long, LooseShape> edited = new HashMap<>();
    for (LooseShape shape : latest.looseShapes()) {
      if (shape.id() >= base.layer().size()) {
        edited.put(shape.fid(), shape);
      }
    }
    return edited;
  }

  private boolean isAsItWas(int baseRow, Geometry shape) {
    Geometry before = base.shapes().geometry(baseRow);
    return before.getNumPoints() == shape.getNumPoints() && before.equalsExact(shape);
  }
}
