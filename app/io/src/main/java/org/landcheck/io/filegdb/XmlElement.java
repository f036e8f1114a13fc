package org.landcheck.io.filegdb;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a definition with what is in it. Prefixes and attributes do not matter. */
final class XmlElement {
  private static final XMLInputFactory PARSERS = parsers();

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<XmlElement> children = new ArrayList<>();

  private XmlElement(String name) {
    this.name = name;
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // Definitions refer to nothing outside and declare no entities.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The outermost element; empty if the text is no XML. */
  static Optional<XmlElement> parse(String xml) {
    XmlElement outside = new XmlElement("");
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(outside);
    try {
      XMLStreamReader in;
      synchronized (PARSERS) {
        in = PARSERS.createXMLStreamReader(new StringReader(xml.strip()));
      }
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            XmlElement element = new XmlElement(in.getLocalName());
            open.element().children.add(element);
            open.push(element);
          }
          case XMLStreamConstants.END_ELEMENT -> open.pop();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              open.element().text.append(in.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK answers some damaged texts with other exceptions than its own.
      return Optional.empty();
    }
    return outside.children.stream().findFirst();
  }

  String name() {
    return name;
  }

  /** Elements of a name right in this one. */
  List<XmlElement> all(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  /** Elements of a name in the elements of another name. */
  List<XmlElement> all(String child, String grandchild) {
    return all(child).stream().flatMap(element -> element.all(grandchild).stream()).toList();
  }

  /** The text of the first element of a name; empty if there is none. */
  String text(String child) {
    return all(child).stream()
        .findFirst()
        .map(element -> element.text.toString().strip())
        .orElse("");
  }
}
