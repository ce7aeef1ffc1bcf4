package dateline.digest;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.briefing.Claim;
import dateline.briefing.StoryBriefing;
import dateline.digest.Edition.Pick;
import dateline.story.Development;
import dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts an edition into checked sentences. What it wrote of a story it uses for all who get it. */
public final class EditionWriter {
  private static final int REMEMBERED = 12_000;
  private static final int ARTICLES = 5;

  /** Of one who wants to read on. */
  private static final int SENTENCES = 8;

  private final Articles articles;
  private final StoryBriefing briefing;
  private final Map<Matter, List<Claim>> written =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Matter, List<Claim>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Written last;

  /** What the sentences of a story depend on: not on who reads them. */
  private record Matter(long story, long version, long lead, List<Development> changes) {}

  public EditionWriter(Articles articles, StoryBriefing briefing) {
    this.articles = articles;
    this.briefing = briefing;
  }

  /**
   * @param inWords whether a model may be asked: there may be no time for it
   */
  public Written write(Edition edition, Instant now, boolean inWords) {
    // The editor gives the same edition to all who ask the same.
    if (last == null || last.edition() != edition) {
      last = written(edition, now, inWords);
    }
    return last;
  }

  private Written written(Edition edition, Instant now, boolean inWords) {
    List<Written.Told> told = new ArrayList<>();
    for (Pick pick : edition.picks()) {
      Matter matter = new Matter(pick.story(), pick.version(), pick.lead(), pick.changes());
      List<Claim> claims = written.get(matter);
      if (claims == null) {
        claims = claims(pick, now, inWords);
        written.put(matter, claims);
      }
      told.add(new Written.Told(pick, claims));
    }
    return new Written(edition, told);
  }

  private List<Claim> claims(Pick pick, Instant now, boolean inWords) {
    if (!pick.isUpdate()) {
      return briefing.brief(pick.headline(), leadFirst(pick), now, inWords);
    }
    List<Claim> claims = new ArrayList<>();
    Map<Long, Article> tellers =
        found(pick.changes().stream().map(Development::article).distinct().toList());
    // The newest first: it may have overtaken the others.
    for (int i = pick.changes().size() - 1; i >= 0 && claims.size() < 2; i--) {
      Development change = pick.changes().get(i);
      if (tellers.containsKey(change.article())) {
        claims.addAll(briefing.quote(tellers.get(change.article()), List.of(change.sentence())));
      }
    }
    return claims;
  }

  /** What each of its tellers leads with, without what another has said already. */
  List<Claim> tell(Story story, Instant now) {
    List<Claim> claims = new ArrayList<>();
    Set<String> said = new HashSet<>();
    List<Long> ids = story.articles();
    List<Article> tellers =
        new ArrayList<>(found(ids.subList(Math.max(0, ids.size() - 20), ids.size())).values());
    tellers.sort(
        Comparator.comparing((Article one) -> one.id() != story.lead())
            .thenComparing(one -> one.published().instant(), Comparator.reverseOrder()));
    for (Article teller : tellers) {
      if (claims.size() < SENTENCES) {
        briefing.brief(story.headline(), List.of(teller), now, false).stream()
            .filter(claim -> said.add(claim.text()))
            .forEach(claims::add);
      }
    }
    return claims;
  }

  private List<Article> leadFirst(Pick pick) {
    Set<Long> ids = new LinkedHashSet<>(List.of(pick.lead()));
    for (int i = pick.articles().size() - 1; i >= 0 && ids.size() < ARTICLES; i--) {
      ids.add(pick.articles().get(i));
    }
    return articles.inOrder(List.copyOf(ids));
  }

  private Map<Long, Article> found(List<Long> ids) {
    return articles.find(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
  }
}
