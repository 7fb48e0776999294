-- A question about one figure, addressed to the unit it speaks of. An answer is owed.
create table indicators.figure_question (
  id             uuid primary key,
  indicator_code text not null collate "C" check (indicator_code <> ''),
  unit_code      text not null collate "C" references territory.unit,
  year           smallint not null check (year between 1900 and 2200),
  shown          text not null check (shown <> ''),
  question       text not null check (length(question) between 1 and 1000),
  due_on         date not null,
  state          text not null collate "C" check (state in ('open', 'answered', 'closed')),
  asked_at       timestamptz not null,
  asked_by       uuid references auth.account,
  answer         text check (length(answer) between 1 and 2000),
  answered_at    timestamptz,
  answered_by    uuid references auth.account,
  closed_at      timestamptz,
  constraint answer_has_moment check ((answer is null) = (answered_at is null)),
  constraint answered_has_answer check (state <> 'answered' or answer is not null),
  constraint open_has_no_answer check (state <> 'open' or answer is null),
  constraint closed_has_moment check ((state = 'closed') = (closed_at is not null))
);
create index figure_question_unit on indicators.figure_question (unit_code, state);
create index figure_question_asked_by on indicators.figure_question (asked_by);
create index figure_question_answered_by on indicators.figure_question (answered_by);
create index figure_question_asked_at on indicators.figure_question (asked_at, id);
comment on table indicators.figure_question is 'Pytanie o liczbę: uwaga badacza do jednej liczby, skierowana do jednostki, która jest winna odpowiedź';
comment on column indicators.figure_question.id is 'Identyfikator';
comment on column indicators.figure_question.indicator_code is 'Wskaźnik';
comment on column indicators.figure_question.unit_code is 'Jednostka, o której liczbę chodzi i która odpowiada';
comment on column indicators.figure_question.year is 'Rok liczby';
comment on column indicators.figure_question.shown is 'Liczba albo słowo braku, tak jak były pokazane w chwili pytania';
comment on column indicators.figure_question.question is 'Treść uwagi';
comment on column indicators.figure_question.due_on is 'Do kiedy prosi się o odpowiedź';
comment on column indicators.figure_question.state is 'open – czeka na odpowiedź, answered – jest odpowiedź, closed – sprawa zamknięta';
comment on column indicators.figure_question.asked_at is 'Chwila pytania';
comment on column indicators.figure_question.asked_by is 'Konto, które pyta; puste, gdy zrobiła to obsługa';
comment on column indicators.figure_question.answer is 'Odpowiedź jednostki';
comment on column indicators.figure_question.answered_at is 'Chwila odpowiedzi';
comment on column indicators.figure_question.answered_by is 'Konto, które odpowiedziało';
comment on column indicators.figure_question.closed_at is 'Chwila zamknięcia';
