package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.Twins;
import dateline.briefing.SentencePicker.Scored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Quotes the few sentences that answer a question best; needs no model. */
public final class ExtractiveWriter implements Writer {
  private static final int SENTENCES = 3;

  /** A sentence that several outlets print is cited from so many. */
  private static final int SOURCES = 3;

  private final SentencePicker picker = new SentencePicker(SENTENCES);

  @Override
  public Draft write(Question question, Retrieval retrieval) {
    Topic topic = new Topic(question, retrieval.rarity());
    Fit fit = new Fit(question.words(), question.asking(), topic);
    List<Candidate> candidates = new Candidates(topic).of(retrieval.articles());
    List<Scored> picked = picker.pick(candidates, fit, new Support(topic, fit, candidates));
    Set<Citation> given = new LinkedHashSet<>();
    List<Draft.Sentence> sentences = new ArrayList<>();
    for (Candidate candidate : Arrangement.of(picked)) {
      List<Integer> numbers = new ArrayList<>();
      for (Citation citation : sources(candidate, retrieval.articles())) {
        given.add(citation);
        numbers.add(List.copyOf(given).indexOf(citation) + 1);
      }
      sentences.add(new Draft.Sentence(candidate.text(), numbers));
    }
    return new Draft(sentences, List.copyOf(given), WrittenBy.EXTRACTIVE);
  }

  /** Its own passages first, then those of other pages that print the same. */
  private static List<Citation> sources(Candidate candidate, List<Retrieved> found) {
    List<Citation> sources = new ArrayList<>(passages(candidate.article(), candidate.text()));
    Set<String> pages = new HashSet<>();
    pages.add(Twins.page(candidate.article().url()));
    for (Retrieved other : found) {
      if (pages.size() < SOURCES && other.article().text().contains(candidate.text())) {
        if (pages.add(Twins.page(other.article().url()))) {
          sources.addAll(passages(other.article(), candidate.text()));
        }
      }
    }
    return sources;
  }

  private static List<Citation> passages(Article article, String text) {
    int start = article.text().indexOf(text);
    int end = start + text.length();
    List<Citation> citations = new ArrayList<>();
    for (Passage passage : Passages.of(article)) {
      if (passage.span().start() < end && start < passage.span().end()) {
        citations.add(new Citation(article, passage));
      }
    }
    return citations;
  }
}
