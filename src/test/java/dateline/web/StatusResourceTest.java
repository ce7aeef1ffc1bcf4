package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusResourceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:05Z");
  private static final Instant STARTED = Instant.parse("2026-02-27T06:00:00Z");

  private static final Status.Digests DIGESTS =
      new Status.Digests(
          3,
          1_204,
          Optional.of(NOW.minusSeconds(2)),
          Optional.of(NOW.plusSeconds(3_600)),
          Optional.of(new Status.Trouble(NOW.minusSeconds(90), "Order 7 failed: <b>")));

  private static final Status BUSY =
      new Status(
          NOW,
          STARTED,
          18_079,
          61_234,
          Optional.of(new Status.Vectors(1_200, 60_034)),
          3,
          1,
          1_250,
          List.of(
              new Status.FollowedFeed(
                  "Gone <Post>",
                  "gone.example",
                  Optional.of(NOW.minusSeconds(3_600)),
                  NOW.plusSeconds(86_400 * 3),
                  Optional.of("Its server refuses to let me read it (403)."),
                  Optional.of(NOW.minusSeconds(86_400))),
              new Status.FollowedFeed(
                  "new.example",
                  "new.example",
                  Optional.empty(),
                  NOW.plusSeconds(60),
                  Optional.empty(),
                  Optional.empty())),
          new Status.Queues(1, 12, 4, Optional.of(new Status.Trouble(NOW, "can't parse <b>"))),
          new Status.Contact("Telegram", Optional.of(NOW.minusSeconds(3))),
          DIGESTS,
          Optional.of(new Status.Trouble(NOW.minusSeconds(60), "HTTP 502 <html>")));

  private static final Status QUIET =
      new Status(
          NOW,
          STARTED,
          0,
          0,
          Optional.empty(),
          0,
          0,
          0,
          List.of(),
          new Status.Queues(0, 0, 0, Optional.empty()),
          new Status.Contact("the chat page", Optional.empty()),
          DIGESTS,
          Optional.empty());

  private static String page(Status status) {
    String html =
        new StatusResource(() -> status, Templates.get("status.html"))
            .page()
            .getEntity()
            .toString();
    return html.replaceAll("(?s)<head>.*</head>", "")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theNumbersAreSaidInPlainWords() {
    assertThat(page(BUSY))
        .contains("18,079 articles, in 61,234 passages that can be found by their words.")
        .contains("1,200 articles have a vector")
        .contains("60,034 are still to do.")
        .contains("3 feeds are followed; 1 is in trouble .")
        .contains("1,250 pages of articles wait to be read.")
        .contains("Gone &lt;Post&gt; gone.example Visited 07:00 UTC, again 4 March, 08:00 UTC")
        .contains("Its server refuses to let me read it (403). Since 28 February, 08:00 UTC.")
        .contains("new.example Not visited yet; first visit 08:01 UTC And 1 more.")
        .contains("From readers, waiting to be worked on 1 ")
        .contains("To readers, waiting to be sent 12 ")
        .contains("Given up after several tries 4 ")
        .contains("Telegram refused a message as it was: can&#39;t parse &lt;b&gt;")
        .contains("Last heard from Telegram: 1 March 2026, 08:00:02 UTC.")
        .contains("1 March 2026, 07:59:05 UTC: HTTP 502 &lt;html&gt;")
        .contains("Running since 27 February 2026, 06:00:00 UTC.");
  }

  @Test
  void whatThereIsNoneOfIsSaidToo() {
    assertThat(page(QUIET))
        .contains("No articles yet. The import command brings some in.")
        .contains("Finding them by meaning is switched off.")
        .contains("None yet: no feed is followed")
        .contains("Nothing heard from the chat page yet.")
        .contains("None since the start.");
  }

  @Test
  void vectorsThatAreDoneNeedNoBar() {
    Status done =
        new Status(
            NOW,
            STARTED,
            1,
            1,
            Optional.of(new Status.Vectors(1, 0)),
            1,
            0,
            1,
            List.of(),
            QUIET.queues(),
            QUIET.contact(),
            DIGESTS,
            Optional.empty());
    assertThat(page(done))
        .contains("1 article, in 1 passage")
        .contains("can be found by their meaning, too.")
        .contains("1 feed is followed, and all are well.")
        .contains("1 page of an article waits to be read.");
  }

  @Test
  void theRoundsOfDigestsAreShown() {
    assertThat(page(BUSY))
        .contains("1,204 editions were made so far")
        .contains("Last round: 1 March 2026, 08:00:03 UTC.")
        .contains("Next delivery: 1 March 2026, 09:00:05 UTC.")
        .contains("Order 7 failed: &lt;b&gt;");
  }
}
