package dateline.ingest;

/** Where what a file holds goes: its articles, and what there is to say of it. */
interface Found {
  /**
   * @param where the place in the file, for people
   */
  void article(String where, RawArticle raw);

  /** Something that should have been an article, and why it is none. */
  void failed(String sentence);

  /** Something to know that is no failure. */
  void remark(String sentence);
}
