package dateline.feed;

/** A part of an {@link XmlElement}: text or another element. */
sealed interface XmlNode permits XmlNode.Text, XmlElement {

  /**
   * @param raw it stood in a CDATA section, so markup in it is meant as markup
   */
  record Text(String text, boolean raw) implements XmlNode {}
}
