package dateline.chat;

import dateline.model.Account;
import dateline.model.Budget;
import dateline.model.Usage;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Members;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells how much of the language model was used: the owner, in private, of everybody; others of
 * themselves.
 */
public final class UsageTalk {
  private static final int DAYS = 30;
  private static final int LISTED = 20;

  private final Optional<Budget> budget;
  private final Usage usage;
  private final Access access;
  private final Members members;

  /**
   * @param budget nothing where no language model is set up
   */
  public UsageTalk(Optional<Budget> budget, Usage usage, Access access, Members members) {
    this.budget = budget;
    this.usage = usage;
    this.access = access;
    this.members = members;
  }

  OutgoingMessage told(IncomingUpdate update, Words words) {
    if (budget.isEmpty()) {
      return Greetings.plain(words.say("usage.nomodel"));
    }
    Account own = account(update);
    MessageText.Builder text = MessageText.builder().bold(words.say("usage.title")).newLine();
    text.text(words.say("usage.today", used(usage.today(own), words)));
    long share = budget.get().dailyTokens(own);
    text.newLine()
        .text(share == 0 ? words.say("usage.unlimited") : words.say("usage.share", number(share)));
    text.newLine().text(words.say("usage.month", used(usage.ofDays(DAYS, own), words)));
    boolean alone = update.chat().filter(IncomingUpdate.Chat::isPrivate).isPresent();
    if (alone && access.isOwner(update)) {
      everybody(text, own, words);
    }
    return OutgoingMessage.of(text.build());
  }

  static Account account(IncomingUpdate update) {
    return update.sender().map(one -> Account.of(one.id())).orElse(Account.BOT);
  }

  private void everybody(MessageText.Builder text, Account own, Words words) {
    List<Usage.Used> all = usage.ofDays(DAYS);
    text.paragraph().bold(words.say("usage.everybody"));
    for (Usage.Used one : all.stream().limit(LISTED).toList()) {
      text.newLine().text("• " + name(one.account(), own, words) + ": " + used(one, words));
    }
    if (all.isEmpty()) {
      text.newLine().text(words.say("usage.none"));
    }
  }

  private String name(Account account, Account own, Words words) {
    if (account.equals(Account.BOT)) {
      return words.say("usage.bot");
    }
    return account.equals(own)
        ? words.say("usage.you")
        : members.all().stream()
            .filter(member -> member.person() == account.person())
            .findFirst()
            .map(member -> Words.apart(member.name()))
            .orElseGet(() -> words.say("usage.person", Long.toString(account.person())));
  }

  private String used(Usage.Used used, Words words) {
    String tokens = words.count("usage.tokens", used.tokens());
    String told = used.estimated() ? words.say("usage.about", tokens) : tokens;
    return budget.filter(it -> it.prices().known()).isPresent()
        ? words.say("usage.cost", told, dollars(used.micros()))
        : told;
  }

  private static String dollars(long micros) {
    return String.format(Locale.ROOT, micros < 10_000_000 ? "$%.4f" : "$%.2f", micros / 1e6);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
