import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

/** In the genitive, as after “αλλαγή”. */
const ofNoun = (type: AddressType) => (isEmail(type) ? 'email' : 'αριθμού');

const yourNoun = (type: AddressType) => `${isEmail(type) ? 'Το email' : 'Ο αριθμός'} σας`;

const mobileNoun = (type: AddressType) => (isEmail(type) ? 'email' : 'κινητού');

const by = (type: AddressType) => `με ${isEmail(type) ? 'email' : 'SMS'}`;

const sending = (type: AddressType) => `Θα σας στείλουμε έναν κωδικό ${by(type)}.`;

const unreachable = 'Το Glympse δεν απαντά. Ελέγξτε τη σύνδεση και δοκιμάστε ξανά.';

const unlinked = 'δεν συνδέεται πλέον με τον λογαριασμό σας.';

const nowUsing = (contact: string) => `Χρησιμοποιείτε τώρα τον λογαριασμό Glympse του ${contact}.`;

/** Greek, in the polite plural. */
const el: Locale = {
  $code: 'el',
  $dir: 'ltr',

  linkHeading: 'Συνδέστε τον λογαριασμό σας Glympse',
  linkIntro: (type) =>
    `Έτσι μπορείτε να ανακτήσετε τον λογαριασμό σας, να τον χρησιμοποιείτε σε πολλές συσκευές και να μπαίνετε σε ομάδες. ${sending(type)}`,
  loginHeading: 'Είσοδος στο Glympse',
  loginIntro: (type) => `${sending(type)} Πρώτη φορά εδώ; Έτσι δημιουργείται ο λογαριασμός σας.`,
  manageHeading: 'Οι συνδεδεμένες διευθύνσεις σας',
  manageIntro: 'Με συνδεδεμένο email ή αριθμό μπαίνετε στον λογαριασμό σας από κάθε συσκευή.',
  addressLabel: (type) => (isEmail(type) ? 'Διεύθυνση email' : 'Αριθμός κινητού'),
  sendCode: 'Αποστολή κωδικού',
  useInstead: (type) => `Χρήση ${mobileNoun(type)}`,
  working: 'Μια στιγμή…',
  tryAgain: 'Δοκιμή ξανά',
  startOver: 'Από την αρχή',
  address_missing: (type) =>
    `Εισαγάγετε ${isEmail(type) ? 'τη διεύθυνση email' : 'τον αριθμό κινητού'} σας.`,
  address_invalid: (type) =>
    `Εισαγάγετε ${isEmail(type) ? 'διεύθυνση email όπως onoma@example.com' : 'πλήρη αριθμό κινητού ή αριθμό με + και κωδικό χώρας'}.`,
  network_error: unreachable,
  invalid_configuration: 'Η φόρμα δεν έχει ρυθμιστεί σωστά. Επικοινωνήστε με τον ιστότοπο.',
  internal_error: 'Κάτι πήγε στραβά στη φόρμα. Δοκιμάστε ξανά ή από την αρχή.',

  countryLabel: 'Χώρα ή περιοχή',
  numberHint: (number) => `Θα σας στείλουμε έναν κωδικό με SMS στο ${number}.`,
  numberInvalid: (country) =>
    `Ο αριθμός δεν είναι πλήρης για: ${country}. Ελέγξτε τον ή επιλέξτε άλλη χώρα.`,

  codeHeading: 'Εισαγάγετε τον κωδικό σας',
  codeSentTo: (contact, type) => `Σας στείλαμε έναν κωδικό ${by(type)} στο ${contact}.`,
  codeLabel: 'Κωδικός',
  timeLeft: (_, inTime) => `Ο κωδικός λήγει ${inTime}.`,
  continue: 'Συνέχεια',
  notReceived: (type) =>
    `Δεν τον λάβατε; Ελέγξτε ${isEmail(type) ? 'τα ανεπιθύμητα και τη διεύθυνση email' : 'τον αριθμό'} σας.`,
  newCode: 'Αποστολή νέου κωδικού',
  newCodeIn: (_, inTime) => `Μπορείτε να ζητήσετε νέο κωδικό ${inTime}.`,
  newCodeSent: (type) => `Σας στείλαμε έναν νέο κωδικό ${by(type)}.`,
  changeAddress: (type) => `Αλλαγή ${ofNoun(type)}`,
  back: 'Πίσω',
  linkedHeading: (type) => `${yourNoun(type)} συνδέθηκε`,
  linkedText: (contact) => `Το ${contact} συνδέεται τώρα με τον λογαριασμό Glympse σας.`,
  recoveredHeading: () => 'Ανακτήσατε τον λογαριασμό σας',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Η είσοδος ολοκληρώθηκε',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${yourNoun(type)} ${unlinked}`,
  tryingAgain: 'Δοκιμή ξανά…',
  stop: 'Διακοπή',
  waitingOnline: 'Δεν έχετε σύνδεση. Θα συνεχίσουμε όταν επανέλθει.',
  code_missing: 'Εισαγάγετε τον κωδικό σας.',
  link_failed: 'Ο κωδικός δεν λειτούργησε. Ελέγξτε τον ή ζητήστε νέο.',
  code_expired: 'Ο κωδικός έληξε. Ζητήστε νέο.',
  unknown: 'Κάτι πήγε στραβά. Δοκιμάστε ξανά.',

  conflictHeading: (type) => `${yourNoun(type)} ανήκει ήδη σε άλλον λογαριασμό σας Glympse`,
  conflictIntro: (contact) =>
    `Το ${contact} ανοίγει άλλον λογαριασμό, όχι τον λογαριασμό που χρησιμοποιείτε τώρα. Επιλέξτε ποιον θα συνεχίσετε να χρησιμοποιείτε. Δεν συγχωνεύονται.`,
  choice: 'Επιλέξτε λογαριασμό σε αυτήν τη σελίδα.',
  otherAccount: (type) => `Ο λογαριασμός αυτού του ${ofNoun(type)}`,
  recover: 'Μετάβαση σε αυτόν τον λογαριασμό',
  recoverHint:
    'Συνιστάται. Ανακτάτε τα αγαπημένα, το ιστορικό και τις δραστηριότητές του. Ό,τι υπάρχει στον λογαριασμό που χρησιμοποιείτε τώρα μένει εκεί και δεν μεταφέρεται.',
  thisAccount: 'Ο λογαριασμός που χρησιμοποιείτε τώρα',
  force: (type) => `Παραμονή εδώ και χρήση αυτού του ${ofNoun(type)}`,
  forceHint:
    'Κρατάτε ό,τι υπάρχει σε αυτόν τον λογαριασμό. Θα χάσετε οριστικά τα αγαπημένα, το ιστορικό και τις δραστηριότητες του άλλου λογαριασμού.',
  forceHeading: 'Απώλεια του άλλου λογαριασμού;',
  forceWarning:
    'Θα χάσετε οριστικά τα αγαπημένα, το ιστορικό και τις δραστηριότητες του άλλου λογαριασμού. Δεν θα μεταφερθούν στον λογαριασμό που χρησιμοποιείτε τώρα.',
  forceConfirm: 'Απώλεια του άλλου λογαριασμού και σύνδεση',
  choiceUnknown: (isForced, contact) =>
    `Δεν γνωρίζουμε αν ${isForced ? `το ${contact} συνδέεται με τον λογαριασμό που χρησιμοποιείτε τώρα` : 'έγινε η μετάβαση σε αυτόν τον λογαριασμό'}.`,
  useAnother: (type) => `Χρήση άλλου ${ofNoun(type)}`,
  finishing: 'Ολοκληρώνεται…',

  offline: 'Δεν έχετε σύνδεση. Δοκιμάστε ξανά όταν επανέλθει.',
  timeout: unreachable,
  invalid_response: 'Το Glympse δεν απαντά σωστά. Δοκιμάστε ξανά σε λίγα λεπτά.',
  invalid_argument: 'Το Glympse δεν το δέχτηκε. Ελέγξτε το και δοκιμάστε ξανά.',
  disabled:
    'Η σελίδα πρέπει να ενημερωθεί για να λειτουργήσει ξανά με το Glympse. Επικοινωνήστε με τον ιστότοπο.',
  oauth_token:
    'Ο ιστότοπος δεν μπόρεσε να σας αναγνωρίσει. Δοκιμάστε ξανά ή επικοινωνήστε με τον ιστότοπο.',
  credentials_handler_failed:
    'Ο κωδικός σας ήταν σωστός, αλλά ο ιστότοπος δεν μπόρεσε να ολοκληρώσει. Δοκιμάστε ξανά ή επικοινωνήστε με τον ιστότοπο.',
  tooManyRequests: (seconds, inTime) =>
    `Πάρα πολλές προσπάθειες. Δοκιμάστε ξανά ${seconds ? inTime : 'σε λίγα λεπτά'}.`,

  manageNothing: 'Δεν συνδέεται τίποτα, άρα δεν μπορείτε να ανακτήσετε τον λογαριασμό σας.',
  listStale: 'Ίσως δεν είναι ενημερωμένα.',
  linkedStatus: 'Συνδέεται με τον λογαριασμό σας',
  notForLogIn: 'Συνδέεται με τον λογαριασμό σας, αλλά όχι για είσοδο.',
  needsAttention: 'Επιβεβαιώστε ξανά.',
  confirmAgain: (type) => `Επιβεβαίωση αυτού του ${ofNoun(type)}`,
  addAddress: (type) => `Προσθήκη ${mobileNoun(type)}`,
  replaceAddress: (type) => `Αλλαγή ${ofNoun(type)}`,
  unlinkAddress: (type) => `Κατάργηση ${ofNoun(type)}`,
  addHeading: (type) => `Σύνδεση ${mobileNoun(type)}`,
  addIntro: (type) => `${sending(type)} Έτσι επιβεβαιώνουμε ότι σας ανήκει.`,
  replaceIntro: (current, type) =>
    `Θα σας στείλουμε έναν κωδικό ${isEmail(type) ? 'στο νέο email' : 'με SMS στον νέο αριθμό'}. Μέχρι να τον εισαγάγετε, το ${current} συνδέεται ακόμη με τον λογαριασμό σας.`,
  toList: 'Πίσω στις διευθύνσεις σας',
  unlinkHeading: (type) => `Κατάργηση αυτού του ${ofNoun(type)};`,
  unlinkText:
    'Μετά δεν θα μπορείτε να ανακτήσετε τον λογαριασμό σας ή να μπείτε με αυτήν τη διεύθυνση. Η άλλη διεύθυνσή σας μένει.',
  unlinkLastText:
    'Είναι η τελευταία διεύθυνση του λογαριασμού σας. Χωρίς αυτήν δεν μπορείτε να ανακτήσετε τον λογαριασμό σας.',
  unlinkConfirm: 'Κατάργηση',
  keep: 'Διατήρηση',
  stillLinked: (address) => `${address} συνδέεται ακόμη με τον λογαριασμό σας.`,
  stillLinkedUnknown: (address) =>
    `${address}: δεν γνωρίζουμε αν συνδέεται ακόμη με τον λογαριασμό σας.`,
  replaceHeading: (type) => `Αντικατάσταση του ${ofNoun(type)};`,
  replaceText: (type, current, address) =>
    `${current ?? yourNoun(type)} δεν θα συνδέεται πλέον με τον λογαριασμό σας. Θα αντικατασταθεί από το ${address}.`,
  keepOld: (type) => `Διατήρηση του παλιού ${ofNoun(type)}`,
  replaceConfirm: 'Αντικατάσταση',
  oldAddress: (type) => (isEmail(type) ? 'το παλιό email σας' : 'ο παλιός αριθμός σας'),
  halfReplacedHeading: (type) => `Σύνδεση του νέου ${ofNoun(type)}`,
  halfReplacedText: (old, address) => `${old} ${unlinked} Το ${address} δεν συνδέεται ακόμη.`,
  halfReplacedWaiting: (old, address) => `${old} ${unlinked} Σύνδεση: ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} ${unlinked} Δεν γνωρίζουμε αν συνδέεται το ${address}.`,
  halfReplacedCode: 'Ο κωδικός σας ισχύει ακόμη.',
  linkNow: (type) => `Σύνδεση του νέου ${ofNoun(type)}`,
};

export default el;
