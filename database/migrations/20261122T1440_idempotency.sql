-- A change that is sent twice is made once: answers are kept for a day under the key that the caller chose.

create table platform.idempotency (
  account_id     uuid not null,
  key            text not null collate "C" check (key ~ '^[A-Za-z0-9_-]{16,100}$'),
  request_sha256 text not null collate "C" check (request_sha256 ~ '^[0-9a-f]{64}$'),
  answer         jsonb not null,
  answered_at    timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_answered on platform.idempotency (answered_at);
comment on table platform.idempotency is 'Klucz powtórzenia: odpowiedź zachowana na dobę, żeby to samo polecenie wysłane dwa razy zmieniło dane raz';
comment on column platform.idempotency.account_id is 'Konto, które wysłało polecenie; bez klucza obcego, bo platforma stoi przed kontami, a wiersz żyje dobę';
comment on column platform.idempotency.key is 'Klucz wybrany przez przeglądarkę, inny dla każdego zamiaru';
comment on column platform.idempotency.request_sha256 is 'Skrót operacji i jej treści: pod tym samym kluczem nie wolno prosić o co innego';
comment on column platform.idempotency.answer is 'Odpowiedź, taka sama przy każdym powtórzeniu';
comment on column platform.idempotency.answered_at is 'Chwila odpowiedzi; po dobie wiersz znika';
