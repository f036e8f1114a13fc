package org.landcheck.desktop.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackPart;

/**
 * Which layer and which of its fields is looked at, or which code list and which of its codes, and
 * what is done to them. The choice follows names, and stays near what was removed.
 */
final class PartChoice {
  private final PartsModel parts;
  private final Function<PartRows, List<PartRow>> outers;
  private final Function<PackPart, List<PartRow>> inners;
  private final ReadOnlyObjectWrapper<Optional<PackPart>> outer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PackPart>> inner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int outerAt;
  private int innerAt;

  private PartChoice(
      PartsModel parts,
      Function<PartRows, List<PartRow>> outers,
      Function<PackPart, List<PartRow>> inners) {
    this.parts = parts;
    this.outers = outers;
    this.inners = inners;
    parts.editor().editing().addListener(change -> follow());
    follow();
  }

  static PartChoice ofLayers(PartsModel parts) {
    return new PartChoice(parts, PartRows::layers, layer -> parts.rows().fields(layer.name()));
  }

  static PartChoice ofCodeLists(PartsModel parts) {
    return new PartChoice(parts, PartRows::codeLists, list -> parts.rows().codes(list.name()));
  }

  PartsModel parts() {
    return parts;
  }

  /** All layers, or all code lists. */
  List<PartRow> outers() {
    return outers.apply(parts.rows());
  }

  /** The fields of the layer looked at, or the codes of the list. */
  List<PartRow> inners() {
    return outer.get().map(inners).orElse(List.of());
  }

  ReadOnlyObjectProperty<Optional<PackPart>> outer() {
    return outer.getReadOnlyProperty();
  }

  /** The field or code looked at; empty if it is the layer or list itself. */
  ReadOnlyObjectProperty<Optional<PackPart>> inner() {
    return inner.getReadOnlyProperty();
  }

  void choose(PackPart part) {
    if (!outer.get().equals(Optional.of(part))) {
      parts.editor().pause();
      inner.set(Optional.empty());
      outer.set(Optional.of(part));
      outerAt = at(outers(), part);
    }
  }

  /** Looks at a field or code, or at the layer or list alone. */
  void chooseInner(Optional<PackPart> part) {
    if (!inner.get().equals(part)) {
      parts.editor().pause();
      inner.set(part);
      innerAt = part.map(each -> at(inners(), each)).orElse(-1);
    }
  }

  private static int at(List<PartRow> rows, PackPart part) {
    return rows.stream().map(PartRow::part).toList().indexOf(part);
  }

  private void follow() {
    List<PartRow> all = outers();
    if (outer.get().isEmpty() || at(all, outer.get().get()) < 0) {
      Optional<PackPart> near = near(all, outerAt);
      inner.set(Optional.empty());
      outer.set(near);
    }
    outerAt = outer.get().map(part -> at(all, part)).orElse(0);
    if (inner.get().isPresent()) {
      List<PartRow> inside = inners();
      if (at(inside, inner.get().get()) < 0) {
        inner.set(near(inside, innerAt));
      }
      innerAt = inner.get().map(part -> at(inside, part)).orElse(0);
    }
  }

  private static Optional<PackPart> near(List<PartRow> rows, int at) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.get(Math.max(0, Math.min(at, rows.size() - 1))).part());
  }

  /** What the form is about. */
  Optional<PackPart> shown() {
    return inner.get().isPresent() ? inner.get() : outer.get();
  }

  /** The row of what the form is about. */
  Optional<PartRow> row() {
    return shown()
        .flatMap(
            part ->
                (inner.get().isPresent() ? inners() : outers())
                    .stream().filter(row -> row.part().equals(part)).findFirst());
  }

  /** Takes what was entered in the form, or lets it wait. */
  void enter(String member, String typed) {
    shown().ifPresent(part -> enter(part, member, typed));
  }

  /** Takes what was entered for a part, or lets it wait. */
  void enter(PackPart part, String member, String typed) {
    // the row keeps its place, so whoever is looked at there is found again under the new name
    parts.enter(part, member, typed);
  }

  void setBack(String member) {
    shown()
        .ifPresent(
            part ->
                parts.form(part).stream()
                    .filter(field -> field.member().equals(member))
                    .findFirst()
                    .ifPresent(field -> parts.enter(part, member, field.usual().value())));
  }

  /** Adds a layer or code list under a free name and looks at it. */
  Optional<LocalText> add(PackPart stem, Map<String, Object> members) {
    PackPart part = parts.free(stem);
    Optional<LocalText> why = parts.add(part, members);
    if (why.isEmpty()) {
      choose(part);
    }
    return why;
  }

  /** Adds a field or code and looks at it. */
  Optional<LocalText> addInner(PackPart part, Map<String, Object> members) {
    Optional<LocalText> why = parts.add(part, members);
    if (why.isEmpty()) {
      chooseInner(Optional.of(part));
    }
    return why;
  }

  /** Removes the layer or code list looked at. */
  void remove() {
    outer.get().ifPresent(parts::remove);
  }

  /** Removes the field looked at. */
  void removeInner() {
    inner.get().ifPresent(parts::remove);
  }

  boolean canMove(int step) {
    return outer.get().flatMap(part -> PartsModel.beside(outers(), part, step)).isPresent();
  }

  boolean canMoveInner(int step) {
    return inner.get().flatMap(part -> PartsModel.beside(inners(), part, step)).isPresent();
  }

  void move(int step) {
    outer
        .get()
        .ifPresent(
            part ->
                PartsModel.beside(outers(), part, step)
                    .ifPresent(other -> parts.exchange(part, other)));
  }

  void moveInner(int step) {
    inner
        .get()
        .ifPresent(
            part ->
                PartsModel.beside(inners(), part, step)
                    .ifPresent(other -> parts.exchange(part, other)));
  }
}
