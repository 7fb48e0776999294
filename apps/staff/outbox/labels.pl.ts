/** Words of the page about mail that Splot writes. */
export const outbox = {
  title: 'Poczta wychodząca',
  lead: 'Wiadomości, które napisał Splot. Odnośniki jednorazowe są zakryte wszędzie poza regionem pokazowym.',
  waiting: 'Wczytuję wiadomości…',
  empty: 'Nie ma wiadomości. Pojawią się tu zaproszenia, odnośniki do nowego hasła i przypomnienia o terminach.',
  columns: {
    subject: 'Temat',
    addressee: 'Adresat',
    written: 'Napisano',
    sent: 'Wysłano',
    text: 'Treść',
    step: 'Czynność',
  },
  notSent: 'czeka na wysłanie',
  show: (subject: string) => `Pokaż treść: ${subject}`,
  asHtml: 'Postać z formatowaniem (HTML)',
  asText: 'Ta sama treść zwykłym tekstem',
  link: 'Otwórz odnośnik',
  reveal: 'Odkryj odnośnik',
  revealQuestion: (addressee: string) => `Odkryć odnośnik dla: ${addressee}?`,
  revealConsequence:
    'Kto zna odnośnik, może wejść na konto tej osoby. Odkryj go tylko po to, żeby przekazać go jej inaczej niż pocztą. Ślad zapisze, kto go odkrył.',
  revealed: (path: string) => `Odnośnik: ${location.origin}${path}`,
} as const
