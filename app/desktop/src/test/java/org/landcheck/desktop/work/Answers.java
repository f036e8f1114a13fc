package org.landcheck.desktop.work;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.io.OutputKind;
import org.landcheck.io.text.EncodingPreview;

/** A person who has made up their mind; remembers what they were told, in English. */
public final class Answers implements Prompts {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Optional<Path> newFile = Optional.empty();
  private volatile Optional<String> reason = Optional.empty();
  private volatile Optional<Charset> encoding = Optional.empty();
  private volatile Optional<UnaryOperator<Materials>> materials = Optional.empty();
  private volatile Optional<Path> folder = Optional.empty();
  private volatile Optional<Path> packFile = Optional.empty();
  private volatile Optional<Path> dataFile = Optional.empty();
  private volatile Unsaved unsaved = Unsaved.STAY;
  private volatile boolean consent = true;

  public Answers savesTo(Path file) {
    newFile = Optional.of(file);
    return this;
  }

  /** Where reports go. */
  public Answers reportsTo(Path place) {
    folder = Optional.of(place);
    return this;
  }

  public Answers opens(Path file) {
    packFile = Optional.of(file);
    return this;
  }

  public Answers reads(Path file) {
    dataFile = Optional.of(file);
    return this;
  }

  public Answers leaves(Unsaved what) {
    unsaved = what;
    return this;
  }

  public Answers gives(String why) {
    reason = Optional.of(why);
    return this;
  }

  /** Sets something beside the data when asked. */
  public Answers sets(UnaryOperator<Materials> change) {
    materials = Optional.of(change);
    return this;
  }

  public Answers reads(Charset charset) {
    encoding = Optional.of(charset);
    return this;
  }

  public Answers agrees() {
    consent = true;
    return this;
  }

  public Answers refuses() {
    consent = false;
    return this;
  }

  /** What the person was told. */
  public List<String> told() {
    return told;
  }

  /** What went wrong. */
  public List<String> errors() {
    return errors;
  }

  /** What the person was asked to forget. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public Optional<Path> dataFile() {
    return dataFile;
  }

  @Override
  public Optional<Path> image() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    return folder;
  }

  @Override
  public Optional<Materials> materials(Materials now, MaterialUse use) {
    return materials.map(change -> change.apply(now));
  }

  @Override
  public Optional<Path> packFile() {
    return packFile;
  }

  @Override
  public Optional<Path> newFile(
      String titleKey, Optional<Path> folder, String name, List<String> extensions) {
    return newFile;
  }

  @Override
  public Optional<Path> exportFile(Optional<Path> folder, String name, List<OutputKind> kinds) {
    return newFile;
  }

  @Override
  public Optional<Charset> encoding(EncodingPreview preview) {
    return encoding;
  }

  @Override
  public Optional<String> reason(String about) {
    return reason;
  }

  @Override
  public boolean confirm(LocalText question) {
    return consent;
  }

  @Override
  public boolean forget(LocalText question) {
    asked.add(question.in(Lang.EN));
    return consent;
  }

  @Override
  public Unsaved unsaved(LocalText about) {
    return unsaved;
  }

  @Override
  public void inform(LocalText text) {
    told.add(text.in(Lang.EN));
  }

  @Override
  public void error(LocalText text) {
    errors.add(text.in(Lang.EN));
  }
}
