/** Words of the page about mail that Splot writes. */
export const outbox = {
  title: 'Poczta wychodząca',
  lead: 'Wiadomości, które napisał Splot. Odnośniki jednorazowe są zakryte wszędzie poza regionem pokazowym.',
  waiting: 'Wczytuję wiadomości…',
  empty: 'Nie ma wiadomości. Pojawią się tu zaproszenia i odnośniki do nowego hasła.',
  columns: { subject: 'Temat', addressee: 'Adresat', written: 'Napisano', sent: 'Wysłano', text: 'Treść' },
  notSent: 'czeka na wysłanie',
  show: (subject: string) => `Pokaż treść: ${subject}`,
  link: 'Odnośnik (pokaz)',
} as const
