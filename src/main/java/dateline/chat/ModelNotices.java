package dateline.chat;

import dateline.model.LanguageModel;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the bot's owner once when the language model has been away for a while, and once when it is
 * back. What was told is known by the keys of the messages, so a restart tells nothing twice.
 */
public final class ModelNotices {
  private static final String AWAY = "model-away/";
  private static final String BACK = "model-back/";

  /** Shorter troubles come and go, and each reply says them. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final LanguageModel model;
  private final OwnerLetters owner;
  private final InstantSource clock;
  private Optional<Instant> told = Optional.empty();

  public ModelNotices(LanguageModel model, OwnerLetters owner, InstantSource clock) {
    this.model = model;
    this.owner = owner;
    this.clock = clock;
  }

  public synchronized void tell() {
    owner.words().ifPresent(this::tell);
  }

  private void tell(Words words) {
    LanguageModel.Health health = model.health();
    Optional<Instant> since = health.pausedSince();
    Optional<String> trouble = trouble(health, words);
    if (since.isPresent() && told.isEmpty() && isLong(since.get())) {
      put(AWAY + since.get().toEpochMilli(), trouble.orElseThrow());
      told = since;
    } else if (since.isEmpty() && told.isPresent()) {
      put(BACK + told.get().toEpochMilli(), words.say("model.back"));
      told = Optional.empty();
    }
  }

  /** What is wrong with the model, as a sentence; nothing where all is well. */
  public static Optional<String> trouble(LanguageModel.Health health, Words words) {
    return health
        .pausedSince()
        .flatMap(since -> health.trouble())
        .map(why -> words.say("model.away", words.say("model.why." + why.name())));
  }

  private boolean isLong(Instant since) {
    return !since.plus(PATIENCE).isAfter(clock.instant());
  }

  private void put(String key, String words) {
    owner.put(key, OutgoingMessage.of(MessageText.of(words)), Urgency.BULK);
  }
}
