package dateline.app;

import dateline.chat.Access;
import dateline.chat.CatchUp;
import dateline.chat.Correspondence;
import dateline.chat.PeopleTalk;
import dateline.chat.Threshold;
import dateline.store.Database;
import dateline.telegram.Chats;
import dateline.telegram.Groups;
import dateline.telegram.Inbox;
import dateline.telegram.Invitations;
import dateline.telegram.Members;
import dateline.telegram.Ownership;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Builds what decides who may use the bot. */
final class PeopleWiring {
  @Produces
  @Singleton
  Ownership ownership(Database database, BotAccount account, InstantSource clock) {
    return new Ownership(database, account.id(), clock);
  }

  @Produces
  @Singleton
  Members members(Database database, BotAccount account, InstantSource clock) {
    return new Members(database, account.id(), clock);
  }

  @Produces
  @Singleton
  Invitations invitations(
      Database database, BotAccount account, Members members, InstantSource clock) {
    return new Invitations(database, account.id(), members, clock);
  }

  @Produces
  @Singleton
  Groups groups(Database database, BotAccount account, InstantSource clock) {
    return new Groups(database, account.id(), clock);
  }

  @Produces
  @Singleton
  Access access(
      Settings.Telegram settings,
      BotAccount account,
      Ownership ownership,
      Members members,
      Groups groups) {
    Access.Openness chosen = settings.open() ? Access.Openness.OPEN : Access.Openness.PRIVATE;
    return new Access(
        ownership, members, groups, account.local() ? Access.Openness.THIS_MACHINE : chosen);
  }

  @Produces
  @Singleton
  Threshold threshold(
      Settings.Telegram settings,
      Access access,
      Chats chats,
      Correspondence letters,
      InstantSource clock) {
    return new Threshold(access, chats, letters, settings.questionsPerHour(), clock);
  }

  @Produces
  @Singleton
  CatchUp catchUp(Inbox inbox, InstantSource clock) {
    return new CatchUp(inbox, clock);
  }

  @Produces
  @Singleton
  PeopleTalk peopleTalk(
      Access access,
      Ownership ownership,
      Members members,
      Invitations invitations,
      Groups groups,
      Chats chats,
      Correspondence letters,
      InstantSource clock) {
    return new PeopleTalk(access, ownership, members, invitations, groups, chats, letters, clock);
  }
}
