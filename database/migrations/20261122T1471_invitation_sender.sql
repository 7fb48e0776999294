-- Who invites, and of whom a message speaks: the invited person sees the sender, and erasure finds every name.

alter table auth.invitation
  add column invited_by uuid references auth.account,
  add column invited_as text[] not null default '{}' collate "C";
create index invitation_invited_by on auth.invitation (invited_by);
comment on column auth.invitation.invited_by is 'Konto, które zaprosiło; puste, gdy zaprosiła obsługa z wiersza poleceń';
comment on column auth.invitation.invited_as is 'Kody ról, które zapraszający miał w tej chwili';

alter table mail.message
  add column account_id       uuid references auth.account,
  add column named_account_id uuid references auth.account;
create index message_account on mail.message (account_id);
create index message_named_account on mail.message (named_account_id);
comment on column mail.message.account_id is 'Konto adresata; puste, gdy adresat konta jeszcze nie ma';
comment on column mail.message.named_account_id is 'Konto osoby wymienionej w treści z imienia i nazwiska';
