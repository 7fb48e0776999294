-- What the accessibility statement says of the office itself: the way into its building and the sign language.

alter table publisher.office
  add column building_access text,
  add column sign_language text;
comment on column publisher.office.building_access is 'Dojście do budynku, wejście, windy, toalety, pies asystujący: opis do deklaracji dostępności';
comment on column publisher.office.sign_language is 'Tłumacz języka migowego i inne wsparcie w porozumiewaniu się: opis do deklaracji dostępności';
