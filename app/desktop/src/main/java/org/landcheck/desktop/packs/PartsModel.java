package org.landcheck.desktop.packs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.CodeRows;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.words.Texts;

/**
 * What a person does to layers, fields, code lists, codes and marks of the pack being edited. All
 * of it is a change of the one draft the editor has, and is undone with it.
 */
final class PartsModel {
  private final PackEditorModel editor;
  private PartRows rows;
  private Editing rowsOf;

  PartsModel(PackEditorModel editor) {
    this.editor = editor;
    this.rowsOf = editor.editing().get();
    this.rows = new PartRows(rowsOf);
  }

  PackEditorModel editor() {
    return editor;
  }

  private Editing editing() {
    return editor.editing().get();
  }

  /** The rows of what is edited now. */
  PartRows rows() {
    if (rowsOf != editing()) {
      rowsOf = editing();
      rows = new PartRows(rowsOf);
    }
    return rows;
  }

  /** Whether the pack has a part. */
  boolean has(PackPart part) {
    return editing().draft().reads() && editing().draft().members(part).isPresent();
  }

  /** The form of a layer, field or code list; none if the pack has no such part. */
  List<FormField> form(PackPart part) {
    return has(part) ? PartForm.of(editing(), part, texts()) : List.of();
  }

  /**
   * Takes what was entered for a member, or lets it wait.
   *
   * @param member as in {@link FormField}
   * @return where the part is now: it may have got another name
   */
  PackPart enter(PackPart part, String member, String typed) {
    if (!has(part)) {
      return part;
    }
    boolean name = member.equals(part.key());
    editor.change(
        now -> PartInput.enter(now, part, member, typed),
        name ? "name of " + part.list() : part + member);
    PackPart named = name ? part.named(typed.strip()) : part;
    return has(part) ? part : named;
  }

  /** Takes out all the pack says of parts it inherits, and of what is in them. */
  void asInherited(List<PackPart> some) {
    editor.change(
        now -> {
          Editing next = now;
          for (PackPart part : some) {
            next = next.dropped(part).with(next.draft().without(part));
          }
          return next;
        },
        "");
  }

  /** Forgets what was entered for a part and not taken. */
  void drop(PackPart part) {
    editor.change(now -> now.dropped(part), "");
  }

  /** Adds a part, or says why it cannot be. */
  Optional<LocalText> add(PackPart part, Map<String, Object> members) {
    return take(editing().draft().plus(part, members));
  }

  /** Takes a draft that came of this one in one step, or says why not. */
  Optional<LocalText> take(PackDraft next) {
    if (!next.reads()) {
      return Optional.of(next.reading().faults().get(0).what());
    }
    editor.change(now -> now.with(next), "");
    return Optional.empty();
  }

  /** Removes a part of the pack's own, or says why it cannot go. */
  void remove(PackPart part) {
    if (has(part) && !editing().draft().inherited(part)) {
      removed(part.name(), editing().draft().without(part));
    }
  }

  /** Removes those of some codes that are the list's own, all in one step or none. */
  void removeCodes(String list, List<String> codes) {
    Set<String> own = new LinkedHashSet<>(codes);
    own.removeAll(CodeRows.ofParent(editing().draft(), list).codes().keySet());
    if (!own.isEmpty()) {
      removed(String.join("、", own), editing().draft().withoutCodes(list, own));
    }
  }

  private void removed(String name, PackDraft next) {
    take(next).ifPresent(why -> tell(texts().both("packs.cannotRemove", name, why)));
  }

  private Texts texts() {
    return editor.workspace().texts();
  }

  private void tell(LocalText why) {
    editor.workspace().prompts().error(why);
  }

  /**
   * The part of the pack's own that is next to one in a list of its like.
   *
   * @param step 1 for the one behind, -1 for the one ahead
   */
  static Optional<PackPart> beside(List<PartRow> all, PackPart part, int step) {
    List<PackPart> own = all.stream().filter(PartRow::own).map(PartRow::part).toList();
    int at = own.indexOf(part) + step;
    boolean there = own.contains(part) && at >= 0 && at < own.size();
    return there ? Optional.of(own.get(at)) : Optional.empty();
  }

  /** Lets two parts of the pack's own change places. */
  void exchange(PackPart part, PackPart other) {
    take(editing().draft().exchanged(part, other)).ifPresent(this::tell);
  }

  /** A name that no part of its like has: the stem and the first number that is free. */
  PackPart free(PackPart stem) {
    int number = 1;
    while (has(stem.named(stem.name() + number))) {
      number++;
    }
    return stem.named(stem.name() + number);
  }
}
