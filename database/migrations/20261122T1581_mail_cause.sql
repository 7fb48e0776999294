-- What a message is about, for messages that go to one person once however often their job is done.
alter table mail.message add column cause text collate "C" check (cause <> '');
create unique index message_cause on mail.message (cause);
comment on column mail.message.cause is 'Powód, z którego wiadomość idzie do osoby tylko raz; puste, gdy powtórzeń nikt nie liczy';
