package org.landcheck.io.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.landcheck.api.BadInputException;

/**
 * Goes through the elements of one part of a workbook, by local names alone: the strict dialect has
 * other namespaces. Whatever is wrong with the XML ends in a {@link BadInputException}; documents
 * that declare entities are refused.
 */
final class XmlPart implements AutoCloseable {
  /** Deeper than any spreadsheet nests. */
  private static final int DEEPEST = 100;

  private final ZipParts parts;
  private final PartStream in;
  private final XMLStreamReader2 reader;
  private int depth;

  private XmlPart(ZipParts parts, PartStream in) throws XMLStreamException {
    this.parts = parts;
    this.in = in;
    this.reader = (XMLStreamReader2) factory().createXMLStreamReader(in);
  }

  /** One for each part: a factory keeps the names of all it has seen. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }

  /** Opens a part, if there is one of the name. */
  static Optional<XmlPart> open(ZipParts parts, String name) throws BadInputException {
    Optional<PartStream> in = parts.open(name);
    if (in.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new XmlPart(parts, in.get()));
    } catch (XMLStreamException | RuntimeException e) {
      throw parts.damaged(e);
    }
  }

  /** Moves to where the next element begins or ends; false at the end of the part. */
  boolean next() throws BadInputException {
    while (true) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private int event() throws BadInputException {
    try {
      if (!reader.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = reader.next();
      in.pieceEnded();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      boolean refused =
          depth > DEEPEST
              || event == XMLStreamConstants.DTD
              || event == XMLStreamConstants.ENTITY_REFERENCE;
      if (refused) {
        throw new XMLStreamException("entities, or nested too deeply");
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      // the parser lets some of its own faults out as unchecked exceptions
      throw parts.damaged(e);
    }
  }

  /** Whether an element begins here, not ends. */
  boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && name().equals(name);
  }

  boolean isEnd(String name) {
    return !isStart() && name().equals(name);
  }

  String name() {
    return reader.getLocalName();
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** Takes the value of an attribute, without blanks around it. */
  void attribute(int index, Chars into) throws BadInputException {
    try {
      reader.getAttributeAs(index, into);
    } catch (XMLStreamException | RuntimeException e) {
      throw parts.damaged(e);
    }
  }

  /** The value of the attribute of a local name; empty if there is none. */
  Optional<String> attribute(String name) throws BadInputException {
    try {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals(name)) {
          return Optional.of(reader.getAttributeValue(i));
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      throw parts.damaged(e);
    }
  }

  /** Whether an attribute says yes. */
  boolean flag(String name) throws BadInputException {
    Optional<String> value = attribute(name);
    return value.isPresent() && (value.get().equals("1") || value.get().equals("true"));
  }

  /** Adds the characters up to the end of the element that begins here, inner elements left out. */
  void text(Chars into) throws BadInputException {
    while (true) {
      switch (event()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(into);
        case XMLStreamConstants.START_ELEMENT -> skip();
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void append(Chars into) throws BadInputException {
    try {
      into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      in.pieceEnded();
      if (into.length() > Chars.LONGEST) {
        throw new XMLStreamException("a text does not end");
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw parts.damaged(e);
    }
  }

  /** Goes to the end of the element that begins here. */
  void skip() throws BadInputException {
    for (int open = 1; open > 0; ) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        case XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  /** Goes to the end of the part, so that its checksum is known to fit. */
  void finish() throws BadInputException {
    try {
      in.drain();
    } catch (IOException e) {
      throw parts.damaged(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
